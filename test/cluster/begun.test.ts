/** What is begun on one server and finished on another. */
import { enter, eventually, newId, post, session, startServer, zoomApp } from '../server.ts'
import { startCloud } from '../zoom/cloud.ts'
import { aged, several } from './several.ts'

const { fresh, servers } = several()
const PUBLIC = 'https://attune.example'

test('[SV7] adding the app begins on one server and ends on another, once, in a browser and inside Zoom', async () => {
  const { clientId, clientSecret } = zoomApp
  const redirectUri = `${PUBLIC}/zoom/authorized`
  const cloud = await startCloud({ apps: [{ clientId, clientSecret, redirectUri }] })
  const database = await fresh()
  const zoom = { url: cloud.url, apiUrl: cloud.url }
  const options = { database, publicUrl: PUBLIC, zoom }
  const [one, two] = [await startServer(options), await startServer(options)]
  try {
    const asked = (url: string, cookie = '') =>
      fetch(url, { redirect: 'manual', headers: { cookie } })
    const out = await asked(`${one.url}/zoom/install`)
    const cookie = out.headers.getSetCookie()[0]!.split(';')[0]!
    const back = (await asked(out.headers.get('location')!)).headers.get('location')!
    const at = (server: typeof one) => asked(back.replace(PUBLIC, server.url), cookie)
    const twice = await Promise.all([at(two), at(one)])
    const ends = twice.map(({ headers }) => headers.get('location'))
    expect(ends.filter((to) => to?.startsWith('https://zoom.us/zoomapp/open'))).toHaveLength(1)
    expect(await two.store.installs.read('uid-zoom')).not.toBeNull()

    // Inside Zoom there is no cookie.
    const panel = await enter(two.url, newId(), 'uid-zoom', newId(), {
      headers: { origin: PUBLIC },
    })
    const { token } = panel.socket.auth as { token: string }
    expect((await post(`${one.url}/zoom/authorize`, { token })).status).toBe(200)
    const done = { token, code: 'unknown', redirectUri: null }
    const [first, second] = [
      await post(`${two.url}/zoom/authorize/done`, done),
      await post(`${one.url}/zoom/authorize/done`, done),
    ]
    // The first had what was begun, and Zoom did not know its code; the second had nothing.
    expect([first.status, second.status]).toEqual([403, 403])
    expect(cloud.count('/oauth/token')).toBe(2)
    panel.close()
  } finally {
    for (const server of [one, two]) {
      await server.stop()
      expect(server.faults).toEqual([])
    }
    await cloud.stop()
  }
})

test('[SE12] what a server heard of Zoom and died with is done by another', async () => {
  const { all, database } = await servers(false, 'one', 'two')
  const { coach, close } = await session(all[0].url, ['ana'])
  // As left behind by a server that heard it, and was not heard of since.
  const { zoom, servers: known } = all[0].store
  await known!.beat('dead')
  await zoom.hear({ hash: newId(), kind: 'coach-left', subject: 'uid-coach' }, Date.now() - 60_000)
  await aged(database, 'servers')
  await eventually(() => !coach.socket.connected)
  await eventually(async () => (await zoom.unfinished()).length === 0)
  close()
})
