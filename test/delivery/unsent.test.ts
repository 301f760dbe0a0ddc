/** What waits in a panel, over reloads, with the client's own code against the real server. */
import type { Command } from '../../server/contract/commands.ts'
import { startProxy } from '../chaos/proxy.ts'
import type { Proxy } from '../chaos/proxy.ts'
import { enter, newId, session, startServer } from '../server.ts'
import type { CoachView, TestServer } from '../server.ts'
import { asInBrowser, openTab, until } from './pages.ts'
import type { Tab } from './pages.ts'

let server: TestServer
let proxy: Proxy
beforeAll(async () => {
  server = await startServer()
  proxy = await startProxy(server.port)
})
afterEach(() => proxy.heal())
afterAll(async () => {
  await proxy.close()
  await server.stop()
  expect(server.faults).toEqual([])
})

const need = (text: string): Command => ({ type: 'share-need', id: newId(), kind: 'pace', text })
const advice: Command = { type: 'instead-of-advice' }
const asksOf = ({ panel }: Tab): number => (panel.view() as CoachView | null)?.insteadOfAdvice ?? -1
const sent = (tab: Tab) => until(() => tab.panel.unsent() === 0, 'all is sent')

/** A coach's own panel, which has begun a session. */
async function leading(url = proxy.url, now = Date.now) {
  const page = { url, meeting: newId(), uid: 'uid-coach', key: newId(), now }
  const tab = openTab(page)
  await until(() => tab.panel.view() !== null, 'a first view')
  await tab.panel.send({
    type: 'start-session',
    label: 'A.',
    coachName: 'Maya',
    engagement: null,
    plannedFor: null,
  })
  await until(() => tab.panel.view()?.role === 'coach', 'a session')
  return { page, tab }
}

test.each(['storage', 'history'] as const)(
  '[DL1] kept in %s: what waits goes out after a reload, in order, and once',
  async (keeps) => {
    const network = asInBrowser(keeps)
    const { page, tab } = await leading()
    proxy.fail({ kind: 'down' })
    void tab.panel.send(advice)
    for (const text of ['one', 'two', 'three'])
      void tab.panel.send({ type: 'add-note', id: newId(), kind: 'theme', text })
    tab.close()

    const again = openTab(page)
    expect([again.panel.unsent(), again.panel.stuck()]).toEqual([4, 'kept'])
    network(false)
    proxy.heal()
    network(true)
    await sent(again)
    await until(() => asksOf(again) === 1, 'the newest view')
    const { notes } = again.panel.view() as CoachView
    expect(notes.map((note) => ('text' in note ? note.text : ''))).toEqual(['one', 'two', 'three'])
    again.close()

    const last = openTab(page)
    expect(last.panel.unsent()).toBe(0)
    last.close()
  },
)

test('[DL1] done before the reload, with the acknowledgement still on its way: done once', async () => {
  asInBrowser('storage')
  const { page, tab } = await leading()
  const beside = await enter(server.url, page.meeting, 'uid-coach')
  proxy.fail({ kind: 'latency', ms: 1_500, jitter: 0 })
  void tab.panel.send(advice)
  await beside.until<CoachView>(({ insteadOfAdvice }) => insteadOfAdvice === 1)
  expect(tab.panel.unsent()).toBe(1)
  tab.close()
  proxy.heal()
  const again = openTab(page)
  expect(again.panel.unsent()).toBe(1)
  await sent(again)
  await again.panel.send(advice)
  await until(() => asksOf(again) === 2, 'one more, and no other')
  again.close()
  beside.close()
})

test('[DL1] where nothing is kept the panel says so, and sends all the same', async () => {
  const network = asInBrowser('nothing')
  const { tab } = await leading()
  proxy.fail({ kind: 'down' })
  void tab.panel.send(advice)
  await until(() => tab.panel.connection() !== 'connected', 'it is said')
  expect(tab.panel.stuck()).toBe('in-page')
  proxy.heal()
  network(true)
  await sent(tab)
  await until(() => asksOf(tab) === 1, 'the view')
  tab.close()
})

test('[DL2] what was meant for a session that is over is not said in the next, and who left it reads why', async () => {
  asInBrowser('storage')
  const { meeting, coach, close } = await session(server.url, [])
  const page = { url: proxy.url, meeting, uid: 'uid-ana', key: newId() }
  const ana = openTab(page)
  await until(() => ana.panel.view()?.role === 'participant', 'a seat')
  const staying = openTab({ ...page, path: newId() })
  await until(() => staying.panel.view()?.role === 'participant', 'a seat')
  proxy.fail({ kind: 'down' })
  void ana.panel.send(need('slowly'))
  const reply = staying.panel.send(need('softly'))
  ana.close()

  await coach.send({ type: 'end-session' })
  await coach.send({
    type: 'start-session',
    label: 'B.',
    coachName: 'Maya',
    engagement: null,
    plannedFor: null,
  })
  const later = openTab(page)
  proxy.heal()
  await sent(later)
  expect(later.panel.lost()).toBe('session-ended')
  expect(await reply).toEqual({ ok: false, refusal: 'session-ended' })
  await until(() => later.panel.view()?.role === 'participant', 'the second session')
  expect(later.panel.view()).toMatchObject({ session: { closedAt: null }, needs: [] })
  expect(await later.panel.send(need('gently'))).toEqual({ ok: true })
  expect(later.panel.lost()).toBeNull()
  later.close()
  staying.close()
  close()
})

test('[DL2] what one person left waiting is not sent as another', async () => {
  asInBrowser('storage')
  const { meeting, coach, close } = await session(server.url, [])
  const path = newId()
  const ana = openTab({ url: proxy.url, meeting, uid: 'uid-ana', key: newId(), path })
  await until(() => ana.panel.view()?.role === 'participant', 'a seat')
  proxy.fail({ kind: 'down' })
  void ana.panel.send(need('slowly'))
  ana.close()
  const ben = openTab({ url: proxy.url, meeting, uid: 'uid-ben', key: newId(), path })
  proxy.heal()
  await sent(ben)
  expect(ben.panel.lost()).toBe('not-yours')
  expect(JSON.stringify(coach.view())).not.toContain('slowly')
  expect(JSON.stringify(ben.panel.view())).not.toContain('slowly')
  ben.close()
  close()
})

test('[DL3] a full queue takes no more, says so at once, and empties when the network is back', async () => {
  const network = asInBrowser('storage')
  // Commands come no faster than people tap: here an hour has twenty times as many seconds.
  const began = Date.now()
  const now = () => began + (Date.now() - began) * 20
  const quick = await startServer({ clock: now })
  const way = await startProxy(quick.port)
  const { page, tab } = await leading(way.url, now)
  way.fail({ kind: 'down' })
  for (let asked = 0; asked < 100; asked++) void tab.panel.send(advice)
  expect(await tab.panel.send(advice)).toEqual({ ok: false, refusal: 'unavailable' })
  tab.close()
  const again = openTab(page)
  expect(again.panel.stuck()).toBe('full')
  network(false)
  way.heal()
  network(true)
  await sent(again)
  await until(() => asksOf(again) === 100, 'each of them once')
  again.close()
  await way.close()
  await quick.stop()
})
