/** Copies of SQLite files: taken while others write, checked, and never over something that is there. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, backup } from 'node:sqlite'

/** All pages in one go. In several, a copy begins anew whenever somebody writes, and may never end. */
const ALL_PAGES = 2 ** 31 - 1
/** A server may hold the file for the length of its transaction. */
const BUSY_MS = 30_000

/** One snapshot, whole, beside its place. What it answers puts it there. */
export async function copyOf(source: string, target: string): Promise<{ bytes: number }> {
  const part = partOf(target)
  rmSync(part, { force: true })
  closeSync(openSync(part, 'wx', 0o600))
  try {
    const from = new DatabaseSync(source, { readOnly: true, timeout: BUSY_MS })
    try {
      await backup(from, part, { rate: ALL_PAGES })
    } finally {
      from.close()
    }
    settle(part)
    return { bytes: statSync(part).size }
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/** Whole in one file, with no log beside it, sound, and on disk. */
function settle(file: string): void {
  const copy = new DatabaseSync(file)
  try {
    copy.exec('pragma journal_mode = delete; pragma synchronous = full')
    const [found] = copy.prepare('pragma integrity_check(1)').all()
    if (found?.integrity_check !== 'ok') throw new Error(`${file} is damaged.`)
  } finally {
    copy.close()
  }
  flush(file)
}

/** Refuses what is there already. */
export function place(target: string): void {
  linkSync(partOf(target), target)
  rmSync(partOf(target))
  flush(dirname(target))
}

/** In place of the one that is there. */
export function replace(target: string): void {
  renameSync(partOf(target), target)
  flush(dirname(target))
}

export const discard = (target: string): void => rmSync(partOf(target), { force: true })

export const partOf = (target: string): string => `${target}.part`

export function mustNotExist(files: string[]): void {
  const there = files.filter((file) => existsSync(file))
  if (there.length > 0)
    throw new Error(
      `Nothing is written over what is there: ${there.join(', ')}. Move it away first.`,
    )
}

function flush(path: string): void {
  const opened = openSync(path, 'r')
  fsyncSync(opened)
  closeSync(opened)
}
