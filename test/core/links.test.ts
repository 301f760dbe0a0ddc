import type { Command } from '../../server/contract/commands.ts'
import { LinkLife } from '../../server/contract/vocabulary.ts'
import type { SummaryView } from '../../server/contract/summary.ts'
import { LINK_LOG, RETENTION_DAYS } from '../../server/contract/limits.ts'
import { linksOf } from '../../server/core/desk.ts'
import { LIVES, UNDO, linkedUntil, noteOpening } from '../../server/core/links.ts'
import { openSession } from '../../server/core/opening.ts'
import { preparationOf } from '../../server/core/preparation.ts'
import type { Session } from '../../server/core/session.ts'
import { previewFor, summaryFor } from '../../server/core/summary.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import {
  DEVICE,
  MINUTE,
  NOON,
  after,
  client,
  coach,
  fresh,
  refusalOf,
  sessionWith,
} from './session.ts'

const around = {
  revision: 1,
  now: NOON,
  offline: 0,
  pathOf: ({ id }: { id: string }) => `summary#${id}`,
}
const ended = (...people: string[]) =>
  after(sessionWith(...people), [coach, { type: 'end-session' }])
const linkOf = (session: Session, side: string) => session.links.find((one) => one.side === side)!
const opened = (session: Session, side: string, now = NOON) =>
  summaryFor(session, linkOf(session, side).id, now) as SummaryView | null

test.each(LinkLife.options)('[LI6] a link opens for as long as was chosen: %s', (life) => {
  const session = ended('ana')
  const { id } = linkOf(session, 'ana')
  const chosen = after(session, [client(), { type: 'set-link-life', link: id, life }])
  expect(opened(chosen, 'ana', NOON + LIVES[life] - 1)).not.toBeNull()
  expect(opened(chosen, 'ana', NOON + LIVES[life])).toBeNull()
  // The coach's has another life.
  expect(linkOf(chosen, 'coach').expiresAt).toBe(linkOf(session, 'coach').expiresAt)
})

test('[LI6] it is counted anew whenever it is chosen, and never beyond what is kept', () => {
  const session = ended('ana')
  const { id } = linkOf(session, 'ana')
  const late = NOON + RETENTION_DAYS * 24 * 60 * MINUTE - LIVES.week
  const quarter: Command = { type: 'set-link-life', link: id, life: 'quarter' }
  const extended = after(session, [client(), quarter, late])
  expect(linkOf(extended, 'ana').expiresAt).toBe(NOON + RETENTION_DAYS * 24 * 60 * MINUTE)
})

test('[LI6] the coach says it for all at once, but opens up none that was revoked', () => {
  const session = ended('ana', 'ben')
  const { id } = linkOf(session, 'ben')
  const all: Command = { type: 'set-link-life', link: null, life: 'day' }
  const chosen = after(session, [client('ben'), { type: 'revoke-link', link: id }], [coach, all])
  expect(linkOf(chosen, 'ana').expiresAt).toBe(NOON + LIVES.day)
  expect(linkOf(chosen, 'coach').expiresAt).toBe(NOON + LIVES.day)
  expect(opened(chosen, 'ben')).toBeNull()
  expect(refusalOf(session, client('ana'), all)).toBe('not-yours')
  const one: Command = { type: 'set-link-life', link: id, life: 'week' }
  expect(refusalOf(chosen, client('ben'), one)).toBe('gone')
  expect(refusalOf(session, client('ana'), one)).toBe('not-yours')
})

test('[LI7] what was revoked comes back for a moment, and not later', () => {
  const session = ended('ana')
  const { id } = linkOf(session, 'ana')
  const revoked = after(session, [client(), { type: 'revoke-link', link: id }])
  const back: Command = { type: 'restore-link', link: id }
  expect(opened(after(revoked, [client(), back, NOON + UNDO]), 'ana')).not.toBeNull()
  expect(refusalOf(revoked, client(), back, NOON + UNDO + 1)).toBe('gone')
  expect(refusalOf(revoked, client('ben'), back)).toBe('not-yours')
  // Revoking again does not begin the moment anew.
  const again = after(revoked, [client(), { type: 'revoke-link', link: id }, NOON + UNDO])
  expect(refusalOf(again, client(), back, NOON + UNDO + 1)).toBe('gone')
})

test('[LI7] by when the last of its links opens a session is found, to the moment', () => {
  const session = ended('ana')
  const { id } = linkOf(session, 'ana')
  const own = linkOf(session, 'coach').id
  const at = (one: Session, now: number) =>
    linksOf(one, { now, pathOf: () => '', offerPath: () => '' }).length
  const isLast = (one: Session, moment: number) => {
    expect(at(one, moment)).toBeGreaterThan(0)
    expect(at(one, moment + 1)).toBe(0)
    expect([moment, moment + 1]).toContain(linkedUntil(one))
  }
  isLast(session, NOON + LIVES.month - 1)
  const quarter: Command = { type: 'set-link-life', link: id, life: 'quarter' }
  isLast(after(session, [client(), quarter]), NOON + LIVES.quarter - 1)
  const revoke = (link: string): Command => ({ type: 'revoke-link', link })
  const one = after(session, [coach, { type: 'set-link-life', link: own, life: 'day' }])
  isLast(after(one, [client(), revoke(id)]), NOON + LIVES.day - 1)
  // As long as the undo of the last of them is offered.
  const both = after(session, [client(), revoke(id)], [coach, revoke(own), NOON + 1])
  isLast(both, NOON + 1 + UNDO)
  expect(linkedUntil({ ...session, links: [] })).toBe(0)
  // One may still be claimed.
  expect(linkedUntil(sessionWith('ana'))).toBe(Number.MAX_SAFE_INTEGER)
})

test('[LI8] an opening is noted once an hour, where both sides read it', () => {
  let session = ended('ana')
  const note = (side: string, now: number): void => {
    const outcome = noteOpening(session, linkOf(session, side).id, now)
    if (outcome.ok) ({ session } = outcome)
  }
  for (const minutes of [0, 5, 59, 61]) note('ana', NOON + minutes * 60_000)
  note('coach', NOON)
  const times = (side: string) =>
    opened(session, 'coach')!
      .links.find((one) => one.side === side)!
      .log.map(({ at, what }) => [what, (at - NOON) / 60_000])
  expect(times('client')).toEqual([
    ['opened', 0],
    ['opened', 61],
  ])
  expect(times('coach')).toEqual([['opened', 0]])
  expect(opened(session, 'ana')).toMatchObject({ readByCoach: [NOON], links: [{ mine: true }] })
})

test('[LI8] what is remembered of a link has an end', () => {
  let session = ended('ana')
  for (let hours = 0; hours < LINK_LOG + 5; hours++) {
    const outcome = noteOpening(session, linkOf(session, 'ana').id, NOON + hours * 3_600_000)
    if (outcome.ok) ({ session } = outcome)
  }
  const { log } = linkOf(session, 'ana')
  expect(log).toHaveLength(LINK_LOG)
  expect(log[0]!.at).toBe(NOON + 5 * 3_600_000)
})

test("[LI9] the coach has a client's link only once they took it, and the client reads that", () => {
  const session = ended('ana')
  const { id } = linkOf(session, 'ana')
  const pathFor = (one: Session) => coachView(one, DEVICE, around).links[1]!.path
  expect(pathFor(session)).toBeNull()
  const handed = after(session, [coach, { type: 'hand-link', link: id }])
  expect(pathFor(handed)).toBe(`summary#${id}`)
  expect(participantView(handed, 'ana', around).link).toMatchObject({ handed: true })
  expect(opened(handed, 'ana')!.links[0]!.log).toEqual([{ at: NOON, what: 'handed', by: 'coach' }])
  // And has another one that only they have.
  const renewed = after(handed, [client(), { type: 'renew-link', link: id }])
  expect(pathFor(renewed)).toBeNull()
  expect(linkOf(renewed, 'ana').id).not.toBe(id)
  expect(summaryFor(renewed, id, NOON)).toBeNull()
  expect(opened(renewed, 'ana')).toMatchObject({ links: [{ handed: false }] })
  expect(refusalOf(handed, coach, { type: 'renew-link', link: id })).toBe('not-yours')
  expect(refusalOf(handed, client('ben'), { type: 'renew-link', link: id })).toBe('not-yours')
})

test("[LI9] nobody takes a link that does not open, or the coach's own", () => {
  const session = ended('ana')
  const { id } = linkOf(session, 'ana')
  const revoked = after(session, [client(), { type: 'revoke-link', link: id }])
  const hand: Command = { type: 'hand-link', link: id }
  expect(refusalOf(revoked, coach, hand)).toBe('gone')
  expect(refusalOf(session, coach, { ...hand, link: linkOf(session, 'coach').id })).toBe('gone')
  expect(refusalOf(session, client(), hand)).toBe('not-yours')
})

test('[LI9] the coach looks at the page before passing it on, and opens nothing by that', () => {
  const session = ended('ana')
  const [own, theirs] = [linkOf(session, 'coach').id, linkOf(session, 'ana').id]
  expect(previewFor(session, own, theirs, NOON)).toMatchObject({
    side: 'client',
    preview: true,
    notes: null,
    own: [],
    links: [],
  })
  expect(previewFor(session, theirs, own, NOON)).toBeNull()
  expect(previewFor(session, theirs, theirs, NOON)).toBeNull()
  expect(previewFor(session, own, own, NOON)).toBeNull()
  expect(previewFor(session, own, fresh(), NOON)).toBeNull()
  const revoked = after(session, [coach, { type: 'revoke-link', link: own }])
  expect(previewFor(revoked, own, theirs, NOON)).toBeNull()
})

const [NEED, PROMISE, NOTED] = [fresh(), fresh(), fresh()]
/** One client, who said and rated things; the coach noted some. */
const held = () =>
  after(
    sessionWith('ana'),
    [client(), { type: 'share-need', id: NEED, kind: 'pace', text: 'Slowly' }],
    [coach, { type: 'note-need', id: NOTED, kind: 'feedback', text: 'Directly' }],
    [client(), { type: 'set-focus', text: 'My brother' }],
    [
      coach,
      { type: 'add-commitment', id: PROMISE, promiser: 'client', text: 'Write to him', due: null },
    ],
    [coach, { type: 'open-check-in', anyway: true }],
    [
      client(),
      { type: 'answer', checkIn: 1, change: 1, answer: 'uncomfortable', wishes: [], share: 'now' },
    ],
    [coach, { type: 'open-end-pulse' }],
    [client(), { type: 'end-pulse', change: 1, answers: { heard: 'partly' }, share: 'now' }],
    [coach, { type: 'end-session' }],
  )
const THINGS = [
  ['focus', ''],
  ['need', NEED],
  ['answer', '1'],
  ['end-pulse', ''],
] as const

/** All that a coach has of it: now, in their summary, preparing, and in the next session. */
const coachHas = (session: Session): string => {
  const { id, code, meeting, coach: uid, coachName, device, rightsKey, engagement, label } = session
  const place = { id, code, meeting, coach: uid, coachName, device, rightsKey, engagement, label }
  const next = openSession({ ...place, openedAt: NOON + 1 }, session)
  return JSON.stringify([
    coachView(session, DEVICE, around),
    opened(session, 'coach'),
    coachView(next, DEVICE, around),
    preparationOf(session, NOON),
    previewFor(session, linkOf(session, 'coach').id, linkOf(session, 'ana').id, NOON),
  ])
}
const TELLS = {
  focus: 'My brother',
  need: 'Slowly',
  answer: '"uncomfortable"',
  // As an answer: the week's evidence has a key of the same name.
  'end-pulse': '"heard":"partly"',
}

test.each(THINGS)('[CR2] what a client hides, the coach has nowhere: %s', (what, of) => {
  const session = held()
  expect(coachHas(session)).toContain(TELLS[what])
  const hidden = after(session, [client(), { type: 'hide-mine', what, of, hidden: true }])
  expect(coachHas(hidden)).not.toContain(TELLS[what])
  expect(opened(hidden, 'coach')!.removed).toBe(true)
  // Their own page has it still, and gives it back.
  expect(JSON.stringify(opened(hidden, 'ana'))).toContain(TELLS[what])
  expect(opened(hidden, 'ana')!.own).toContainEqual({ what, of, hidden: true })
  const shown = after(hidden, [client(), { type: 'hide-mine', what, of, hidden: false }])
  expect(shown).toEqual(session)
})

test.each(THINGS)('[CR3] what a client deletes is gone for both: %s', (what, of) => {
  const session = held()
  const deleted = after(session, [client(), { type: 'delete-one', what, of }])
  expect(JSON.stringify(deleted)).not.toContain(TELLS[what])
  expect(opened(deleted, 'coach')!.removed).toBe(true)
  expect(opened(deleted, 'ana')!.removed).toBe(false)
  // The others stay.
  for (const [other] of THINGS.filter(([one]) => one !== what))
    expect(coachHas(deleted)).toContain(TELLS[other])
  expect(after(deleted, [client(), { type: 'delete-one', what, of }])).toEqual(deleted)
})

test('[CR2] [CR3] nobody hides or deletes what is not theirs', () => {
  const session = after(
    sessionWith('ana', 'ben'),
    [client('ana'), { type: 'share-need', id: NEED, kind: 'pace', text: 'Slowly' }],
    [coach, { type: 'set-focus', text: 'Ours' }],
    [coach, { type: 'end-session' }],
  )
  for (const [what, of] of [
    ['need', NEED],
    ['focus', ''],
  ] as const) {
    const hide: Command = { type: 'hide-mine', what, of, hidden: true }
    expect(refusalOf(session, client('ben'), hide)).toBe('not-found')
    expect(after(session, [client('ben'), { type: 'delete-one', what, of }])).toBe(session)
  }
  expect(refusalOf(session, coach, { type: 'delete-one', what: 'need', of: NEED })).toBe(
    'not-yours',
  )
})

test('[CR1] that it was not meant so stands beside it on both pages, and nowhere else', () => {
  const say = (text: string): Command => ({ type: 'correct', on: 'commitment', of: PROMISE, text })
  const session = after(held(), [client(), say('No')], [client(), say('I said: maybe')])
  const [coaches, clients] = [opened(session, 'coach')!, opened(session, 'ana')!]
  const told = { on: 'commitment', of: PROMISE, text: 'I said: maybe', at: NOON }
  expect(coaches.corrections).toEqual([{ ...told, mine: false }])
  expect(clients.corrections).toEqual([{ ...told, mine: true }])
  // The record itself stays as it was.
  expect(clients.commitments).toMatchObject([{ text: 'Write to him' }])
  const back: Command = { type: 'take-back-correction', on: 'commitment', of: PROMISE }
  expect(opened(after(session, [client(), back]), 'coach')!.corrections).toEqual([])
})

test('[CR1] of several people, nobody else reads it; and only what is there can be wrong', () => {
  const session = after(
    sessionWith('ana', 'ben'),
    [coach, { type: 'set-focus', text: 'Ours' }],
    [coach, { type: 'end-session' }],
    [client('ana'), { type: 'correct', on: 'focus', of: '', text: 'Mine was another' }],
  )
  expect(opened(session, 'ben')!.corrections).toEqual([])
  expect(opened(session, 'coach')!.corrections).toHaveLength(1)
  const strange: Command = { type: 'correct', on: 'clause', of: 'nothing', text: '' }
  expect(refusalOf(session, client('ana'), strange)).toBe('not-found')
})

test('[CL4] deleting everything takes corrections along', () => {
  const session = after(
    held(),
    [client(), { type: 'correct', on: 'focus', of: '', text: 'No' }],
    [client(), { type: 'hide-mine', what: 'focus', of: '', hidden: true }],
    [client(), { type: 'delete-mine' }],
  )
  expect(session).toMatchObject({ corrections: [], hidden: [] })
})
