/** What the oracle takes for acknowledged over a reload: without that, losing nothing says nothing. */
import { COMES_WITHIN } from '../browser.ts'
import { startServer } from '../server.ts'
import type { TestServer } from '../server.ts'
import { asInBrowser, newBrowser, newTab, openPage } from './browsers.ts'
import type { Device } from './devices.ts'
import { createHistory } from './history.ts'
import { startProxy } from './proxy.ts'
import type { Proxy } from './proxy.ts'
import { pair } from './talk.ts'
import { pause } from './weather.ts'

let server: TestServer
let proxy: Proxy
beforeAll(async () => {
  asInBrowser()
  server = await startServer()
  proxy = await startProxy(server.port)
})
afterAll(async () => {
  await proxy.close()
  await server.stop()
})

test('tabs share what their browser keeps, and each has its own; another browser has neither', () => {
  const [mine, other] = [newBrowser(), newBrowser()]
  const tab = newTab(mine)
  const pages = [tab, newTab(mine), newTab(other)].map((one) => openPage(one, 'http://a'))
  pages[0]!.run(() => {
    localStorage.setItem('shared', 'by tabs')
    sessionStorage.setItem('own', 'of one')
    history.replaceState({ at: 'here' }, '')
  })
  const seen = () => [
    localStorage.getItem('shared'),
    sessionStorage.getItem('own'),
    history.state as unknown,
  ]
  pages[0]!.close()
  pages[0]!.run(() => localStorage.setItem('shared', 'from beyond'))
  expect([openPage(tab, 'http://a'), pages[1]!, pages[2]!].map(({ run }) => run(seen))).toEqual([
    ['by tabs', 'of one', { at: 'here' }],
    ['by tabs', null, null],
    [null, null, null],
  ])
})

test('what one tab stores, the others of its browser are told, each in its own page', async () => {
  const [mine, other] = [newBrowser(), newBrowser()]
  const tabs = [newTab(mine), newTab(mine), newTab(mine), newTab(other)]
  const pages = tabs.map((one) => openPage(one, 'http://a'))
  const told: unknown[] = []
  pages.forEach(({ run }, at) =>
    run(() => {
      sessionStorage.setItem('at', `${at}`)
      addEventListener('storage', () =>
        told.push([sessionStorage.getItem('at'), localStorage.getItem('shared')]),
      )
    }),
  )
  pages[2]!.close()
  pages[0]!.run(() => localStorage.setItem('shared', 'by tabs'))
  await pause(20)
  expect(told).toEqual([['1', 'by tabs']])
})

test('what a page left is acknowledged once the next has sent it, and its sender hears so', async () => {
  const history = createHistory()
  const ways: [{ url: string }, { url: string }] = [{ url: proxy.url }, { url: server.url }]
  const { devices, meeting, stop, close } = await pair({ history, chance: () => 1, pace: 50, ways })
  const [coach] = devices as [Device]
  proxy.fail({ kind: 'down' })
  const reply = coach.send({ type: 'instead-of-advice' })
  coach.reload()
  expect(history.isSettled()).toBe(false)
  proxy.heal()
  expect(await reply).toEqual({ ok: true })
  await stop()
  const kept = await server.store.latestIn(meeting)
  // The newest view comes behind its acknowledgement.
  const end = performance.now() + COMES_WITHIN
  while (history.check(() => kept).length > 0 && performance.now() < end) await pause(20)
  expect(history.check(() => kept)).toEqual([])
  close()
})
