/**
 * A disk that takes nothing more, and one that may not be written, under SQLite and under
 * Postgres: nobody is told that something is kept, and soon after it is well again
 * everything is. A disk of its own where this machine lets us mount one; else SQLite alone,
 * by a limit on files that needs nobody's leave.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dice } from '../games/game.ts'
import { temporary } from '../installed.ts'
import { startPostgres } from '../postgres.ts'
import { asInBrowser } from './browsers.ts'
import { place } from './places.ts'
import { smallDisk } from './small-disk.ts'
import { opening } from './talk.ts'
import { pause, weather } from './weather.ts'
import type { Case, Row, Setting } from './weather.ts'

const CHATTR = '/usr/bin/chattr'
const PRLIMIT = '/usr/bin/prlimit'

/** Linux alone limits another process, and any of our own without asking anybody. */
export const mayLimit = existsSync(PRLIMIT)

const LASTS = { short: 1_500, quick: 4_000, full: 20_000 }
/** From when the disk is well again until all see the same, in ms; where that takes a start of the server, from then on. */
const PROMISED = 2_000
const PAIRS = 5
const PACE = 400
/** Bytes of a disk that holds our files, and not much more. Of Postgres's files ours are the least. */
const SMALL = 32 * 2 ** 20
const SMALL_POSTGRES = 160 * 2 ** 20

type Size = Pick<Setting, 'size' | 'seed'>
type How = 'disk full' | 'disk read-only'
type Disk = {
  how: string
  folder: string
  /** For the process with this id. */
  fail: (pid: number) => void
  /** Once nobody has it open, where it is closed for that. */
  heal: (pid: number) => Promise<void> | void
  isClosed: boolean
  remove: () => void
}

export const disks: Case = async ({ measured, progress, ...setting }) => {
  asInBrowser()
  const mounts = mounted('disk full')
  mounts?.remove()
  if (!mounts) progress('no disk is mounted for us here: a limit on files, and not under Postgres')
  measured(await onDisk(mounted('disk full') ?? limited(), setting))
  measured(await onDisk(mounted('disk read-only') ?? immutable() ?? noWrites(), setting))
  if (!mounts) return
  for (const how of ['disk full', 'disk read-only'] as const) {
    const disk = mounted(how, SMALL_POSTGRES)
    if (disk) measured(await underPostgres(disk, setting))
  }
}

export async function onDisk(disk: Disk, { size, seed }: Size): Promise<Row> {
  const server = await place(undefined, {}, disk.folder)
  let started = false
  const storm = async (): Promise<void> => {
    const { pid, isOver, ending } = server.server()
    disk.fail(pid)
    await pause(LASTS[size])
    // SQLite maps a file, and Linux ends whoever writes to one that may not be written.
    if (isOver() && ending() !== 'SIGBUS') server.stillThere()
    if (disk.isClosed && !isOver()) await server.kill()
    await disk.heal(pid)
    started = isOver()
    if (started) await server.start()
  }
  try {
    const open = opening(PAIRS, { url: server.url }, dice(seed), PACE)
    const result = await weather({ where: server.where, open, storm })
    const tried = `${LASTS[size] / 1_000} s${started ? ', and a start' : ''}`
    return { name: disk.how, against: 'SQLite', tried, ...result, limit: PROMISED }
  } finally {
    await server.stop()
    disk.remove()
  }
}

/** A server that has its database on the disk stays as it is, whatever becomes of that. */
async function underPostgres(disk: Disk, { size, seed }: Size): Promise<Row> {
  const postgres = await startPostgres(disk.folder, true)
  const database = await postgres.fresh()
  const server = await place(database)
  let started = false
  const storm = async (): Promise<void> => {
    disk.fail(0)
    await pause(LASTS[size])
    if (disk.isClosed && !postgres.isOver()) postgres.kill()
    await disk.heal(0)
    // It ends where it finds no room to recover; whatever watches over it starts it again.
    started = postgres.isOver()
    if (started) await postgres.start()
  }
  try {
    const open = opening(PAIRS, { url: server.url }, dice(seed), PACE)
    const result = await weather({ where: database, open, storm })
    const tried = `${LASTS[size] / 1_000} s${started ? ', and Postgres started again' : ''}`
    return { name: disk.how, against: 'Postgres', tried, ...result, limit: PROMISED }
  } finally {
    await server.stop()
    await postgres.stop()
    disk.remove()
  }
}

/** Null where we may not mount one. */
function mounted(how: How, bytes = SMALL): Disk | null {
  const disk = smallDisk(bytes)
  if (!disk) return null
  const { folder, remove } = disk
  return how === 'disk full'
    ? { how, folder, fail: disk.fill, heal: disk.empty, isClosed: false, remove }
    : { how, folder, fail: disk.fault, heal: disk.repair, isClosed: true, remove }
}

/** No file of the server grows: what a full disk does, asked of the kernel for one process. */
export function limited(): Disk {
  const folder = temporary()
  return {
    how: 'disk full (a limit on files: this machine mounts none for us)',
    folder,
    fail: (pid) => {
      const largest = ['attune.sqlite', 'keys.sqlite', 'ballots.sqlite', 'attune.sqlite-wal']
        .map((file) => join(folder, file))
        .filter((path) => existsSync(path))
        .map((path) => statSync(path).size)
      limit(pid, `${Math.min(...largest)}`)
    },
    heal: (pid) => limit(pid, 'unlimited'),
    isClosed: false,
    remove: () => undefined,
  }
}

/** Nothing may be written or made, whoever has it open. Null where we may not say so, or the disk does not know it. */
function immutable(): Disk | null {
  const folder = temporary()
  const mark = (sign: string) => spawnSync(CHATTR, ['-R', `${sign}i`, folder]).status === 0
  if (!mark('+')) return null
  mark('-')
  return {
    how: 'disk read-only (files marked so: this machine mounts none for us)',
    folder,
    fail: () => void mark('+'),
    heal: () => void mark('-'),
    isClosed: false,
    remove: () => undefined,
  }
}

function noWrites(): Disk {
  return {
    how: 'disk read-only (a limit on files: this machine marks none for us)',
    folder: temporary(),
    fail: (pid) => limit(pid, '0'),
    heal: (pid) => limit(pid, 'unlimited'),
    isClosed: false,
    remove: () => undefined,
  }
}

/** The soft limit alone: what was lowered is raised again without anybody's leave. */
const limit = (pid: number, bytes: string): void =>
  void execFileSync(PRLIMIT, ['--pid', `${pid}`, `--fsize=${bytes}:`])
