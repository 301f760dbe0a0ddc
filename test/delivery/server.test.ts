/** What the server does for slow panels, with a store that is away, and when it stops. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Command, Reply } from '../../server/contract/commands.ts'
import { PROTOCOL } from '../../server/contract/limits.ts'
import { openDatabase } from '../../server/store/database.ts'
import { sql } from 'kysely'
import { startProxy } from '../chaos/proxy.ts'
import { startPostgres } from '../postgres.ts'
import {
  PATIENCE,
  contextFor,
  enter,
  eventually,
  newId,
  post,
  session,
  startServer,
} from '../server.ts'
import type { CoachView, TestPanel } from '../server.ts'
import { asInBrowser, openTab, until } from './pages.ts'

const advice: Command = { type: 'instead-of-advice' }
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A panel that polls when it is told to, so that what waits for it waits in the server. */
async function pollingPanel(url: string, meeting: string, uid: string) {
  const key = newId()
  const context = contextFor(meeting, uid)
  const seat = await post(`${url}/zoom/seat`, { context, key, parent: null })
  const { token } = (await seat.json()) as { token: string }
  const way = `${url}/socket.io/?EIO=4&transport=polling`
  const { sid } = JSON.parse((await (await fetch(way)).text()).slice(1)) as { sid: string }
  const say = (packet: string) =>
    fetch(`${way}&sid=${sid}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: packet,
    })
  /** Null once the server has let go. */
  const hear = async (): Promise<string[] | null> => {
    const response = await fetch(`${way}&sid=${sid}`)
    return response.ok ? (await response.text()).split('\u001e') : null
  }
  await say(`40${JSON.stringify({ token, key, protocol: PROTOCOL })}`)
  return { say, hear }
}

const viewsIn = (packets: string[] | null): CoachView[] =>
  (packets ?? [])
    .filter((one) => one.startsWith('42["view"'))
    .map((one) => (JSON.parse(one.slice(2)) as [string, CoachView])[1])

test('[DL5] who does not read finds at most what was on its way, and the newest view', async () => {
  const server = await startServer()
  const { meeting, coach, close } = await session(server.url, [])
  const slow = await pollingPanel(server.url, meeting, 'uid-coach')
  for (let views: CoachView[] = []; views.length === 0;) views = viewsIn(await slow.hear())
  for (let change = 1; change <= 30; change++) await coach.send(advice)
  await coach.until<CoachView>(({ insteadOfAdvice }) => insteadOfAdvice === 30)
  const found: number[] = []
  while (found.at(-1) !== 30)
    found.push(...viewsIn(await slow.hear()).map(({ insteadOfAdvice }) => insteadOfAdvice))
  expect(found.length).toBeLessThanOrEqual(3)
  close()
  await server.stop()
  expect(server.faults).toEqual([])
})

test('[DL5] who leaves more than 256 KiB unread is cut off; the others go on', async () => {
  const server = await startServer()
  const { meeting, coach, close } = await session(server.url, [])
  for (let card = 0; card < 38; card++)
    await coach.send({ type: 'keep-card', id: newId(), deck: 'questions', text: 'é'.repeat(400) })
  const slow = await pollingPanel(server.url, meeting, 'uid-coach')
  await slow.hear()
  let asked = 0
  let lasting = true
  while (lasting && asked < 20) {
    asked += 1
    lasting = (await slow.say(`42${asked}["look",{"what":"practice"}]`)).ok
  }
  await eventually(async () => !(await slow.say('3')).ok)
  expect(asked).toBeGreaterThan(5)
  expect(await coach.send(advice)).toEqual({ ok: true })
  close()
  await server.stop()
  expect(server.faults).toEqual([])
})

test('[DL4] asked for, the newest view comes again', async () => {
  const server = await startServer()
  const { coach, close } = await session(server.url, [])
  const seen = coach.views()
  expect(await coach.socket.timeout(PATIENCE).emitWithAck('newest')).toEqual({ ok: true })
  expect(coach.views()).toBe(seen + 1)
  close()
  await server.stop()
})

/** What is asked while the store is away for a moment, and while it is for longer. */
async function goesAway(coach: TestPanel, away: () => void, back: () => void): Promise<void> {
  const heard: Reply[] = []
  away()
  const waits = coach.send(advice).then((reply) => heard.push(reply))
  await rest(900)
  expect(heard).toEqual([])
  back()
  await waits
  expect(heard).toEqual([{ ok: true }])

  const id = newId()
  away()
  expect(await coach.send(advice, id)).toEqual({ ok: false, refusal: 'unavailable' })
  back()
  expect(await coach.send(advice, id)).toEqual({ ok: true })
  expect(await coach.send(advice, id)).toEqual({ ok: true })
  const view = await coach.until<CoachView>(({ insteadOfAdvice }) => insteadOfAdvice >= 2)
  expect(view.insteadOfAdvice).toBe(2)
}

test('[DL6] SQLite, held by another process: waited for, or refused, and written once', async () => {
  const server = await startServer()
  const { coach, close } = await session(server.url, [])
  const other = new DatabaseSync(join(server.dir, 'attune.sqlite'))
  await goesAway(
    coach,
    () => other.exec('begin immediate'),
    () => other.exec('rollback'),
  )
  // The one that was refused, and what the server looked at by itself meanwhile.
  expect(server.faults.length).toBeGreaterThan(0)
  other.close()
  close()
  await server.stop()
})

test('[DL6] Postgres, away: waited for, or refused, and written once', async () => {
  const postgres = await startPostgres()
  const database = new URL(await postgres.fresh())
  const proxy = await startProxy(Number(database.port))
  database.port = String(proxy.port)
  const server = await startServer({ database: String(database) })
  const { coach, close } = await session(server.url, [])
  await goesAway(coach, () => proxy.fail({ kind: 'down' }), proxy.heal)
  close()
  await server.stop()
  await proxy.close()
  await postgres.stop()
})

test('[DL8] whoever is acknowledged is in the file already, and the file is flushed with each commit', async () => {
  const server = await startServer()
  const { coach, close } = await session(server.url, [])
  const file = join(server.dir, 'attune.sqlite')
  const beside = new DatabaseSync(file, { readOnly: true })
  const found = beside.prepare('select count(*) as found from commands where id = ?')
  for (let time = 0; time < 20; time++) {
    const id = newId()
    const before = found.get(id)
    const after = await new Promise((resolve) =>
      coach.socket.emit('command', { id, command: advice }, () => resolve(found.get(id))),
    )
    expect([before, after]).toEqual([{ found: 0 }, { found: 1 }])
  }
  beside.close()
  const db = openDatabase(file)
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db)
  // FULL: the log is flushed with each commit.
  expect(rows).toEqual([{ synchronous: 2 }])
  await db.destroy()
  close()
  await server.stop()
})

test('[DL7] a server that is replaced: panels come back by themselves, and what they do meanwhile counts once', async () => {
  asInBrowser('storage')
  const first = await startServer()
  const { meeting, coach, close } = await session(first.url, [])
  const ana = openTab({ url: first.url, meeting, uid: 'uid-ana', key: newId() })
  await until(() => ana.panel.view()?.role === 'participant', 'a seat')
  let told = 0
  coach.socket.on('return', () => (told += 1))
  const need = (text: string): Command => ({ type: 'share-need', id: newId(), kind: 'pace', text })
  const replies = [ana.panel.send(need('before'))]
  const drained = first.drain()
  expect(first.draining()).toBe(true)
  replies.push(ana.panel.send(need('meanwhile')))
  await expect(enter(first.url, meeting, 'uid-ben')).rejects.toThrow()
  await drained
  expect(told).toBe(1)
  await first.stop()
  replies.push(ana.panel.send(need('between')))
  const second = await startServer({ dir: first.dir, port: first.port })
  expect(await Promise.all(replies)).toEqual(replies.map(() => ({ ok: true })))
  const again = await enter(second.url, meeting, 'uid-coach', coach.key)
  const view = again.view() as CoachView
  expect(view.needs.map(({ text }) => text)).toEqual(['before', 'meanwhile', 'between'])
  ana.close()
  again.close()
  close()
  await second.stop()
  expect([...first.faults, ...second.faults]).toEqual([])
})

test('[DL7] told to stop in the middle of a request that never ends, it is gone within ten seconds', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'attune-stop-'))
  const main = join(import.meta.dirname, '../../server/main.ts')
  const child = spawn(process.execPath, [main], {
    env: { PORT: '0', DATA_DIR: dir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const port = Number(/:(\d+)\//.exec(String(line))?.[1])
  const hanging = connect(port, '127.0.0.1').on('error', () => undefined)
  hanging.write('POST /zoom/seat HTTP/1.1\r\nhost: localhost\r\n')
  hanging.write('content-type: application/json\r\ncontent-length: 100\r\n\r\n{')
  await rest(100)
  const asked = performance.now()
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number]
  // Left to the library it would be minutes; a busy machine is slow.
  expect(performance.now() - asked).toBeLessThan(40_000)
  expect(code).toBe(0)
  hanging.destroy()
  rmSync(dir, { recursive: true })
})

test('[DL10] a view that was read before a session began does not come after it', async () => {
  const server = await startServer()
  const { newestOf } = server.store
  let goOn: () => void = () => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  let reading = false
  // What a coach may go on with is read for whoever is in no session yet.
  server.store.newestOf = async (...given) => {
    const found = await newestOf(...given)
    reading = true
    await held
    return found
  }
  const [meeting, key] = [newId(), newId()]
  const opening = enter(server.url, meeting, 'uid-coach', key)
  await eventually(() => reading)
  // The same person's second panel, whose first view waits as well, starts the session.
  let started: Promise<unknown> = Promise.resolve()
  void enter(server.url, meeting, 'uid-coach', newId(), {
    onSocket: (socket) =>
      socket.on('connect', () => {
        started = socket.emitWithAck('command', {
          id: newId(),
          command: { type: 'start-session', label: '', coachName: 'Maya', engagement: null },
        })
      }),
  }).then((panel) => panel.close())
  await eventually(async () => (await server.store.latestIn(meeting)) !== null)
  expect(await started).toEqual({ ok: true })
  goOn()
  const panel = await opening
  await eventually(() => panel.view()?.role === 'coach')
  await rest(200)
  expect(panel.view()?.role).toBe('coach')
  panel.close()
  await server.stop()
})
