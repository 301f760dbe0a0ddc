/** A backup taken while people go on, and what comes back of it. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { backUp, restore as putBack } from '../../server/operations/backup.ts'
import { sealingFrom } from '../../server/seats.ts'
import { openStore } from '../../server/store/store.ts'
import { install, temporary } from '../installed.ts'
import { SEALING, SECRET } from '../sealing.ts'
import { enter, eventually, newId, session } from '../server.ts'
import type { CoachView, TestPanel } from '../server.ts'
import { sessionOf } from '../store/exam.ts'
import { operate } from './operate.ts'

const SESSIONS = 3
/** Within the pace of one person: one coach leads them all. */
const NOTES = 11

/** Writes note after note, and remembers which were acknowledged. */
async function writing(coach: TestPanel, acknowledged: string[]): Promise<void> {
  for (let at = 0; at < NOTES; at++) {
    const text = `note ${at}`
    const reply = await coach.send({ type: 'add-note', id: newId(), kind: 'theme', text })
    if (!reply.ok) throw new Error(reply.refusal)
    acknowledged.push(text)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

test('[OP5] drill: backed up under load, killed, restored elsewhere, and everyone goes on', async () => {
  const server = await install()
  const held = await Promise.all(
    Array.from({ length: SESSIONS }, () => session(server.url, ['ana'])),
  )
  const acknowledged = held.map((): string[] => [])
  const load = Promise.all(held.map(({ coach }, at) => writing(coach, acknowledged[at]!)))
  await Promise.all(
    held.map(({ coach }) => coach.until<CoachView>(({ notes }) => notes.length > 1)),
  )
  const before = acknowledged.map((all) => all.length)
  const to = join(temporary(), 'backup')
  const backedUp = await operate(['backup', to], { DATA_DIR: server.folder })
  const after = acknowledged.map((all) => all.length)
  expect(backedUp).toEqual({ code: 0, said: expect.stringContaining(`${SESSIONS} sessions`) })
  // Otherwise it was no drill: people went on meanwhile.
  expect(after.some((notes, at) => notes > before[at]!)).toBe(true)
  await load
  await server.kill()
  held.forEach(({ close }) => close())

  const folder = join(temporary(), 'restored')
  const restored = await operate(['restore', to], { DATA_DIR: folder })
  expect(restored).toEqual({ code: 0, said: expect.stringContaining('The server may start.') })
  const again = await install(undefined, { folder })
  for (const [at, { meeting }] of held.entries()) {
    const coach = await enter(again.url, meeting, 'uid-coach')
    const view = await coach.until<CoachView>(({ role }) => role === 'coach')
    const texts = view.notes.map(({ text }) => text)
    // As they were sent, from the first on, and at least what was acknowledged before it began.
    expect(texts).toEqual(acknowledged[at]!.slice(0, texts.length))
    expect(texts.length).toBeGreaterThanOrEqual(before[at]!)
    coach.close()
  }
  const first = await enter(again.url, held[0]!.meeting, 'uid-coach', held[0]!.coach.key)
  expect(
    await first.send({ type: 'add-note', id: newId(), kind: 'theme', text: 'on we go' }),
  ).toEqual({
    ok: true,
  })
  first.close()
  await again.stop()
})

describe('of a store that rests', () => {
  async function kept(...ids: string[]): Promise<string> {
    const folder = temporary()
    const store = await openStore(join(folder, 'attune.sqlite'), SEALING)
    for (const id of ids) await store.save({ session: sessionOf(id), revision: 0, commandId: null })
    await store.close()
    return folder
  }
  const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))
  const backup = (folder: string, to: string, keys: string | null = null) =>
    backUp(folder, SEALING, { to, keys }).catch(said)
  const restore = (folder: string, from: string, keys: string | null = null, sealing = SEALING) =>
    putBack(folder, sealing, { from, keys }).catch(said)

  test('[OP5] it is whole in two files that their owner alone reads, and writes over nothing', async () => {
    const folder = await kept('a', 'b')
    const to = join(folder, 'copies', 'monday')
    expect(await backup(folder, to)).toMatchObject({ sessions: 2, closed: 0 })
    expect(readdirSync(to).toSorted()).toEqual(['attune.sqlite', 'keys.sqlite'])
    for (const file of readdirSync(to)) expect(statSync(join(to, file)).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(join(to, 'attune.sqlite'))
    expect(await backup(folder, to)).toContain('Nothing is written over')
    expect(readFileSync(join(to, 'attune.sqlite'))).toEqual(bytes)
    expect(await restore(folder, to)).toContain('Nothing is written over')
    // What is left of ballots would take the place of boxes to come.
    const ballots = temporary()
    writeFileSync(join(ballots, 'ballots.sqlite'), '')
    expect(await restore(ballots, to)).toContain('ballots.sqlite')
  })

  test('[OP5] keys go to a folder of their own, where the newest take the place of the last', async () => {
    const folder = await kept('a')
    const [to, keys] = [temporary(), join(temporary(), 'keys')]
    expect(await backup(folder, join(to, '1'), keys)).toMatchObject({ sessions: 1 })
    const store = await openStore(join(folder, 'attune.sqlite'), SEALING)
    await store.save({ session: sessionOf('b'), revision: 0, commandId: null })
    await store.eraseSessions(['a'])
    await store.close()
    expect(await backup(folder, join(to, '2'), keys)).toMatchObject({ sessions: 1 })
    expect(readdirSync(join(to, '2'))).toEqual(['attune.sqlite'])
    expect(readdirSync(keys)).toEqual(['keys.sqlite'])
    // What was erased since stays closed in the backup of before.
    const back = join(temporary(), 'back')
    expect(await restore(back, join(to, '1'), keys)).toMatchObject({ sessions: 1, closed: 1 })
    const opened = await openStore(join(back, 'attune.sqlite'), SEALING)
    expect(await opened.session('a')).toBeNull()
    await opened.close()
  })

  test.each([
    ['is damaged', 'attune.sqlite'],
    ['has damaged keys', 'keys.sqlite'],
  ])('[OP5] one that %s is not placed', async (_name, file) => {
    const folder = await kept('a')
    const to = join(temporary(), 'to')
    await backup(folder, to)
    const bytes = readFileSync(join(to, file))
    bytes.fill(0xff, 4096, 12_288)
    writeFileSync(join(to, file), bytes)
    const back = join(temporary(), 'back')
    expect(typeof (await restore(back, to))).toBe('string')
    expect(readdirSync(back)).toEqual([])
  })

  test('[OP5] nor is one of another server, or one under another key, which is named', async () => {
    const [folder, other] = [await kept('a'), await kept('a')]
    const [to, from] = [join(temporary(), 'to'), join(temporary(), 'from')]
    await Promise.all([backup(folder, to), backup(other, from)])
    const back = join(temporary(), 'back')
    expect(await restore(back, to, from)).toContain('do not belong together')
    const dataKey = 'the data key of tomorrow, thirty-two'
    const another = sealingFrom({ secret: SECRET, dataKey, formerDataKey: null })
    expect(await restore(back, to, null, another)).toContain('ATTUNE_DATA_KEY_FORMER')
    expect(readdirSync(back)).toEqual([])
    // What could not be opened later is no backup.
    const nowhere = join(temporary(), 'nowhere')
    await expect(backUp(folder, another, { to: nowhere, keys: null })).rejects.toThrow('FORMER')
    expect(readdirSync(nowhere)).toEqual([])
  })

  test('[OP5] what is erased while it is taken is closed in it', async () => {
    const folder = await kept('a', 'b')
    const to = join(temporary(), 'to')
    // Whoever has the file to themselves makes the backup wait before it has copied anything.
    const alone = new DatabaseSync(join(folder, 'attune.sqlite'))
    alone.exec('pragma locking_mode = exclusive; begin exclusive')
    const taken = backup(folder, to)
    await eventually(() => existsSync(join(to, 'attune.sqlite.part')))
    const keys = new DatabaseSync(join(folder, 'keys.sqlite'))
    keys.exec("delete from row_keys where place = 'sessions/a'")
    keys.close()
    alone.exec('commit')
    alone.close()
    expect(await taken).toMatchObject({ sessions: 2, closed: 1 })
    expect(await restore(join(temporary(), 'back'), to)).toMatchObject({ sessions: 2, closed: 1 })
  })

  test('[OP5] what is erased while somebody reads all of it leaves its traces until they are done, and no longer', async () => {
    const folder = temporary()
    const where = join(folder, 'attune.sqlite')
    const store = await openStore(where, SEALING)
    const ids = Array.from({ length: 20 }, (_, at) => `s${at}`)
    for (const id of ids) await store.save({ session: sessionOf(id), revision: 0, commandId: null })
    const reader = new DatabaseSync(where, { readOnly: true })
    reader.exec('begin')
    expect(reader.prepare('select count(*) as n from sessions').get()?.n).toBe(20)
    await store.eraseSessions(ids)
    expect(statSync(`${where}-wal`).size).toBeGreaterThan(0)
    reader.exec('commit')
    reader.close()
    await store.keys.cleanse()
    expect(statSync(`${where}-wal`).size).toBe(0)
    await store.close()
  })
})

test('[OP5] with Postgres it says which tools to use, and does nothing', async () => {
  const to = join(temporary(), 'to')
  const { code, said } = await operate(['backup', to], {
    DATABASE_URL: 'postgres://nobody@127.0.0.1:9/no',
  })
  expect([code, existsSync(to)]).toEqual([1, false])
  expect(said).toContain(
    'pg_dump --format=custom --exclude-schema=attune_keys --exclude-schema=attune_ballots',
  )
})

test('[OP5] it makes no secret where there is none', async () => {
  const DATA_DIR = join(temporary(), 'data')
  const { code, said } = await operate(['backup', 'to'], { DATA_DIR, ATTUNE_SECRET: '' })
  expect([code, said.trim(), existsSync(DATA_DIR)]).toEqual([
    1,
    `ATTUNE_SECRET: is missing, and so is ${join(DATA_DIR, 'secrets.json')}.`,
    false,
  ])
})
