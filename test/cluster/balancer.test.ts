/** What `npm run cluster` starts: three servers of their own processes behind a balancer. */
import { sql } from 'kysely'
import { openDatabase } from '../../server/store/database.ts'
import {
  SECRET,
  enter,
  eventually,
  newId,
  openPanel,
  session,
  tokenByCode,
  zoomApp,
} from '../server.ts'
import type { CoachView } from '../server.ts'
import { inOrder } from './balancer.ts'
import { startCluster } from './running.ts'

test('one server less moves only what was on it', () => {
  const keys = Array.from({ length: 400 }, newId)
  const ports = [4001, 4002, 4003]
  const on = (key: string, of: number[]) => inOrder(key, of)[0]!
  for (const port of ports) {
    const mine = keys.filter((key) => on(key, ports) === port)
    expect(mine.length).toBeGreaterThan(80)
    for (const key of keys.filter((key) => !mine.includes(key)))
      expect(
        on(
          key,
          ports.filter((one) => one !== port),
        ),
      ).toBe(on(key, ports))
  }
})

test('[SV1] panels of one meeting meet at one server; killed, they come back at another with the newest view', async () => {
  const cluster = await startCluster(3, {
    more: {
      ATTUNE_SECRET: SECRET,
      ZOOM_CLIENT_ID: zoomApp.clientId,
      ZOOM_CLIENT_SECRET: zoomApp.clientSecret,
    },
  })
  const db = openDatabase(cluster.database)
  try {
    expect((await fetch(`${cluster.url}/rehearsal`)).status).toBe(200)
    const { coach, clients, close } = await session(cluster.url, ['ana', 'ben'], true)
    const { join } = coach.view() as CoachView
    const byLink = await openPanel(cluster.url, await tokenByCode(cluster.url, join.code))
    await coach.until<CoachView>(({ present, offline }) => present === 3 && offline === 0)
    const serversOf = async () =>
      (
        await sql<{ server: string }>`
          select server from places join servers on id = server where left_at is null
            and seen_at > clock_timestamp() - interval '5 seconds'
          group by server having count(*) = 4`.execute(db)
      ).rows.map(({ server }) => server)
    await eventually(async () => (await serversOf()).length === 1)
    byLink.close()

    // Whichever it is: with the last of these two, it is gone.
    for (const { pid } of cluster.servers().slice(0, 2)) {
      process.kill(pid, 'SIGKILL')
      await eventually(() => [coach, ...clients].every(({ socket }) => socket.connected))
      expect(await coach.send({ type: 'mark-strain' })).toEqual({ ok: true })
    }
    await eventually(() => cluster.servers().length === 1)
    const late = await enter(cluster.url, newId(), 'uid-other')
    expect(late.view()).toMatchObject({ role: 'visitor' })
    late.close()
    close()
  } finally {
    await db.destroy()
    await cluster.stop()
  }
})
