import { HAND_OVER_DAYS } from '../../server/contract/limits.ts'
import type { SummaryView } from '../../server/contract/summary.ts'
import { engagementOf, offerOf } from '../../server/core/desk.ts'
import {
  handedOver,
  isAllowed,
  offerHandOver,
  openOffer,
  withdrawHandOver,
} from '../../server/core/hand-over.ts'
import { openSession } from '../../server/core/opening.ts'
import type { Outcome } from '../../server/core/outcome.ts'
import { preparationOf } from '../../server/core/preparation.ts'
import type { Session } from '../../server/core/session.ts'
import { summaryAtDesk, summaryFor } from '../../server/core/summary.ts'
import { trustLog } from '../../server/core/trust-log.ts'
import { endEngagement } from '../../server/core/engagement.ts'
import {
  MINUTE,
  NOON,
  after,
  answering,
  client,
  coach,
  fresh,
  refusalOf,
  sessionWith,
} from './session.ts'

const DAY = 24 * 60 * MINUTE
const ended = (...people: string[]) =>
  after(sessionWith(...people), [coach, { type: 'end-session' }])
const done = (outcome: Outcome): Session => {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.session
}
const offered = (session: Session) => done(offerHandOver(session, 'Lena', { now: NOON, fresh }))
const says = (session: Session, person: string, yes: boolean, now = NOON) =>
  after(session, [client(person), { type: 'answer-hand-over', yes }, now])
const around = { now: NOON, pathOf: () => 'summary#x', offerPath: () => 'desk#accept.x' }
const atDesk = (session: Session, now = NOON) =>
  engagementOf([session], { archived: [] }, { ...around, now })!.handOver

test('[HO1] everyone who took part says yes before there is anything to pass on', () => {
  const offer = offered(ended('ana', 'ben'))
  expect(atDesk(offer)).toEqual({
    to: 'Lena',
    offeredAt: NOON,
    expiresAt: NOON + HAND_OVER_DAYS * DAY,
    asked: 2,
    yes: 0,
    no: 0,
    path: null,
  })
  const half = says(offer, 'ana', true)
  expect(atDesk(half)).toMatchObject({ yes: 1, no: 0, path: null })
  expect(offerOf(half, 1, NOON)).toBeNull()
  const declined = says(half, 'ben', false)
  expect(atDesk(declined)).toMatchObject({ yes: 1, no: 1, path: null })
  expect(isAllowed(declined)).toBe(false)
  // Thinking again, either way, takes the place of the first answer.
  const all = says(declined, 'ben', true)
  expect(atDesk(all)).toMatchObject({ yes: 2, no: 0, path: 'desk#accept.x' })
  expect(offerOf(all, 3, NOON)).toEqual({
    from: 'Maya',
    label: 'A.',
    sessions: 3,
    expiresAt: NOON + HAND_OVER_DAYS * DAY,
  })
  expect(isAllowed(says(all, 'ana', false))).toBe(false)
})

test('[HO1] a yes of somebody who did not take part is none', () => {
  const offer = says(offered(ended('ana')), 'eve', true)
  expect(isAllowed(offer)).toBe(false)
  expect(refusalOf(offer, coach, { type: 'answer-hand-over', yes: true })).toBe('not-yours')
})

test('[HO1] nothing is offered while a session is open, the engagement is over, or nobody took part', () => {
  const moment = { now: NOON, fresh }
  const refused = (session: Session) => offerHandOver(session, 'Lena', moment)
  expect(refused(sessionWith('ana'))).toEqual({ ok: false, refusal: 'session-open' })
  expect(refused(ended())).toEqual({ ok: false, refusal: 'nobody-here' })
  const over = done(endEngagement(ended('ana'), 30, NOON))
  expect(refused(over)).toEqual({ ok: false, refusal: 'engagement-ended' })
})

test('[HO2] expired, withdrawn, taken by a next session or the engagement’s end: it is offered no more', () => {
  const offer = says(offered(ended('ana')), 'ana', true)
  const late = NOON + HAND_OVER_DAYS * DAY
  expect(openOffer(offer, late - 1)).not.toBeNull()
  expect(openOffer(offer, late)).toBeNull()
  expect(atDesk(offer, late)).toBeNull()
  expect(refusalOf(offer, client('ana'), { type: 'answer-hand-over', yes: true }, late)).toBe(
    'not-found',
  )
  expect(done(withdrawHandOver(offer)).handOver).toBeNull()
  const next = openSession({ ...offer, id: fresh(), openedAt: NOON + DAY, plannedFor: null }, offer)
  expect(next.handOver).toBeNull()
  expect(done(endEngagement(offer, 30, NOON)).handOver).toBeNull()
})

test('[HO2] offered anew, everyone is asked anew', () => {
  const offer = says(offered(ended('ana')), 'ana', true)
  const again = done(offerHandOver(offer, 'Omar', { now: NOON + 1, fresh }))
  expect(again.handOver).toMatchObject({ to: 'Omar', answers: [], acceptedAt: null })
  expect(again.handOver!.id).not.toBe(offer.handOver!.id)
})

test('[HO3] a client reads what is asked, what they said, and what became of it; expired it is not asked', () => {
  const offer = says(offered(ended('ana', 'ben')), 'ana', true)
  const asked = (session: Session, side: string, now = NOON) =>
    (summaryFor(session, session.links.find((one) => one.side === side)!.id, now) as SummaryView)
      .handOver
  const { expiresAt } = offer.handOver!
  expect(asked(offer, 'ana')).toEqual({ to: 'Lena', expiresAt, mine: true, acceptedAt: null })
  // Nobody reads what another said.
  expect(asked(offer, 'ben')).toEqual({ to: 'Lena', expiresAt, mine: null, acceptedAt: null })
  expect(asked(offer, 'coach')).toBeNull()
  expect(asked(offer, 'ana', expiresAt)).toBeNull()
  const taken = handedOver(says(offer, 'ben', true), 'uid-lena', NOON + 5)
  expect(asked(taken, 'ana', expiresAt)).toMatchObject({ acceptedAt: NOON + 5 })
  expect(done(withdrawHandOver(taken))).toBe(taken)
})

test('[HO4] what was the first coach’s own stays behind; what was shared goes along', () => {
  const whole = after(
    sessionWith('ana'),
    [coach, { type: 'note-readiness', away: ['phone'], steady: 'rushed' }],
    [coach, { type: 'add-note', id: fresh(), kind: 'theme', text: 'OWN theme' }],
    [coach, { type: 'add-note', id: fresh(), kind: 'key-phrase', text: 'OWN phrase' }],
    [coach, { type: 'keep-question', id: fresh(), kind: 'advice', text: 'OWN question' }],
    [coach, { type: 'note-talk', share: 37, coverage: 91 }],
    [coach, { type: 'instead-of-advice' }],
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
    [coach, { type: 'said-line' }],
    [client(), { type: 'set-focus', text: 'SHARED focus' }],
    [client(), { type: 'share-need', id: fresh(), kind: 'pace', text: 'SHARED need' }],
    [client(), { type: 'share-need', id: 'n'.repeat(22), kind: 'pace', text: 'HIDDEN need' }],
    [
      coach,
      { type: 'add-commitment', id: fresh(), promiser: 'coach', text: 'SHARED promise', due: null },
    ],
    [coach, { type: 'open-check-in', anyway: true }],
    [client(), answering(1, 'uncomfortable')],
    [coach, { type: 'end-session' }],
    [client(), { type: 'hide-mine', what: 'need', of: 'n'.repeat(22), hidden: true }],
  )
  const carried = { ...whole, earlier: { ...whole.earlier, themes: ['OWN earlier theme'] } }
  const theirs = handedOver(says(offered(carried), 'ana', true), 'uid-lena', NOON + 5)
  expect(theirs.coach).toBe('uid-lena')
  expect(theirs.links.map(({ side }) => side)).toEqual(['ana'])
  const all = JSON.stringify([
    summaryAtDesk(theirs, NOON),
    engagementOf([theirs], { archived: [] }, around),
    preparationOf(theirs, NOON),
    trustLog([theirs]),
    openSession({ ...theirs, id: fresh(), openedAt: NOON + DAY, plannedFor: null }, theirs),
  ])
  expect(all).not.toContain('OWN')
  expect(all).not.toContain('HIDDEN')
  expect(all).not.toContain('uid-coach')
  for (const shared of ['SHARED focus', 'SHARED need', 'SHARED promise', '"uncomfortable"'])
    expect(all).toContain(shared)
  expect(theirs).toMatchObject({
    talk: null,
    strains: [],
    insteadOfAdvice: 0,
    readiness: { away: [], steady: null },
  })
})

test('[HO1] [HO4] what passes is the first coach’s no more, field by field, and the rest is as it was', () => {
  const session = says(offered(ended('ana')), 'ana', true)
  const whole: Session = {
    ...session,
    notes: [{ id: fresh(), kind: 'theme', text: 'x', at: NOON }],
    questions: [{ id: fresh(), kind: 'advice', text: 'x' }],
    insteadOfAdvice: 2,
    talk: { share: 40, coverage: 80 },
    readiness: { away: ['tabs'], steady: 'rushed' },
    earlier: { focus: 'Rest', themes: ['Rest'], usual: [5] },
  }
  expect(handedOver(whole, 'uid-lena', NOON + 5)).toEqual({
    ...whole,
    coach: 'uid-lena',
    device: '',
    links: whole.links.filter(({ side }) => side === 'ana'),
    notes: [],
    questions: [],
    insteadOfAdvice: 0,
    talk: null,
    readiness: { away: [], steady: null },
    strains: [],
    earlier: { focus: 'Rest', themes: [], usual: [5] },
    handOver: { ...whole.handOver, acceptedAt: NOON + 5 },
  })
})

test('[HO2] [HO5] what was accepted is neither offered, answered nor taken back', () => {
  const offer = says(offered(ended('ana')), 'ana', true)
  const passed = handedOver(offer, 'uid-lena', NOON)
  expect(openOffer(passed, NOON)).toBeNull()
  expect(done(withdrawHandOver(passed))).toBe(passed)
  const answer = { type: 'answer-hand-over', yes: false } as const
  expect(refusalOf(passed, client('ana'), answer)).toBe('not-found')
  const never = ended('ana')
  expect(openOffer(never, NOON)).toBeNull()
  expect(isAllowed(never)).toBe(false)
  expect(done(withdrawHandOver(never))).toBe(never)
})
