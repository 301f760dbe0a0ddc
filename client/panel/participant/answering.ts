/**
 * One check-in as its participant answers it: what the server holds, what was
 * tapped and is on its way, what is kept. It lives above the screens, so that
 * looking at another place loses nothing.
 */
import { useEffect, useState } from 'react'
import type { Command, Reply } from '../../../server/contract/commands.ts'
import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Answer, Refusal, Share, Topic, Wish } from '../../../server/contract/vocabulary.ts'
import type { Ballots } from '../../ballots/ballots.ts'
import type { Panel } from '../../session.ts'
import { words } from '../../words/words.ts'
import { REFUSED, useIsCounted } from './own-ballots.ts'
import { withDegree, withWish } from './wishes.ts'
import type { Degree } from './wishes.ts'

type InView = Extract<ParticipantView['checkIn'], { asked: true }>
/** With this person's own answer: from the session in pair mode, else from this device. */
export type Asked = InView & {
  /** Counted with the others: it can no longer change. */
  sealed: boolean
}
/** The third choice sends nothing. */
export type Sharing = Share | 'keep'
export type Given = { answer: Answer | null; wishes: Wish[] }
export type Answering = ReturnType<typeof useAnswering>

/** An acknowledgement within this is not worth a word. */
const AT_ONCE = 400

export function useAnswering(panel: Panel, view: ParticipantView, ballots: Ballots) {
  const { checkIn, rights } = view
  const open = checkIn?.asked ? checkIn : null
  const counted = useIsCounted(ballots, open?.ballots ?? null)
  const asked = open && withOwn(open, ballots, counted === true)
  const [kept, setState] = useState(() => beginning(asked))
  // Another check-in is another form: nothing typed or kept for this one leaks into the next.
  const state = asked && asked.number !== kept.number ? beginning(asked) : kept
  const change = (next: Partial<State>): void =>
    setState((before) => ({ ...(before.number === state.number ? before : state), ...next }))
  const [problem, setProblem] = useState<Problem | null>(null)
  /** The check-in in which an answer was taken last. Its view may never have come. */
  const [taken, setTaken] = useState(0)
  const [waiting, setWaiting] = useState(0)
  const slow = useLonger(waiting > 0, AT_ONCE)

  const sharing = state.sharing
  const held = { answer: asked?.mine?.answer ?? null, wishes: asked?.mine?.wishes ?? [] }
  const onItsWay = asked !== null && asked.change < state.change
  const given: Given = state.shown && (sharing === 'keep' || onItsWay) ? state.shown : held

  /** What was tapped stands until the view has come as far, or the server says no. */
  async function put(command: Extract<Command, { checkIn: number }>, next: Partial<State>) {
    change({ ...next, change: command.change })
    setProblem(null)
    setWaiting((n) => n + 1)
    const reply = await deliver(command)
    setWaiting((n) => n - 1)
    if (reply.ok) return setTaken(command.type === 'answer' ? command.checkIn : 0)
    const slot = open?.ballots?.slot
    const before = slot === undefined ? held : ballots.own(slot)?.taken
    const stands = (before?.answer ?? null) !== null
    setProblem({ number: command.checkIn, refusal: reply.refusal, stands })
    setState((before) => {
      const newest = before.number === command.checkIn && before.change === command.change
      if (!newest) return before
      // Not taken back: it is not kept either, and must not be shown as if it were.
      return { ...before, shown: null, sharing: before.sharing === 'keep' ? 'now' : before.sharing }
    })
  }
  /** One person's answer is a command; several people's are ballots. */
  async function deliver(command: Extract<Command, { checkIn: number }>): Promise<Reply> {
    const slot = open?.ballots?.slot
    if (slot === undefined || !rights) return panel.send(command)
    const { change: number } = command
    const given =
      command.type === 'answer'
        ? { change: number, answer: command.answer, wishes: command.wishes }
        : { change: number, answer: 'withdrawn' as const, wishes: [] }
    const reply = await ballots.cast(rights, slot, given)
    if (reply === 'kept') return { ok: true }
    return {
      ok: false,
      refusal: reply in REFUSED ? REFUSED[reply as keyof typeof REFUSED] : (reply as Refusal),
    }
  }
  const next = (open: Asked) => ({
    checkIn: open.number,
    change: Math.max(state.change, open.change) + 1,
  })
  function send(open: Asked, shown: Given & { answer: Answer }, share: Share) {
    void put({ type: 'answer', ...next(open), ...shown, share }, { shown, sharing: share })
  }
  function wishFor(wishes: Wish[]) {
    if (!asked) return
    if (sharing === 'keep') change({ shown: { ...given, wishes } })
    // A wish alone is an answer too: one would rather not say how it feels.
    else send(asked, { answer: given.answer ?? 'rather-not-say', wishes }, sharing)
  }

  return {
    asked,
    given,
    sharing,
    marked: state.marked ?? given.answer,
    /** By keyboard an arrow only moves the mark. */
    mark: (answer: Answer) => change({ marked: answer }),
    choose: (answer: Answer) => {
      if (!asked) return
      if (sharing === 'keep') change({ shown: { ...given, answer }, marked: null })
      else {
        change({ marked: null })
        if (answer !== given.answer) send(asked, { ...given, answer }, sharing)
      }
    },
    wish: (one: Wish, on: boolean) => wishFor(withWish(given.wishes, one, on)),
    about: (topic: Topic, degree: Degree) => wishFor(withDegree(given.wishes, topic, degree)),
    shareAs: (choice: Sharing) => {
      if (!asked || choice === sharing) return
      const { answer, wishes } = given
      if (choice !== 'keep') {
        if (answer) send(asked, { answer, wishes }, choice)
        else change({ sharing: choice })
      } else if (sharing !== 'keep' && answer)
        void put({ type: 'withdraw-answer', ...next(asked) }, { shown: given, sharing: 'keep' })
      else change({ shown: given, sharing: 'keep' })
    },
    takeBack: () => {
      const shown = { answer: null, wishes: [] }
      if (asked) void put({ type: 'withdraw-answer', ...next(asked) }, { shown, marked: null })
    },
    /** The server said no to the check-in that is open. */
    problem: problem && problem.number === asked?.number ? words.refusals[problem.refusal] : null,
    /** The server said no, and that check-in is over. What is counted already was told while it was open. */
    tooLate: tooLate(problem, asked, taken),
    sending: waiting > 0,
    slow,
  }
}

function tooLate(
  problem: Problem | null,
  asked: Asked | null,
  taken: number,
): 'tooLate' | 'tooLateToChange' | null {
  if (!problem || problem.number === asked?.number) return null
  if (problem.refusal === 'already-sealed') return null
  return problem.stands || taken === problem.number ? 'tooLateToChange' : 'tooLate'
}

/** One sentence on where the answer is. */
export function statusOf(now: Answering, coachName: string): string {
  const { asked, given, sharing, marked } = now
  const { checkIn } = words
  if (!asked) return ''
  if (asked.sealed) return checkIn.sealed
  if (marked !== given.answer) return checkIn.pressEnter
  if (now.sending) return now.slow ? checkIn.sending : ''
  if (sharing === 'keep') return given.answer ? checkIn.kept : ''
  if (!given.answer) return asked.change > 0 ? checkIn.takenBack : ''
  return sharing === 'end' ? checkIn.sentForEnd(coachName) : checkIn.sent
}

/** `stands`: an answer before this one was taken, and is not undone. */
type Problem = { number: number; refusal: Refusal; stands: boolean }
type State = {
  number: number
  /** Of the last change made here. */
  change: number
  sharing: Sharing
  shown: Given | null
  marked: Answer | null
}

function withOwn(open: InView, ballots: Ballots, sealed: boolean): Asked {
  const slot = open.ballots?.slot
  const own = slot === undefined ? null : ballots.own(slot)
  if (!own) return { ...open, sealed: false }
  const { change, answer, wishes } = own
  const mine = answer === null ? null : { answer, wishes, share: 'now' as const }
  return { ...open, mine, change, sealed }
}

const beginning = (asked: Asked | null): State => ({
  number: asked?.number ?? 0,
  change: asked?.change ?? 0,
  sharing: asked?.mine?.share ?? 'now',
  shown: null,
  marked: null,
})

/** True once something has been so for a while. */
function useLonger(is: boolean, ms: number): boolean {
  const [longer, setLonger] = useState(false)
  useEffect(() => {
    if (!is) return
    const timer = setTimeout(() => setLonger(true), ms)
    return () => {
      clearTimeout(timer)
      setLonger(false)
    }
  }, [is, ms])
  return longer
}
