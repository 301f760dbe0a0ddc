/**
 * The keys of open boxes, in memory too: in Postgres their table does not outlive
 * a crash, for the sake of what must not be left of them.
 */
import type { Transaction } from 'kysely'
import { freshKey } from '../sealing.ts'
import { keepKey } from './rows.ts'
import type { Box } from './rows.ts'
import { encrypt, unwrap, wrap } from './sealing.ts'
import type { Tables } from './tables.ts'

export type HeldKeys = ReturnType<typeof holdKeys>

/** `wrapping` as in `openBallotBox`. */
export function holdKeys(wrapping: Uint8Array) {
  const held = new Map<string, Buffer>()

  /** Null for a box that is closed, or whose key nobody here has. */
  function of({ id, key, closed }: Box): Buffer | null {
    if (closed === 1) {
      drop(id)
      return null
    }
    if (key === null) return held.get(id) ?? null
    const known = unwrap(wrapping, id, key)
    if (known) held.set(id, known)
    return known
  }

  /**
   * The same under the row's lock. A key that was lost with Postgres is put back;
   * where nobody has it any more, what it locked up is lost too: the box begins anew,
   * and devices send again what they gave (client/ballots).
   */
  async function surely(transaction: Transaction<Tables>, box: Box): Promise<Buffer | null> {
    const { id, key, closed, expected } = box
    const known = of(box)
    if (closed === 1 || key !== null) return known
    const put = known ?? freshKey()
    await keepKey(transaction, id, wrap(wrapping, id, put))
    if (known === null) box.ballots = encrypt(put, id, new Map(), expected)
    return put
  }

  function drop(id: string): void {
    held.get(id)?.fill(0)
    held.delete(id)
  }

  return {
    of,
    surely,
    /** False for one that is closed, or was opened in an environment with another key. */
    mayOpen: (box: Box): boolean => box.closed === 0 && (box.key === null || of(box) !== null),
    drop,
    held: (): string[] => [...held.keys()],
  }
}
