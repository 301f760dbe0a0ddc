/** Attune as it is installed, in a process of its own, and everything that can be taken from its machine. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../server/store/database.ts'
import { SECRET, WEBHOOK_SECRET, eventually, zoomApp } from './server.ts'

const TASKSET = '/usr/bin/taskset'
/** V8 reserves whole cages of addresses, and uses little of them. */
const LARGEST_AREA = 2 ** 30
const MAIN = join(import.meta.dirname, '../server/main.ts')

export type Installed = Awaited<ReturnType<typeof install>>

const folders: string[] = []
const children = new Set<ChildProcess>()
/** However this process ends, nothing of it stays. */
const clear = (): void => {
  children.forEach((child) => child.kill('SIGKILL'))
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }))
}
const clearedAtExit = (): void => {
  if (!process.listeners('exit').includes(clear)) process.once('exit', clear)
}

/** Gone with the process that made it. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-games-'))
  folders.push(folder)
  clearedAtExit()
  return folder
}

/**
 * With its files in a folder of its own, or in the Postgres at `database`. Again in the
 * same, it goes on. On one `core` of the processor alone, where Linux lets us.
 */
export async function install(
  database?: string,
  {
    folder = temporary(),
    core,
    environment = {},
  }: { folder?: string; core?: string; environment?: Record<string, string> } = {},
) {
  const pinned = core !== undefined && existsSync(TASKSET) ? [TASKSET, '-c', core] : []
  const [program, ...options] = [...pinned, process.execPath, '--heapsnapshot-signal=SIGUSR2']
  const child = spawn(program, [...options, MAIN], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      DATA_DIR: folder,
      REHEARSAL: '0',
      ATTUNE_SECRET: SECRET,
      ZOOM_CLIENT_ID: zoomApp.clientId,
      ZOOM_CLIENT_SECRET: zoomApp.clientSecret,
      ZOOM_WEBHOOK_SECRET: WEBHOOK_SECRET,
      ...(database !== undefined && { DATABASE_URL: database }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  clearedAtExit()
  children.add(child)
  child.once('exit', () => children.delete(child))
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (some: Buffer) => void lines.push(some.toString()))
  const port = () => /(?:"listening":"|Open )[^"\s]*:(\d+)/.exec(lines.join(''))?.[1]
  await eventually(() => port() !== undefined || child.exitCode !== null)
  if (port() === undefined) throw new Error(`the server did not start: ${lines.join('')}`)

  const greeting = lines.join('').length
  return {
    url: `http://127.0.0.1:${port()}`,
    pid: child.pid!,
    folder,
    /** Everything it printed since it listens, to either of its outputs. */
    log: () => lines.join('').slice(greeting),
    files: () => filesUnder(folder, /sqlite/),
    /** Nobody stopped it, or it is stopped already. */
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    /** The signal that ended it, or what it ended with by itself. Null while it runs. */
    ending: () => child.signalCode ?? child.exitCode,
    /** What its memory holds on to, as V8 writes it down. */
    async heap(): Promise<Buffer> {
      child.kill('SIGUSR2')
      const written = () => readdirSync(folder).find((file) => file.endsWith('.heapsnapshot'))
      let size = -1
      // Written bit by bit: whole once it has stopped growing and ends as JSON does.
      await eventually(() => {
        const file = written()
        if (file === undefined) return false
        const before = size
        size = statSync(join(folder, file)).size
        return size === before && readFileSync(join(folder, file)).subarray(-2).includes('}')
      }, 50)
      const bytes = readFileSync(join(folder, written()!))
      rmSync(join(folder, written()!))
      return bytes
    },
    /** Every page of its memory, what was freed and not yet overwritten too. Null where Linux does not let us. */
    memory: () => pagesOf(child.pid!),
    /** As by a loss of power. */
    async kill(): Promise<void> {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    /** As a deploy ends it. */
    async end(): Promise<void> {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
    async stop(): Promise<void> {
      child.kill('SIGTERM')
      await once(child, 'exit')
      rmSync(folder, { recursive: true })
    },
  }
}

export type Files = Record<string, Buffer>

export function filesUnder(folder: string, named = /./): Files {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && named.test(entry.name),
      )
    : []
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path, readFileSync(path)]
    }),
  )
}

/** What is mapped to be written: heap, stacks, buffers. */
function pagesOf(pid: number): Buffer[] | null {
  const areas = readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [])
    .filter((_, place) => place % 3 > 0)
    .map((address) => BigInt(`0x${address}`))
  const pages: Buffer[] = []
  let memory: number
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r')
  } catch {
    return null
  }
  for (let at = 0; at + 1 < areas.length; at += 2) {
    const size = Number(areas[at + 1]! - areas[at]!)
    if (size > LARGEST_AREA) continue
    const page = Buffer.alloc(size)
    try {
      readSync(memory, page, 0, size, areas[at]!)
      pages.push(page)
    } catch {
      // Reserved, and never used.
    }
  }
  closeSync(memory)
  return pages
}

/** The pages of a database, and with Postgres what its log got meanwhile. */
export async function filesIn(server: Installed, database: string | undefined): Promise<Buffer> {
  const files = database === undefined ? server.files() : await postgresFiles(database)
  return Buffer.concat(Object.values(files))
}

/** Of this database, and the newest of the log that all share. Written out first. */
export async function postgresFiles(database: string): Promise<Files> {
  const db = openDatabase(database)
  await sql`checkpoint`.execute(db)
  const { rows } = await sql<{ folder: string; base: string; newest: string }>`
    select current_setting('data_directory') as folder, 'base/' || oid as base,
      pg_walfile_name(pg_current_wal_lsn()) as newest
    from pg_database where datname = current_database()`.execute(db)
  await db.destroy()
  const { folder, base, newest } = rows[0]!
  return {
    ...filesUnder(join(folder, base)),
    ...filesUnder(join(folder, 'pg_wal'), new RegExp(newest)),
  }
}
