/** What is done with a link, to the letter of its log, and what cannot be done with it any more. */
import type { Command } from '../../server/contract/commands.ts'
import { LinkLife } from '../../server/contract/vocabulary.ts'
import {
  LIVES,
  UNDO,
  isHanded,
  isOpen,
  isRestorable,
  lifeOf,
  newLink,
  noteOpening,
} from '../../server/core/links.ts'
import type { Session } from '../../server/core/session.ts'
import { MINUTE, NOON, after, client, coach, fresh, refusalOf, sessionWith } from './session.ts'

const ended = (...people: string[]) =>
  after(sessionWith(...people), [coach, { type: 'end-session' }])
const linkOf = (session: Session, side: string) => session.links.find((one) => one.side === side)!
const later = NOON + MINUTE

test('[LI5] a link claimed before the end is new, and counts from then', () => {
  const session = { ...sessionWith('ana', 'ben'), linkLife: 'week' as const }
  const claimed = after(session, [client('ana'), { type: 'claim-link' }])
  const [link] = claimed.links
  expect(claimed).toEqual({
    ...session,
    links: [newLink(link!.id, 'ana', NOON + LIVES.week)],
  })
  expect(newLink('id', 'coach', NOON)).toEqual({
    id: 'id',
    side: 'coach',
    expiresAt: NOON,
    revokedAt: null,
    log: [],
  })
})

test('[LI6] a day, a week, a month and a quarter', () => {
  const day = 24 * 60 * MINUTE
  expect(LinkLife.options.map((life) => LIVES[life] / day)).toEqual([1, 7, 30, 90])
})

test('[LI2] [LI7] what opens, and what may be had back, to the millisecond', () => {
  const link = newLink('id', 'ana', NOON + UNDO + 5)
  expect([NOON, NOON + UNDO + 4, NOON + UNDO + 5].map((now) => isOpen(link, now))).toEqual([
    true,
    true,
    false,
  ])
  const revoked = { ...link, revokedAt: NOON }
  expect(isOpen(revoked, NOON)).toBe(false)
  expect(isRestorable(link, NOON)).toBe(false)
  expect([NOON, NOON + UNDO, NOON + UNDO + 1].map((now) => isRestorable(revoked, now))).toEqual([
    true,
    true,
    false,
  ])
  // What would not open is not brought back.
  const short = { ...revoked, expiresAt: NOON + 5 }
  expect([isRestorable(short, NOON + 4), isRestorable(short, NOON + 5)]).toEqual([true, false])
})

test('[LI4] [LI7] revoking and bringing back are noted with who did it, on that link alone', () => {
  const session = ended('ana', 'ben')
  const link = linkOf(session, 'ana')
  const revoke: Command = { type: 'revoke-link', link: link.id }
  const back: Command = { type: 'restore-link', link: link.id }
  for (const [actor, by] of [
    [coach, 'coach'],
    [client('ana'), 'participant'],
  ] as const) {
    const revoked = after(session, [actor, revoke, later])
    const gone = { at: later, what: 'revoked', by }
    expect(revoked.links).toEqual(
      session.links.map((one) => (one === link ? { ...one, revokedAt: later, log: [gone] } : one)),
    )
    expect(after(revoked, [actor, revoke, later + 1])).toBe(revoked)
    const restored = after(revoked, [actor, back, later + UNDO])
    const here = { at: later + UNDO, what: 'restored', by }
    expect(linkOf(restored, 'ana')).toEqual({ ...link, log: [gone, here] })
    expect(after(restored, [actor, back])).toBe(restored)
  }
  for (const type of ['revoke-link', 'restore-link', 'hand-link', 'renew-link'] as const)
    expect([type, refusalOf(session, coach, { type, link: fresh() })]).toEqual([type, 'not-found'])
  expect(refusalOf(session, client('ben'), revoke)).toBe('not-yours')
})

test('[LI6] a chosen life is noted, and is what the link says of itself from then on', () => {
  const session = ended('ana')
  const link = linkOf(session, 'ana')
  const choose = (life: LinkLife): Command => ({ type: 'set-link-life', link: link.id, life })
  expect(lifeOf(link, { linkLife: 'month' })).toBe('month')
  const chosen = after(session, [client(), choose('day')], [coach, choose('week'), later])
  expect(linkOf(chosen, 'ana')).toEqual({
    ...link,
    expiresAt: later + LIVES.week,
    log: [
      { at: NOON, what: 'day', by: 'participant' },
      { at: later, what: 'week', by: 'coach' },
    ],
  })
  const handed = after(chosen, [coach, { type: 'hand-link', link: link.id }])
  expect(lifeOf(linkOf(handed, 'ana'), { linkLife: 'month' })).toBe('week')
  expect(lifeOf(linkOf(handed, 'coach'), { linkLife: 'month' })).toBe('month')
  const none: Command = { type: 'set-link-life', link: null, life: 'day' }
  const unknown: Command = { ...none, link: fresh() }
  expect(refusalOf(session, coach, unknown)).toBe('not-found')
  expect(refusalOf({ ...session, links: [] }, coach, none)).toBe('not-found')
  // Of their own a participant would say it for one; not for all there are.
  const own = { ...session, links: [link] }
  expect(refusalOf(own, client(), none)).toBe('not-yours')
})

test('[LI9] taken by the coach, and another in its place: what was told of it stays, but that they had it', () => {
  const session = ended('ana')
  const link = linkOf(session, 'ana')
  const hand: Command = { type: 'hand-link', link: link.id }
  expect(isHanded(link)).toBe(false)
  const opened = noteOpening(session, link.id, NOON)
  if (!opened.ok) throw new Error(opened.refusal)
  const handed = after(opened.session, [coach, hand, later])
  expect(isHanded(linkOf(handed, 'ana'))).toBe(true)
  expect(refusalOf(session, coach, hand, link.expiresAt)).toBe('gone')
  for (const [actor, side, by] of [
    [client(), 'ana', 'participant'],
    [coach, 'coach', 'coach'],
  ] as const) {
    const own = linkOf(handed, side)
    const renewed = after(handed, [actor, { type: 'renew-link', link: own.id }, later])
    const { id } = linkOf(renewed, side)
    const before = side === 'ana' ? [{ at: NOON, what: 'opened', by: 'participant' }] : []
    const log = [...before, { at: later, what: 'renewed', by }]
    expect(id).not.toBe(own.id)
    expect(renewed).toEqual({
      ...handed,
      links: handed.links.map((one) => (one === own ? { ...one, id, log } : one)),
    })
  }
})

test('[LI8] an opening is noted once an hour, whatever else happened meanwhile, and of what is there', () => {
  const session = ended('ana')
  const hour = 60 * MINUTE
  const note = (one: Session, side: string, now: number): Session => {
    const outcome = noteOpening(one, linkOf(one, side).id, now)
    if (!outcome.ok) throw new Error(outcome.refusal)
    return outcome.session
  }
  const first = note(session, 'ana', NOON)
  const opened = { what: 'opened', by: 'participant' }
  expect(linkOf(first, 'ana').log).toEqual([{ ...opened, at: NOON }])
  expect(linkOf(note(session, 'coach', NOON), 'coach').log).toEqual([
    { at: NOON, what: 'opened', by: 'coach' },
  ])
  const id = linkOf(first, 'ana').id
  const handed = after(first, [coach, { type: 'hand-link', link: id }, NOON + hour - 2])
  expect(note(handed, 'ana', NOON + hour - 1)).toBe(handed)
  expect(linkOf(note(handed, 'ana', NOON + hour), 'ana').log).toMatchObject([
    { what: 'opened', at: NOON },
    { what: 'handed' },
    { what: 'opened', at: NOON + hour },
  ])
  expect(noteOpening(session, fresh(), NOON)).toEqual({ ok: false, refusal: 'gone' })
})
