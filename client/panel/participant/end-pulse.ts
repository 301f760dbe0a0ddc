/**
 * The end pulse as its participant gives it: sent where one person takes part and
 * wants to share it, kept on the device otherwise. It lives above the screens, so
 * that looking at another place loses nothing.
 */
import { useState } from 'react'
import type { EndPulseView, ParticipantView } from '../../../server/contract/views.ts'
import type { Agreeing, PulseItem, Share } from '../../../server/contract/vocabulary.ts'
import type { Panel } from '../../session.ts'
import { words } from '../../words/words.ts'
import type { Sharing } from './answering.ts'

export type LookingBack = ReturnType<typeof useEndPulse>

export function useEndPulse(panel: Panel, view: ParticipantView) {
  const { alone, endPulse } = view
  const { kept, keep } = useKeptPulse(view.session.openedAt)
  const [chosen, setChosen] = useState<Sharing | null>(null)
  const [sent, setSent] = useState<{ answers: EndPulseView; change: number } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const mine = endPulse?.mine ?? {}
  const change = Math.max(sent?.change ?? 0, endPulse?.change ?? 0)

  const before: Sharing = kept && isEmpty(mine) ? 'keep' : (endPulse?.share ?? 'now')
  const sharing = chosen ?? before
  /** With several people here nothing is ever sent, whatever was chosen before. */
  const stays = !alone || sharing === 'keep'
  const onItsWay = sent !== null && sent.change > (endPulse?.change ?? 0)
  const standing = onItsWay ? sent.answers : mine
  const answers = stays ? (kept ?? {}) : standing

  /** What was tapped stands until the view has come as far, or the server says no. */
  async function send(answers: EndPulseView, share: Share) {
    const next = change + 1
    setSent({ answers, change: next })
    setProblem(null)
    const reply = await panel.send({ type: 'end-pulse', change: next, answers, share })
    if (reply.ok) return
    // Somebody joined meanwhile: it stays here.
    if (reply.refusal === 'several-here' && !isEmpty(answers)) keep(answers)
    setProblem(words.refusals[reply.refusal])
    setSent((newest) => (newest?.change === next ? null : newest))
  }

  return {
    open: endPulse !== null,
    alone,
    answers,
    sharing,
    problem,
    onItsWay,
    /** Sent while alone with the coach, before others came. */
    before: !alone && !isEmpty(mine),
    give: (item: PulseItem, answer: Agreeing) => {
      const next = { ...answers, [item]: answer }
      if (!stays) void send(next, sharing)
      else keep(next)
    },
    shareAs: (choice: Sharing) => {
      if (choice === sharing) return
      setChosen(choice)
      if (choice === 'keep') {
        keep(answers)
        if (!isEmpty(standing)) void send({}, endPulse?.share ?? 'now')
      } else {
        keep(null)
        if (!isEmpty(answers)) void send(answers, choice)
      }
    },
  }
}

/** One sentence on where it is. */
export function whereItIs(now: LookingBack, coachName: string): string {
  const { endPulse } = words.promises
  if (!now.open || now.onItsWay || isEmpty(now.answers)) return ''
  if (!now.alone || now.sharing === 'keep') return endPulse.onDevice
  return now.sharing === 'end' ? endPulse.forEnd(coachName) : endPulse.shared(coachName)
}

const isEmpty = (answers: EndPulseView): boolean => Object.keys(answers).length === 0

const NAME = `attune.end-pulse:${location.pathname}`

/** On this device or nowhere, and for this session alone. */
function useKeptPulse(session: number) {
  const [all, setAll] = useState(read)
  const keep = (answers: EndPulseView | null): void => {
    const next = answers && { session, answers }
    setAll(next)
    try {
      if (next) localStorage.setItem(NAME, JSON.stringify(next))
      else localStorage.removeItem(NAME)
    } catch {
      // Where the browser keeps nothing, it lasts as long as this page.
    }
  }
  return { kept: all?.session === session ? all.answers : null, keep }
}

function read(): { session: number; answers: EndPulseView } | null {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? 'null') as ReturnType<typeof read>
  } catch {
    return null
  }
}
