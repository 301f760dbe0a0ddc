/** Who leads, from which device, and who is asked first. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from '../../server/contract/commands.ts'
import { enter, newId, openPanel, post, contextFor, session, startServer } from '../server.ts'
import type { CoachView, ParticipantView, TestServer } from '../server.ts'

const MINUTE = 60_000
const start = { type: 'start-session', label: '', coachName: 'Noor', engagement: null } as const
const open = { type: 'open-check-in', anyway: true } as const

let server: TestServer
/** How far the server's clock is ahead. */
let ahead = 0
beforeAll(async () => {
  server = await startServer({ clock: () => Date.now() + ahead })
})
afterAll(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
})

describe('a context belongs to whoever shows it first', () => {
  const seat = (context: string, key: string) =>
    post(`${server.url}/zoom/seat`, { context, key, parent: null })

  test('[SE8] the same device may show it again, another may not', async () => {
    const context = contextFor(newId(), 'uid')
    const [mine, theirs] = [newId(), newId()]
    expect((await seat(context, mine)).status).toBe(200)
    expect((await seat(context, mine)).status).toBe(200)
    const replay = await seat(context, theirs)
    expect(replay.status).toBe(403)
    expect(await replay.json()).toEqual({ refusal: 'not-admitted' })
  })

  test('[SE8] written in another alphabet, or with padding, it is still the same context', async () => {
    const context = contextFor(newId(), 'uid')
    expect((await seat(context, newId())).status).toBe(200)
    const bytes = Buffer.from(context, 'base64url')
    for (const spelled of [bytes.toString('base64'), `${context}==`, ` ${context}\n`])
      expect((await seat(spelled, newId())).status).toBe(403)
  })

  test('[SE8] a token from the page belongs to the first panel that connects with it', async () => {
    const context = contextFor(newId(), 'uid')
    const page = async () => {
      const response = await fetch(`${server.url}/zoom`, {
        headers: { 'x-zoom-app-context': context },
      })
      return /name="attune-token" content="([^"]+)"/.exec(await response.text())![1]!
    }
    const key = newId()
    const first = await openPanel(server.url, await page(), key)
    // A reload may send the same header again.
    const reloaded = await openPanel(server.url, await page(), key)
    await expect(openPanel(server.url, await page(), newId())).rejects.toThrow('not-admitted')
    expect((await seat(context, newId())).status).toBe(403)
    first.close()
    reloaded.close()
  })

  test('[SE8] it stays so until the last token made from it has ended', async () => {
    const context = contextFor(newId(), 'uid')
    const response = await fetch(`${server.url}/zoom`, {
      headers: { 'x-zoom-app-context': context },
    })
    const token = /name="attune-token" content="([^"]+)"/.exec(await response.text())![1]!
    const first = await openPanel(server.url, token)
    ahead = 4 * MINUTE
    await server.store.zoom.forget(Date.now() + ahead)
    await expect(openPanel(server.url, token, newId())).rejects.toThrow('not-admitted')
    ahead = 0
    first.close()
  })
})

describe('one coach, two devices', () => {
  test('[SE9] the second shows where the session is led, and changes nothing until it takes over', async () => {
    const { meeting, coach, clients, close } = await session(server.url, ['ana'])
    const tablet = await enter(server.url, meeting, 'uid-coach')
    expect(tablet.view()).toMatchObject({ role: 'coach', elsewhere: true })
    expect(coach.view()).toMatchObject({ role: 'coach', elsewhere: false })
    expect(await tablet.send(open)).toEqual({ ok: false, refusal: 'elsewhere' })
    expect((coach.view() as CoachView).checkIn).toBeNull()

    expect(await tablet.send({ type: 'take-over' })).toEqual({ ok: true })
    await coach.until<CoachView>(({ elsewhere }) => elsewhere)
    expect(await coach.send(open)).toEqual({ ok: false, refusal: 'elsewhere' })
    expect(await tablet.send(open)).toEqual({ ok: true })
    await clients[0]!.until<ParticipantView>(({ checkIn }) => checkIn !== null)

    await coach.send({ type: 'take-over' })
    await tablet.until<CoachView>(({ elsewhere }) => elsewhere)
    tablet.close()
    close()
  })

  test('[SE9] a reload is the same device; a client takes nothing over', async () => {
    const { meeting, coach, clients, close } = await session(server.url, ['ana'])
    const again = await enter(server.url, meeting, 'uid-coach', coach.key)
    expect(again.view()).toMatchObject({ elsewhere: false })
    expect(await clients[0]!.send({ type: 'take-over' })).toEqual({
      ok: false,
      refusal: 'not-yours',
    })
    again.close()
    close()
  })

  test('[SE9] when all is over, any device of theirs starts the next session', async () => {
    const { meeting, coach, close } = await session(server.url, [])
    await coach.send({ type: 'end-session' })
    const tablet = await enter(server.url, meeting, 'uid-coach')
    expect(tablet.view()).toMatchObject({ elsewhere: false })
    expect(await tablet.send(start)).toEqual({ ok: true })
    await coach.until<CoachView>((view) => view.elsewhere)
    tablet.close()
    close()
  })
})

describe('two who lead, in one meeting', () => {
  const leads = async (uid: string) => {
    const panel = await enter(server.url, newId(), uid)
    await panel.send(start)
    await panel.send({ type: 'end-session' })
    panel.close()
  }

  test('[SE10] the second is told who leads, counts for nothing, and may join', async () => {
    await leads('uid-noor')
    const { meeting, coach, close } = await session(server.url, ['ana'])
    const noor = await enter(server.url, meeting, 'uid-noor')
    expect(noor.view()).toMatchObject({ role: 'visitor', mayLead: true, ledBy: 'Maya' })
    await coach.send(open)
    expect(coach.view()).toMatchObject({ present: 1, checkIn: { mode: 'pair', expected: 1 } })
    expect(await noor.send(start)).toEqual({ ok: false, refusal: 'session-open' })
    expect(await noor.send({ type: 'end-session' })).toEqual({ ok: false, refusal: 'not-yours' })

    const id = newId()
    expect(await noor.send({ type: 'join-session' }, id)).toEqual({ ok: true })
    expect(await noor.send({ type: 'join-session' }, id)).toEqual({ ok: true })
    await noor.until(({ role }) => role === 'participant')
    await coach.until<CoachView>(({ present }) => present === 2)
    noor.close()
    close()
  })

  test('[SE10] of two who tap at the same moment one leads, and the other is asked', async () => {
    const meeting = newId()
    const one = await enter(server.url, meeting, `uid-${newId()}`)
    const other = await enter(server.url, meeting, `uid-${newId()}`)
    const replies = await Promise.all([one.send(start), other.send(start)])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    const led = replies[0]?.ok
    const [first, second] = led ? [one, other] : [other, one]
    const lead = await first.until<CoachView>(({ role }) => role === 'coach')
    expect(lead.present).toBe(0)
    await second.until((view) => view.role === 'visitor' && view.ledBy === 'Noor')
    one.close()
    other.close()
  })

  test('[SE10] who says that they lead, and is not the first to start, is asked', async () => {
    const meeting = newId()
    const one = await enter(server.url, meeting, `uid-${newId()}`)
    const other = await enter(server.url, meeting, `uid-${newId()}`)
    expect(await other.send({ type: 'mean-to-lead' })).toEqual({ ok: true })
    await one.send(start)
    await other.until((view) => view.role === 'visitor' && view.ledBy === 'Noor')
    expect(one.view()).toMatchObject({ role: 'coach', present: 0 })
    one.close()
    other.close()
  })

  test('[SE10] who says that they lead is asked on another server too, and after a restart', async () => {
    const [meeting, uid] = [newId(), `uid-${newId()}`]
    const dir = mkdtempSync(join(tmpdir(), 'attune-leading-'))
    const before = await startServer({ dir })
    const said = await enter(before.url, meeting, uid)
    expect(await said.send({ type: 'mean-to-lead' })).toEqual({ ok: true })
    said.close()
    await before.stop()
    const after = await startServer({ dir })
    const one = await enter(after.url, meeting, `uid-${newId()}`)
    await one.send(start)
    const other = await enter(after.url, meeting, uid)
    expect(other.view()).toMatchObject({ role: 'visitor', ledBy: 'Noor' })
    const coach = await one.until<CoachView>(({ role }) => role === 'coach')
    expect(coach.present).toBe(0)
    one.close()
    other.close()
    await after.stop()
    expect([...before.faults, ...after.faults]).toEqual([])
    rmSync(dir, { recursive: true })
  })

  test('[SE10] whoever comes when all is over takes no seat, and takes part in the next session', async () => {
    const { meeting, coach, close } = await session(server.url, [])
    await coach.send({ type: 'end-session' })
    const guest = await enter(server.url, meeting)
    expect(guest.view()).toMatchObject({ role: 'visitor', mayLead: false, ledBy: null })
    await coach.send(start)
    await guest.until(({ role }) => role === 'participant')
    guest.close()
    close()
  })
})

describe('a guest who signs in, and a client who signs out', () => {
  const answer = (change: number, word: 'okay' | 'comfortable'): Command => ({
    type: 'answer',
    checkIn: 1,
    change,
    answer: word,
    wishes: [],
    share: 'now',
  })

  test('[SE4] on their own device they stay the same person, with the same answer', async () => {
    const { meeting, coach, close } = await session(server.url, [])
    const guest = await enter(server.url, meeting)
    await coach.until<CoachView>(({ present }) => present === 1)
    await coach.send(open)
    await guest.send(answer(1, 'okay'))
    const uid = `uid-${newId()}`
    const named = await enter(server.url, meeting, uid, guest.key)
    expect(named.view()).toMatchObject({ checkIn: { mine: { answer: 'okay' }, change: 1 } })
    expect(await named.send(answer(2, 'comfortable'))).toEqual({ ok: true })
    // Their account is known now, on any device; and signed out, their device still is.
    const phone = await enter(server.url, meeting, uid)
    expect(phone.view()).toMatchObject({ checkIn: { mine: { answer: 'comfortable' } } })
    const out = await enter(server.url, meeting, undefined, guest.key)
    expect(out.view()).toMatchObject({ checkIn: { mine: { answer: 'comfortable' } } })
    expect(coach.view()).toMatchObject({ present: 1, pulse: [{ answer: 'comfortable' }] })
    for (const panel of [guest, named, phone, out]) panel.close()
    close()
  })

  test('[SE4] two accounts on one device are two people', async () => {
    const { meeting, coach, close } = await session(server.url, [])
    const ana = await enter(server.url, meeting, `uid-${newId()}`)
    const ben = await enter(server.url, meeting, `uid-${newId()}`, ana.key)
    await coach.until<CoachView>(({ present }) => present === 2)
    await coach.send(open)
    await ana.send(answer(1, 'okay'))
    expect(ben.view()).toMatchObject({ checkIn: { mine: null } })
    ana.close()
    ben.close()
    close()
  })
})

describe('breakout rooms', () => {
  const inRoom = async (room: string, parent: string, uid: string | undefined, key: string) => {
    const asked = { context: contextFor(room, uid), key, parent }
    const response = await post(`${server.url}/zoom/seat`, asked)
    const { token } = (await response.json()) as { token: string }
    return openPanel(server.url, token, key)
  }

  test('[SE11] who had a place keeps it; check-ins wait until they are back', async () => {
    const { meeting, coach, clients, close } = await session(server.url, ['ana'])
    const ben = await enter(server.url, meeting)
    await coach.until<CoachView>(({ present }) => present === 2)
    ben.close()
    const away = await inRoom(newId(), meeting, undefined, ben.key)
    expect(away.view()).toMatchObject({ role: 'participant', apart: true })
    await coach.until<CoachView>(({ apart, present }) => apart === 1 && present === 2)
    expect(await coach.send(open)).toEqual({ ok: false, refusal: 'in-breakout' })

    const back = await enter(server.url, meeting, undefined, ben.key)
    expect(back.view()).toMatchObject({ apart: false })
    await coach.until<CoachView>(({ apart }) => apart === 0)
    expect(await coach.send(open)).toEqual({ ok: true })
    expect(clients[0]!.view()).toMatchObject({ apart: false })
    away.close()
    back.close()
    close()
  })

  test('[SE11] an answer that is under way when its giver is moved still counts', async () => {
    const { meeting, coach, clients, close } = await session(server.url, ['ana'])
    await coach.send(open)
    const ana = clients[0]!
    const away = await inRoom(newId(), meeting, 'uid-ana', ana.key)
    const answer = { type: 'answer', checkIn: 1, change: 1, answer: 'okay' } as const
    expect(await away.send({ ...answer, wishes: [], share: 'now' })).toEqual({ ok: true })
    await coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'answer')
    away.close()
    close()
  })

  test('[SE11] a stranger who names somebody else’s meeting is not believed', async () => {
    const { meeting, coach, close } = await session(server.url, ['ana'])
    const stranger = await inRoom(newId(), meeting, 'uid-stranger', newId())
    expect(stranger.view()).toMatchObject({ role: 'visitor', ledBy: null })
    const guest = await inRoom(newId(), meeting, undefined, newId())
    expect(guest.view()).toMatchObject({ role: 'visitor', ledBy: null })
    expect(coach.view()).toMatchObject({ present: 1, apart: 0 })
    stranger.close()
    guest.close()
    close()
  })
})

test('the client reads that the meeting is recorded once the coach’s panel knows', async () => {
  const { coach, clients, close } = await session(server.url, ['ana'])
  expect(clients[0]!.view()).toMatchObject({ recorded: false })
  await coach.send({ type: 'note-recording', on: true })
  await clients[0]!.until<ParticipantView>(({ recorded }) => recorded)
  const { revision } = coach.view() as CoachView
  await coach.send({ type: 'note-recording', on: true })
  expect((coach.view() as CoachView).revision).toBe(revision)
  close()
})

test('[LI5] a link that is claimed before the end is theirs, and opens after it', async () => {
  const { coach, clients, close } = await session(server.url, ['ana'])
  await clients[0]!.send({ type: 'claim-link' })
  await clients[0]!.send({ type: 'claim-link' })
  const { link } = await clients[0]!.until<ParticipantView>((view) => view.link !== null)
  const secret = link!.path!.split('#')[1]
  const early = await post(`${server.url}/summary/open`, { secret })
  expect(early.status).toBe(409)
  expect(await early.json()).toEqual({ refusal: 'not-yet' })
  await coach.send({ type: 'end-session' })
  const opened = await post(`${server.url}/summary/open`, { secret })
  expect(await opened.json()).toMatchObject({ side: 'client' })
  const ended = await clients[0]!.until<ParticipantView>(
    ({ session: { closedAt } }) => closedAt !== null,
  )
  expect(ended.link).toMatchObject({ id: link!.id, path: link!.path })
  expect((coach.view() as CoachView).links).toHaveLength(2)
  close()
})
