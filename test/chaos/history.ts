/**
 * What was sent, and what became of it as its sender saw it. Afterwards the store
 * and the newest views are held against it (oracle.ts), and whatever differs is named.
 */
import type { BallotReply } from '../../server/contract/ballots.ts'
import type { Command, Reply } from '../../server/contract/commands.ts'
import type { View } from '../../server/contract/views.ts'
import type { Answer, Refusal } from '../../server/contract/vocabulary.ts'
import type { Kept } from '../../server/store/store.ts'
import { changedIn, differences, outdated, tooEarly } from './oracle.ts'

export type Violation = {
  /** `lost`: acknowledged, and not there. `stale`: a panel shows what is not so any more. `released`: shown twice, changed, or before its time. */
  what: 'lost' | 'twice' | 'unauthorised' | 'stale' | 'released'
  detail: string
}

export type Sent = {
  by: string
  command: Command
  mayNot: boolean
  reply: Reply | null
  /** Its page was gone, and the next one said that something it left did not count. */
  told: boolean
}
export type Cast = {
  number: number
  by: string
  change: number
  answer: Answer | 'withdrawn'
  reply: BallotReply | Refusal | null
}
export type Story = { sent: Sent[]; cast: Cast[] }

export type History = ReturnType<typeof createHistory>

export function createHistory() {
  const stories = new Map<string, Story>()
  const shown = new Map<string, { session: string; view: View }>()
  const gone = new Set<string>()
  /** What was seen on the way, and should not have been. */
  const seen: Violation[] = []
  let acknowledged = 0
  /** How long each answer took, by who waited for it, in ms. */
  const waits: { by: string; from: number; took: number }[] = []

  const storyOf = (session: string): Story => {
    const story = stories.get(session) ?? { sent: [], cast: [] }
    stories.set(session, story)
    return story
  }

  /** Whoever sends says so before, and what came back after; null when it is only told that something did not count. `mayNot`: it has to be refused. */
  function sends(session: string, by: string, command: Command, mayNot = false) {
    const sent: Sent = { by, command, mayNot, reply: null, told: false }
    storyOf(session).sent.push(sent)
    const from = performance.now()
    return (reply: Reply | null): void => {
      sent.reply = reply
      sent.told = reply === null
      waits.push({ by, from, took: performance.now() - from })
      if (reply?.ok) acknowledged += 1
    }
  }

  function casts(session: string, by: string, ballot: Omit<Cast, 'by' | 'reply'>) {
    const cast: Cast = { ...ballot, by, reply: null }
    storyOf(session).cast.push(cast)
    return (reply: BallotReply | Refusal): void => {
      cast.reply = reply
      if (reply === 'kept') acknowledged += 1
    }
  }

  /** A panel shows this now. */
  function shows(panel: string, session: string, view: View): void {
    const before = shown.get(panel)?.view
    shown.set(panel, { session, view })
    if (!before || !('session' in before) || !('session' in view)) return
    if (view.role === before.role && view.revision < before.revision)
      seen.push({ what: 'stale', detail: `${panel} went back to ${view.revision}` })
    if (view.role === 'coach' && before.role === 'coach')
      for (const was of before.pulse) seen.push(...changedIn(panel, was, view.pulse))
    if (view.role === 'coach') seen.push(...tooEarly(panel, storyOf(session), view))
  }

  /** `kept` is what the store has of each session now, whatever was cut off having come to its end. */
  function check(kept: (session: string) => Kept | null): Violation[] {
    const found = [...seen]
    for (const [id, story] of stories) {
      const one = kept(id)
      if (one) found.push(...differences(id, story, one.session))
      else if (story.sent.some(({ reply }) => reply?.ok))
        found.push({ what: 'lost', detail: `${id}: the whole session` })
    }
    for (const [panel, { session, view }] of shown) {
      const one = kept(session)
      if (one) found.push(...outdated(panel, view, one))
    }
    return found
  }

  return {
    sends,
    casts,
    shows,
    /** Somebody closed this panel: what it showed last is no promise, and nobody waits for its answers. */
    closes: (panel: string): void => {
      shown.delete(panel)
      gone.add(panel)
    },
    check,
    /** Whether everything that was sent has its answer. */
    isSettled: (): boolean =>
      [...stories.values()].every(
        ({ sent, cast }) =>
          sent.every(({ by, reply, told }) => reply !== null || told || gone.has(by)) &&
          cast.every(({ reply }) => reply !== null),
      ),
    acknowledged: () => acknowledged,
    /** The longest wait of each panel for an answer that came since then, in ms. */
    longestSince(at: number): number[] {
      const longest = new Map<string, number>()
      for (let place = waits.length - 1; place >= 0; place--) {
        const { by, from, took } = waits[place]!
        if (from + took < at) break
        longest.set(by, Math.max(longest.get(by) ?? 0, took))
      }
      return [...longest.values()]
    },
  }
}
