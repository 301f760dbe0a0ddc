/** What one server does, panels of another show: with hints between them, and with the channel cut. */
import { held, inMainWindow, newCoach, seen, signedIn } from '../at-desk.ts'
import { asked, enter, eventually, newId, post, removed, session, zoomSays } from '../server.ts'
import type { CoachView, ParticipantView } from '../server.ts'
import { several } from './several.ts'

const { servers, keep } = several()
const channel: [string, boolean][] = [
  ['with hints', true],
  ['with the channel cut', false],
]
const promise = {
  type: 'add-commitment',
  id: newId(),
  promiser: 'client',
  text: 'Send it',
  due: null,
} as const
const start = { type: 'start-session', label: '', coachName: 'Maya', engagement: null } as const

test.each(channel)(
  '[SV1] %s: panels on three servers show each other’s changes',
  async (_, hints) => {
    const { all } = await servers(hints, 'one', 'two', 'three')
    const [one, two, three] = all
    const meeting = newId()
    // Two wait in the meeting, each on a server of their own, before there is a session.
    const ana = keep(await enter(two.url, meeting, 'uid-ana'))
    const ben = keep(await enter(three.url, meeting))
    const coach = keep(await enter(one.url, meeting, 'uid-coach'))
    await coach.send(start)
    await coach.until<CoachView>(({ role, present }) => role === 'coach' && present === 2)
    for (const panel of [ana, ben]) await panel.until(({ role }) => role === 'participant')
    await coach.until<CoachView>(({ offline }) => offline === 0)

    await ben.send(promise)
    for (const panel of [coach, ana])
      await panel.until<CoachView | ParticipantView>(({ commitments }) => commitments.length === 1)
    await coach.send({ type: 'open-check-in' })
    for (const panel of [ana, ben]) await panel.until(asked)
    await coach.send({ type: 'end-session' })
    for (const panel of [ana, ben])
      await panel.until<ParticipantView>(({ session }) => session.closedAt !== null)

    // The next session in the same meeting, begun elsewhere, has their panels too.
    const again = keep(await enter(three.url, meeting, 'uid-coach', coach.key))
    await again.send(start)
    for (const panel of [ana, ben])
      await panel.until<ParticipantView>(({ session }) => session.closedAt === null)
  },
)

test.each(channel)(
  '[SV2] %s: what is erased, handed over or signed out on one server is closed on every panel of another',
  async (_, hints) => {
    const { all } = await servers(hints, 'one', 'two')
    const [one, two] = all
    const uid = newCoach()

    // A coach signs out, and panels of that browser on the other server are let go.
    const browser = await signedIn(two, uid)
    const other = await signedIn(two, uid)
    keep(other.panel)
    const said = await fetch(`${one.url}/desk/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: browser.cookie },
      body: '{}',
    })
    expect(said.status).toBe(200)
    await eventually(() => !browser.panel.socket.connected)
    expect(other.panel.socket.connected).toBe(true)

    // A coach hands an engagement over, and their own panel of it shows it no longer.
    const mine = await held(two, uid)
    const lena = await signedIn(one, newCoach())
    keep(lena.panel)
    const meeting = (await two.store.session(mine.session))!.session.meeting
    const former = keep(await enter(two.url, meeting, uid))
    expect(former.view()).toMatchObject({ role: 'coach' })
    const { engagement } = mine
    await other.panel.send({ type: 'offer-hand-over', engagement, to: 'Lena' })
    await mine.asClient({ type: 'answer-hand-over', yes: true })
    const offered = await seen(other.panel, { what: 'engagement', engagement })
    const secret = offered.engagement.handOver!.path!.split('#accept.')[1]!
    expect(await lena.panel.send({ type: 'accept-hand-over', secret })).toEqual({ ok: true })
    await former.until(({ role }) => role === 'visitor')

    // A coach removes the app: their desks and every panel of their sessions are let go.
    const live = await session(two.url, ['ana'])
    keep(live)
    const leaving = 'uid-coach'
    const window = keep(await inMainWindow(two, leaving))
    await zoomSays(one.url, removed(leaving))
    await eventually(() => ![window, ...live.clients].some(({ socket }) => socket.connected))
    expect(other.panel.socket.connected).toBe(true)
  },
)

test.each(channel)(
  '[SV2] %s: a link that was revoked on one server opens nothing on another, and changes nothing',
  async (_, hints) => {
    const { all } = await servers(hints, 'one', 'two')
    const [one, two] = all
    const uid = newCoach()
    const mine = await held(one, uid)
    const open = () => post(`${two.url}/summary/open`, { secret: mine.secret })
    expect((await open()).status).toBe(200)
    const { panel } = await signedIn(one, uid)
    keep(panel)
    const command = { type: 'revoke-link', link: mine.link } as const
    expect(await panel.send({ type: 'at-session', session: mine.session, command })).toEqual({
      ok: true,
    })
    expect((await open()).status).toBe(404)
  },
)

test('[SV1] what was missed while the store was away is shown, also where a refusal read it first', async () => {
  const { all } = await servers(false, 'one', 'two')
  const [one, two] = all
  const meeting = newId()
  const coach = keep(await enter(one.url, meeting, 'uid-coach'))
  await coach.send(start)
  const ana = keep(await enter(two.url, meeting, 'uid-ana'))
  await ana.until(({ role }) => role === 'participant')

  const rows = two.store.servers!
  const { standing } = rows
  let looks = 0
  rows.standing = () => {
    looks += 1
    return Promise.reject(new Error('the store is away'))
  }
  await eventually(() => looks > 0)
  expect(await coach.send(promise)).toEqual({ ok: true })
  await eventually(() => looks > 2)
  // What she may not do is refused over the newest state, which nobody here has been shown.
  const not = { type: 'add-note', id: newId(), kind: 'theme', text: 'x' } as const
  expect(await ana.send(not)).toEqual({ ok: false, refusal: 'not-yours' })
  rows.standing = standing
  await eventually(() => (ana.view() as ParticipantView).commitments.length === 1)
  two.faults.splice(0)
})
