import type { Command } from '../../server/contract/commands.ts'
import { apply } from '../../server/core/apply.ts'
import { arrive, leave, present } from '../../server/core/presence.ts'
import type { SummaryView } from '../../server/contract/summary.ts'
import { summaryFor } from '../../server/core/summary.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import { LIVES, revokeLink } from '../../server/core/links.ts'
import {
  BY_LINK,
  DEVICE,
  IN_ZOOM,
  NOON,
  after,
  answering,
  client,
  coach,
  fresh,
  onDevice,
  refusalOf,
  sessionWith,
} from './session.ts'
import type { Session } from '../../server/core/session.ts'

const around = {
  revision: 1,
  now: NOON,
  offline: 0,
  pathOf: ({ id }: { id: string }) => `summary#${id}`,
}
const end = { type: 'end-session' } as const
const linkOf = (session: Session, side: string) => session.links.find((link) => link.side === side)!

const held = () =>
  after(
    sessionWith('ana'),
    [client(), { type: 'share-need', id: fresh(), kind: 'pace', text: 'Slowly' }],
    [coach, { type: 'note-need', id: fresh(), kind: 'feedback', text: 'Directly' }],
    [coach, { type: 'open-check-in', anyway: true }],
    [client(), answering(1, 'okay', { share: 'end', wishes: ['less-pace'] })],
    [coach, { type: 'mark-strain' }],
  )

test('[WR1] ending closes the open check-in and gives each side a link', () => {
  const ended = after(held(), [coach, end])
  expect(ended).toMatchObject({ closedAt: NOON, checkIn: null })
  expect(ended.results).toHaveLength(1)
  expect(ended.links.map(({ side }) => side)).toEqual(['coach', 'ana'])
})

test('[LI5] a link that was claimed is still the same at the end, counted from then', () => {
  const claimed = after(sessionWith('ana', 'ben'), [client('ben'), { type: 'claim-link' }])
  const [bens] = claimed.links
  const ended = after(claimed, [coach, end, NOON + 5])
  expect(ended.links.map(({ side }) => side)).toEqual(['coach', 'ana', 'ben'])
  expect(linkOf(ended, 'ben')).toEqual({ ...bens, expiresAt: NOON + 5 + LIVES.month })
  expect(new Set(ended.links.map(({ id }) => id)).size).toBe(3)
})

test('[WR2] after the end nothing else changes', () => {
  const ended = after(held(), [coach, end])
  expect(refusalOf(ended, coach, { type: 'open-check-in', anyway: true })).toBe('session-ended')
  expect(refusalOf(ended, client(), answering(1, 'okay'))).toBe('session-ended')
  expect(refusalOf(ended, coach, end)).toBe('session-ended')
  const revoke: Command = { type: 'revoke-link', link: ended.links[1]!.id }
  expect(refusalOf(ended, coach, revoke)).toBeNull()
})

test('[LI1] each panel is shown its own link only', () => {
  const ended = after(held(), [coach, end])
  const paths = coachView(ended, DEVICE, around).links.map(({ side, path }) => [
    side,
    path !== null,
  ])
  expect(paths).toEqual([
    ['coach', true],
    ['client', false],
  ])
  const { link } = participantView(ended, 'ana', around)
  expect(link).toMatchObject({ side: 'client', path: `summary#${linkOf(ended, 'ana').id}` })
})

test('[LI2] expired, revoked and unknown links open nothing', () => {
  const ended = after(held(), [coach, end])
  const { id } = linkOf(ended, 'ana')
  expect(summaryFor(ended, id, NOON + LIVES.month - 1)).not.toBeNull()
  expect(summaryFor(ended, id, NOON + LIVES.month)).toBeNull()
  expect(summaryFor(ended, fresh(), NOON)).toBeNull()
  expect(summaryFor(after(ended, [coach, { type: 'revoke-link', link: id }]), id, NOON)).toBeNull()
})

test('[LI3] the client reads what was shared and what is theirs, the coach what was released', () => {
  const ended = after(held(), [coach, end])
  const clients = summaryFor(ended, linkOf(ended, 'ana').id, NOON)
  expect(clients).toMatchObject({
    side: 'client',
    label: null,
    checklist: null,
    needs: [{ kind: 'pace', text: 'Slowly' }],
    pulse: [{ kind: 'answer', answer: 'okay', wishes: ['less-pace'] }],
    links: [{ side: 'client' }],
  })
  const coaches = summaryFor(ended, linkOf(ended, 'coach').id, NOON) as SummaryView | null
  expect(coaches).toMatchObject({ side: 'coach', label: 'A.', pulse: [{ kind: 'answer' }] })
  expect(coaches?.links).toHaveLength(2)
  expect(JSON.stringify(clients)).not.toContain('strain')
})

test("[LI3] in a group nobody reads another person's need or answer", () => {
  const ended = after(
    sessionWith('ana', 'ben'),
    [client('ana'), { type: 'share-need', id: fresh(), kind: 'pace', text: 'Slowly' }],
    [coach, end],
  )
  expect(summaryFor(ended, linkOf(ended, 'ben').id, NOON)).toMatchObject({ needs: [], pulse: [] })
})

test('[LI4] a participant cannot reach another link', () => {
  const ended = after(sessionWith('ana', 'ben'), [coach, end])
  const revoke: Command = { type: 'revoke-link', link: linkOf(ended, 'ben').id }
  expect(refusalOf(ended, client('ana'), revoke)).toBe('not-yours')
  // From their summary page a participant reaches the rule itself.
  const link = linkOf(ended, 'ben').id
  expect(revokeLink(ended, link, client('ana'), NOON)).toEqual({ ok: false, refusal: 'not-yours' })
  expect(revokeLink(ended, link, client('ben'), NOON).ok).toBe(true)
})

test('[PR1] who left is not asked; the others are', () => {
  const left = leave(sessionWith('ana', 'ben'), 'ben', NOON)
  if (!left.ok) throw new Error(left.refusal)
  expect(present(left.session).map(({ id }) => id)).toEqual(['ana'])
  expect(
    after(left.session, [coach, { type: 'open-check-in', anyway: true }]).checkIn,
  ).toMatchObject({
    mode: 'pair',
    asked: ['ana'],
  })
})

test('[PR2] coming back is the same as never having left', () => {
  const session = sessionWith('ana', 'ben')
  const left = leave(session, 'ben', NOON)
  if (!left.ok) throw new Error(left.refusal)
  expect(arrive(left.session, onDevice('ben'), IN_ZOOM, NOON + 1)).toEqual({ ok: true, session })
})

test('[SE6] with seats from the meeting only, the link admits nobody new', () => {
  const shut = after(sessionWith('link-ana'), [coach, { type: 'set-doors', meetingOnly: true }])
  expect(arrive(shut, onDevice('link-ben'), BY_LINK, NOON)).toEqual({
    ok: false,
    refusal: 'meeting-only',
  })
  expect(arrive(shut, onDevice('ben'), IN_ZOOM, NOON).ok).toBe(true)
  expect(arrive(shut, onDevice('link-ana'), BY_LINK, NOON).ok).toBe(true)
})

test('[WR2] nobody new takes a seat in a session that is over', () => {
  const ended = after(held(), [coach, end])
  expect(arrive(ended, onDevice('eve'), IN_ZOOM, NOON)).toEqual({
    ok: false,
    refusal: 'session-ended',
  })
  expect(
    apply(ended, { type: 'repair-outcome', strain: 1, outcome: 'landed' }, coach, {
      now: NOON,
      fresh,
    }).ok,
  ).toBe(false)
})
