/** Whether a pair of files opens: what a backup is worth before anyone needs it. */
import { DatabaseSync } from 'node:sqlite'
import { openText } from '../sealing.ts'
import type { Sealing } from '../sealing.ts'
import { placeOf } from '../store/key-tables.ts'
import { wrappingUnder } from '../store/wrapping.ts'
import type { Wrapped } from '../store/wrapping.ts'

/** The newest ones; all keys are tried in any case. */
const OPENED = 1_000

export type Looked = {
  sessions: number
  /** When the newest of them began, in ms. */
  newest: number | null
  /** Their key is gone: they were erased, or the keys are older than they are. */
  closed: number
}

/** Throws where a key is wrapped under one that the environment lacks, or a row does not open. */
export function lookInto(rows: string, keys: string, sealing: Sealing): Looked {
  const wrapping = wrappingUnder(sealing)
  const inKeys = new DatabaseSync(keys, { readOnly: true })
  const inRows = new DatabaseSync(rows, { readOnly: true })
  try {
    const known = new Set<string>()
    for (const one of inKeys.prepare('select place, kid, key from row_keys').iterate()) {
      wrapping.unwrap(one as Wrapped).fill(0)
      known.add(String(one.place))
    }
    const key = inKeys.prepare('select place, kid, key from row_keys where place = ?')
    const newest = inRows.prepare('select id, state from sessions order by opened_at desc limit ?')
    for (const { id, state } of newest.iterate(OPENED)) {
      const found = key.get(placeOf('sessions', String(id))) as Wrapped | undefined
      if (!found) continue
      const bytes = wrapping.unwrap(found)
      const inside = openText(bytes, ['sessions', String(id)], String(state))
      bytes.fill(0)
      if (!inside)
        throw new Error('A session does not open under its key: the two do not belong together.')
    }
    let sessions = 0
    let closed = 0
    for (const { id } of inRows.prepare('select id from sessions').iterate()) {
      sessions += 1
      if (!known.has(placeOf('sessions', String(id)))) closed += 1
    }
    const last = inRows.prepare('select max(opened_at) as at from sessions').get()?.at
    return { sessions, closed, newest: typeof last === 'number' ? last : null }
  } finally {
    inRows.close()
    inKeys.close()
  }
}
