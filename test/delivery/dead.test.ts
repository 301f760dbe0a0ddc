/** A connection that stands and leads nowhere, and a line that is only slow. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as rest } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import { outrun } from '../../client/outrun.ts'
import { createWatch } from '../../client/watch.ts'
import type { Panel } from '../../client/session.ts'
import type { View } from '../../server/contract/views.ts'
import { startProxy } from '../chaos/proxy.ts'
import { eventually, newId, startServer } from '../server.ts'
import { asInBrowser, openTab } from './pages.ts'

/** Left alone, the library waits 45 s for a sign of life, and a request for a seat for ever. */
const silence = { kind: 'time-out' } as const

beforeAll(() => void asInBrowser('storage'))
afterEach(() => void jest.useRealTimers())

test('[DL9] whoever has nothing to say comes back from a dead connection, and whoever is coming in from a dead try', async () => {
  const server = await startServer()
  const proxy = await startProxy(server.port)
  const meeting = newId()
  const tab = (url: string, uid: string) => openTab({ url, meeting, uid, key: newId() })
  const coach = tab(proxy.url, 'coach')
  await reaches(coach.panel, ({ role }) => role === 'visitor')
  await coach.panel.send({
    type: 'start-session',
    label: '',
    coachName: 'Maya',
    engagement: null,
    plannedFor: null,
  })
  await reaches(coach.panel, ({ role }) => role === 'coach')
  const client = tab(server.url, 'client')
  await reaches(client.panel, ({ role }) => role === 'participant')

  proxy.fail(silence)
  const late = tab(proxy.url, 'late')
  // Its request for a seat is on its way, and will be for ever.
  await rest(300)
  proxy.heal()
  await client.panel.send({ type: 'pause', name: '' })
  await Promise.all([
    reaches(coach.panel, (view) => view.role === 'coach' && view.paused !== null),
    reaches(late.panel, ({ role }) => role === 'participant'),
  ])
  for (const { close } of [coach, client, late]) close()
  await proxy.close()
  await server.stop()
})

test('[DL9] a fresh request that is answered first says so; one that is not says nothing', async () => {
  const [quick, slow, never] = await Promise.all([answering(0), answering(700), answering(null)])
  const said: string[] = []
  const watch = (name: string, url: string) =>
    outrun(
      () => url,
      () => void said.push(name),
      100,
    )
  const overs = [watch('quick', quick.url), watch('never', never.url)]
  // On a slow line the answer comes before a fresh request could have had one.
  const answered = watch('slow', slow.url)
  await rest(1_400)
  answered()
  await eventually(() => said.length > 0)
  await rest(500)
  expect(said).toEqual(['quick'])
  overs.forEach((over) => over())
  await Promise.all([quick.stop(), slow.stop(), never.stop()])
})

test('[DL9] what a panel asked before its device slept tells nothing: it asks for the newest after', () => {
  jest.useFakeTimers()
  const asked: string[] = []
  const socket = {
    connected: true,
    timeout: () => ({ emit: (what: string) => void asked.push(what) }),
  } as unknown as Socket
  const watch = createWatch({ socket, revision: () => null, health: () => '' })
  jest.advanceTimersByTime(5_000)
  expect(asked).toEqual(['still'])
  jest.setSystemTime(Date.now() + 30_000)
  jest.advanceTimersByTime(4_000)
  expect(asked).toEqual(['still', 'newest'])
  watch.close()
})

async function reaches(panel: Panel, fits: (view: View) => boolean): Promise<void> {
  await eventually(() => {
    const view = panel.view()
    return view !== null && fits(view)
  })
}

/** Answers after so many ms, or not at all. */
async function answering(after: number | null) {
  const http = createServer((_request, response) => {
    if (after !== null) setTimeout(() => response.end(), after)
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    stop: async () => {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}
