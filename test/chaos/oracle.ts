/** Where what the store has, or a panel shows, differs from what was acknowledged. */
import { THRESHOLD_FLOOR } from '../../server/contract/limits.ts'
import type { Counts, PulseView, View } from '../../server/contract/views.ts'
import { Rating } from '../../server/contract/vocabulary.ts'
import type { Answer, Share } from '../../server/contract/vocabulary.ts'
import type { Session } from '../../server/core/session.ts'
import type { Kept } from '../../server/store/store.ts'
import type { Cast, Story, Violation } from './history.ts'

export function differences(id: string, story: Story, session: Session): Violation[] {
  const named = [
    ...unauthorised(story, session),
    ...counted(story, session),
    ...noted(story, session),
    ...[...session.results, ...(session.checkIn ? [session.checkIn] : [])].flatMap((one) =>
      one.mode === 'pair' ? answered(story, one) : balloted(story, one, one !== session.checkIn),
    ),
  ]
  return named.map(({ what, detail }) => ({ what, detail: `${id}: ${detail}` }))
}

function unauthorised({ sent }: Story, { notes }: Session): Violation[] {
  const taken = sent.filter(({ mayNot, reply }) => mayNot && reply?.ok)
  const wrote = new Set(
    sent.flatMap(({ command, mayNot }) =>
      command.type === 'add-note' && !mayNot ? [command.id] : [],
    ),
  )
  return [
    ...taken.map(({ by, command }) => `${command.type} of ${by} was taken`),
    ...notes
      .filter(({ id }) => !wrote.has(id))
      .map((note) => `a note nobody may have made ${note.id}`),
  ].map((detail) => ({ what: 'unauthorised', detail }))
}

/** A command that counts up tells a loss from a double, whatever else was sent between. */
function counted({ sent }: Story, { insteadOfAdvice }: Session): Violation[] {
  const mine = sent.filter(({ command, mayNot }) => command.type === 'instead-of-advice' && !mayNot)
  const least = mine.filter(({ reply }) => reply?.ok).length
  const most = least + mine.filter(({ reply }) => reply === null).length
  const detail = `counted ${insteadOfAdvice}, acknowledged ${least}, sent ${most}`
  if (insteadOfAdvice < least) return [{ what: 'lost', detail }]
  return insteadOfAdvice > most ? [{ what: 'twice', detail }] : []
}

function noted({ sent }: Story, { notes }: Session): Violation[] {
  const possible = new Map<string, Set<boolean>>()
  for (const { command, mayNot, reply } of sent) {
    if ((command.type !== 'add-note' && command.type !== 'remove-note') || mayNot) continue
    const is = command.type === 'add-note'
    const before = possible.get(command.id) ?? new Set([false])
    // What is on its way may have arrived or not.
    if (reply === null) possible.set(command.id, new Set([...before, is]))
    else if (reply.ok) possible.set(command.id, new Set([is]))
  }
  const found: Violation[] = []
  for (const [id, states] of possible) {
    const there = notes.filter((note) => note.id === id).length
    if (there > 1) found.push({ what: 'twice', detail: `note ${id} stands ${there} times` })
    if (!states.has(there > 0))
      found.push({ what: 'lost', detail: `note ${id} ${there > 0 ? 'is back' : 'is gone'}` })
  }
  return found
}

type Pair = { number: number; mine: { answer: Answer } | null }
function answered({ sent }: Story, { number, mine }: Pair): Violation[] {
  const changes = sent.flatMap(({ command, mayNot, reply }) =>
    command.type === 'answer' && command.checkIn === number && !mayNot && reply?.ok !== false
      ? [{ change: command.change, answer: command.answer, sure: reply !== null }]
      : [],
  )
  const newest = Math.max(0, ...changes.flatMap(({ change, sure }) => (sure ? [change] : [])))
  const possible = changes.filter(({ change }) => change >= newest).map(({ answer }) => answer)
  const now = mine?.answer
  if (now === undefined ? newest === 0 : possible.includes(now)) return []
  const detail = `check-in ${number} has ${now}, and ${possible.join(' or ')} was given`
  return [{ what: now === undefined ? 'lost' : 'twice', detail }]
}

type Group = {
  number: number
  mode: 'small' | 'group'
  threshold: number
  blocks: { counts: Counts }[]
}
/** For as many as one block holds: all of them are counted together, or none. */
function balloted(
  { cast }: Story,
  { number, mode, threshold, blocks }: Group,
  over: boolean,
): Violation[] {
  const found: Violation[] = []
  const least = mode === 'group' ? threshold : Math.min(threshold, THRESHOLD_FLOOR)
  const mine = cast.filter((one) => one.number === number)
  const devices = [...new Set(mine.map(({ by }) => by))].map((by) =>
    possibleOf(mine.filter((one) => one.by === by)),
  )
  const total: Partial<Counts> = {}
  for (const { counts } of blocks) {
    const size = Object.values(counts).reduce((one, other) => one + other, 0)
    if (size < least)
      found.push({ what: 'released', detail: `check-in ${number} shows a block of ${size}` })
    for (const [rating, count] of Object.entries(counts) as [keyof Counts, number][])
      total[rating] = (total[rating] ?? 0) + count
  }
  const sure = devices.filter((all) => all.length === 1 && isRating(all[0]!))
  if (blocks.length === 0 && over && sure.length >= least)
    found.push({ what: 'lost', detail: `check-in ${number}: ${sure.length} ballots, and no block` })
  if (blocks.length === 0) return found
  for (const rating of Rating.options) {
    const fewest = sure.filter(([one]) => one === rating).length
    const most = devices.filter((all) => all.includes(rating)).length
    const count = total[rating] ?? 0
    const detail = `check-in ${number} counts ${count} × ${rating}, given by ${fewest} to ${most}`
    if (count < fewest && over) found.push({ what: 'lost', detail })
    if (count > most) found.push({ what: 'twice', detail })
  }
  return found
}

const isRating = (answer: string): boolean => Rating.safeParse(answer).success

/** A late `sealed` or `closed` may be the answer to a second try of what was taken the first time. */
function possibleOf(casts: Cast[]): (Answer | 'withdrawn' | 'none')[] {
  const kept = casts.filter(({ reply }) => reply === 'kept')
  const newest = Math.max(0, ...kept.map(({ change }) => change))
  const maybe = casts.filter(({ change, reply }) => change > newest && reply !== 'refused')
  const sure = kept.filter(({ change }) => change === newest).map(({ answer }) => answer)
  return [
    ...new Set([
      ...(newest === 0 ? ['none' as const] : sure),
      ...maybe.map(({ answer }) => answer),
    ]),
  ]
}

/** What a block says stands; later blocks come after it. */
export function changedIn(panel: string, was: PulseView, now: PulseView[]): Violation[] {
  if (was.kind !== 'released') return []
  const is = now.find(({ number }) => number === was.number)
  const same =
    is?.kind === 'released' &&
    was.blocks.every((block, at) => JSON.stringify(block) === JSON.stringify(is.blocks[at]))
  return same ? [] : [{ what: 'released', detail: `${panel} saw check-in ${was.number} change` }]
}

type OfCoach = Extract<View, { role: 'coach' }>
export function tooEarly(panel: string, { sent }: Story, { pulse, session }: OfCoach): Violation[] {
  if (session.closedAt !== null) return []
  const shares = new Map<number, Set<Share>>()
  for (const { command } of sent)
    if (command.type === 'answer')
      shares.set(command.checkIn, (shares.get(command.checkIn) ?? new Set()).add(command.share))
  return pulse
    .filter(({ kind, number }) => kind === 'answer' && shares.get(number)?.has('now') === false)
    .map(({ number }) => ({
      what: 'released',
      detail: `${panel} saw check-in ${number} before the end`,
    }))
}

export function outdated(panel: string, view: View, { session, revision }: Kept): Violation[] {
  const stale = (detail: string): Violation[] => [{ what: 'stale', detail: `${panel}: ${detail}` }]
  if (!('session' in view)) return stale(`shows ${view.role}`)
  if (view.revision !== revision) return stale(`is at ${view.revision} of ${revision}`)
  if (view.role === 'coach' && view.insteadOfAdvice !== session.insteadOfAdvice)
    return stale(`shows ${view.insteadOfAdvice} of ${session.insteadOfAdvice}`)
  return []
}
