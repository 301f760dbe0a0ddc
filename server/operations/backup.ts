/**
 * A backup of SQLite's files while people go on: what was said first, its keys
 * after. In this order every row has its key, unless it was erased in between.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Sealing } from '../sealing.ts'
import { copyOf, discard, mustNotExist, partOf, place, replace } from './files.ts'
import { lookInto } from './looking.ts'
import type { Looked } from './looking.ts'

const ROWS = 'attune.sqlite'
const KEYS = 'keys.sqlite'
/** A box is gone with its check-in, and one from another day would stand in the way of the next. */
const BALLOTS = 'ballots.sqlite'

/**
 * `to` is a folder; a backup in it is never written over. Keys go beside it, or to a
 * `keys` folder of their own, where the newest takes the place of the one before:
 * an older one could open again what was erased since.
 */
export async function backUp(
  dataDir: string,
  sealing: Sealing,
  { to, keys }: { to: string; keys: string | null },
): Promise<Looked & { bytes: number }> {
  const rowsTo = join(to, ROWS)
  const keysTo = join(keys ?? to, KEYS)
  mustNotExist(keys === null ? [rowsTo, keysTo] : [rowsTo])
  for (const folder of [to, keys ?? to]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    const one = await copyOf(join(dataDir, ROWS), rowsTo)
    const other = await copyOf(join(dataDir, KEYS), keysTo)
    const looked = lookInto(partOf(rowsTo), partOf(keysTo), sealing)
    place(rowsTo)
    if (keys === null) place(keysTo)
    else replace(keysTo)
    return { ...looked, bytes: one.bytes + other.bytes }
  } finally {
    discard(rowsTo)
    discard(keysTo)
  }
}

/** Into a folder that has none of the files, with the server not running. Looked into before anything is placed. */
export async function restore(
  dataDir: string,
  sealing: Sealing,
  { from, keys }: { from: string; keys: string | null },
): Promise<Looked> {
  const [rowsTo, keysTo] = [join(dataDir, ROWS), join(dataDir, KEYS)]
  mustNotExist([rowsTo, `${rowsTo}-wal`, keysTo, join(dataDir, BALLOTS)])
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  try {
    await copyOf(join(from, ROWS), rowsTo)
    await copyOf(join(keys ?? from, KEYS), keysTo)
    const looked = lookInto(partOf(rowsTo), partOf(keysTo), sealing)
    // In between, a server that starts asks for its keys, and makes none.
    place(rowsTo)
    place(keysTo)
    return looked
  } finally {
    discard(rowsTo)
    discard(keysTo)
  }
}
