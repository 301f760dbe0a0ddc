/** Who is there, when their panels are on several servers, and when a server dies. */
import { sql } from 'kysely'
import { openDatabase } from '../../server/store/database.ts'
import { install } from '../installed.ts'
import { enter, eventually, newId, session } from '../server.ts'
import type { CoachView, ParticipantView } from '../server.ts'
import { aged, said, several } from './several.ts'

const { servers, keep, fresh } = several()

test('[SV3] who has a panel on any server is there, and gone once none has for longer than the grace', async () => {
  const { all, database } = await servers(false, 'one', 'two')
  const [one, two] = all
  const { meeting, coach, clients } = await session(one.url, ['ana'])
  keep(coach)
  const there = keep(await enter(two.url, meeting, 'uid-ana'))
  const id = (await one.store.openSessions())[0]!
  const placesOf = (server: typeof one) => server.store.servers!.elsewhere('', [id])
  await coach.until<CoachView>(({ present, offline }) => present === 1 && offline === 0)

  // Gone here, there still: nobody marks them as gone, and nobody sees them offline.
  await eventually(async () => (await said(database)).all === 3)
  clients[0]!.close()
  await eventually(async () => (await said(database)).left === 1)
  await aged(database, 'places')
  expect(await one.store.servers!.gone()).toEqual([])
  const seen = coach.views()
  await coach.send({ type: 'mark-strain' })
  await coach.until<CoachView>(({ offline }) => coach.views() > seen && offline === 0)
  expect(coach.view()).toMatchObject({ present: 1 })

  // Gone there too, they are offline at once, and after the grace not there any more.
  there.close()
  await coach.until<CoachView>(({ offline }) => offline === 1)
  expect(await placesOf(two)).toEqual([{ session: id, who: 'coach' }])
  await aged(database, 'places')
  await coach.until<CoachView>(({ present }) => present === 0)
  // And back, it is as if they had never left.
  keep(await enter(two.url, meeting, 'uid-ana'))
  await coach.until<CoachView>(({ present, offline }) => present === 1 && offline === 0)
})

test('[SV3] [SV1] a server that dies leaves nobody there for ever, and its panels go on at another', async () => {
  const database = await fresh()
  const one = await install(database)
  const two = await install(database)
  try {
    const { meeting, coach, clients } = await session(one.url, ['ana', 'ben'])
    const [ana, ben] = clients
    const line = { type: 'say', card: 'coaching', line: 2, done: false } as const
    expect(await coach.send(line)).toEqual({ ok: true })
    await one.kill()
    const again = keep(await enter(two.url, meeting, 'uid-coach', coach.key))
    expect(again.view()).toMatchObject({
      role: 'coach',
      script: { card: 'coaching', line: 2 },
      present: 2,
    })
    const back = keep(await enter(two.url, meeting, 'uid-ana', ana!.key))
    expect(back.view()).toMatchObject({ role: 'participant' })
    await again.until<CoachView>(({ offline }) => offline === 1)
    // Both servers are made older; the one that lives says so with its next beat. Ben may
    // have come too late for the other to say so: then it is seen once that one is buried.
    await aged(database, 'servers')
    await eventually(async () => {
      await aged(database, 'places')
      return (again.view() as CoachView).present === 1
    })
    expect((await back.until<ParticipantView>(() => true)).session.closedAt).toBeNull()
    ;[coach, ana, ben].forEach((panel) => panel!.close())
  } finally {
    await two.stop()
  }
})

test('[SV3] after a crash of the database, which empties what servers share, all of it is known again', async () => {
  const { all, database } = await servers(false, 'one', 'two')
  const [one, two] = all
  const { meeting, coach, clients } = await session(one.url, ['ana', 'ben'])
  clients.forEach((client) => client.close())
  keep(coach)
  keep(await enter(two.url, meeting, 'uid-ana', newId()))
  await coach.until<CoachView>(({ present, offline }) => present === 2 && offline === 1)
  await emptied(database)
  const id = (await one.store.openSessions())[0]!
  const known = async () => (await one.store.servers!.elsewhere('', [id])).length
  await eventually(async () => (await known()) === 2)
  await aged(database, 'places')
  await coach.until<CoachView>(({ present, offline }) => present === 1 && offline === 0)
})

async function emptied(database: string): Promise<void> {
  const db = openDatabase(database)
  await sql`truncate places, servers`.execute(db)
  await db.destroy()
}
