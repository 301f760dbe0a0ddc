/** The picture of released ratings over a session, as one side may have it. */
import type { Promised, PulseView } from '../contract/views.ts'
import { steps } from './comfort.ts'
import type { PersonId, Result, Session } from './session.ts'

/**
 * The coach sees a pair answer at once if it is shared now, and at the end if
 * it is shared then; until then an answer kept back looks like none. A client
 * sees their own. Of ballots, both see sealed blocks.
 */
export function pulseFor(session: Session, reader: PersonId | 'coach'): PulseView[] {
  const { checkIn, results, closedAt } = session
  const asked: Result[] =
    checkIn?.mode === 'pair'
      ? [...results, { ...checkIn, mode: 'pair', of: checkIn.asked[0]! }]
      : results
  const pulse: PulseView[] = []
  const last = new Map<PersonId, number>()
  for (const result of asked) {
    const frame = { number: result.number, at: result.openedAt }
    if (result.mode !== 'pair') {
      const { blocks } = result
      pulse.push(
        blocks.length > 0
          ? { ...frame, kind: 'released', blocks, promised: promisedIn(result) }
          : { ...frame, kind: 'withheld' },
      )
      continue
    }
    const { mine, of } = result
    const visible = reader === of || mine?.share === 'now' || closedAt !== null
    if (!mine || !visible || (reader !== 'coach' && reader !== of)) {
      pulse.push({ ...frame, kind: 'nothing' })
      continue
    }
    const step = steps(mine.answer)
    const before = last.get(of)
    const change = step === null || before === undefined ? null : step - before
    if (step !== null) last.set(of, step)
    pulse.push({
      ...frame,
      kind: 'answer',
      answer: mine.answer,
      wishes: mine.wishes,
      steps: change,
    })
  }
  if (checkIn && checkIn.mode !== 'pair') {
    const { number, openedAt: at, blocks } = checkIn
    pulse.push(
      blocks.length > 0
        ? { number, at, kind: 'released', blocks, promised: promisedIn(checkIn) }
        : { number, at, kind: 'nothing' },
    )
  }
  return pulse
}

/** What everyone read before they answered. */
const promisedIn = (of: {
  mode: 'small' | 'group'
  asked: PersonId[]
  threshold: number
  byLink: number
}): Promised => {
  const { mode, asked, threshold, byLink } = of
  return { mode, expected: asked.length, threshold, byLink }
}
