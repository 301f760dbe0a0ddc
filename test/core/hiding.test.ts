/** A hidden answer is hidden also as the reason for what the coach says. */
import type { SummaryView } from '../../server/contract/summary.ts'
import { exportedEngagement } from '../../server/core/export.ts'
import { openSession } from '../../server/core/opening.ts'
import type { Session } from '../../server/core/session.ts'
import { summaryFor } from '../../server/core/summary.ts'
import { coachView } from '../../server/core/views.ts'
import { DEVICE, MINUTE, NOON, after, answering, client, coach, sessionWith } from './session.ts'

const around = { revision: 1, now: NOON, offline: 0, pathOf: () => '' }
const hide = { type: 'hide-mine', what: 'answer', of: '1', hidden: true } as const

/** Comfort drops, and a sentence waits to be said. */
const waiting = (): Session =>
  after(
    sessionWith('ana'),
    [coach, { type: 'open-check-in' }],
    [client(), answering(1, 'uncomfortable')],
    [coach, { type: 'close-check-in', number: 1 }],
  )

test('[CR2] of a hidden answer nothing says that comfort dropped, and the repair stays', () => {
  const held = after(
    waiting(),
    [coach, { type: 'said-line' }],
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
    [coach, { type: 'said-line' }],
    [coach, { type: 'end-session' }],
  )
  const { id, code, meeting, coach: uid, coachName, device, rightsKey, engagement } = held
  const place = { id, code, meeting, coach: uid, coachName, device, rightsKey, engagement }
  const causes = (one: Session) => {
    const next = openSession({ ...place, label: '', openedAt: NOON + MINUTE }, one)
    const link = one.links.find(({ side }) => side === 'coach')!
    const told = [
      coachView(one, DEVICE, around).repairs,
      (summaryFor(one, link.id, NOON) as SummaryView).repairs!,
      exportedEngagement([one], NOON).sessions[0]!.repairs,
      coachView(next, DEVICE, around).repairs,
    ]
    return new Set(told.map((repairs) => repairs.map(({ cause }) => cause).join()))
  }
  expect(causes(held)).toEqual(new Set(['comfort,interrupted']))
  expect(causes(after(held, [client(), hide]))).toEqual(new Set(['sensed,interrupted']))
})

test('[CR2] a sentence that waits for a hidden answer waits no longer', () => {
  expect(coachView(waiting(), DEVICE, around).prompt).toMatchObject({ cause: 'comfort' })
  expect(coachView(after(waiting(), [client(), hide]), DEVICE, around).prompt).toBeNull()
})
