/**
 * Load, apply, save over a revision, publish: the only way a session changes.
 */
import { createHash } from 'node:crypto'
import type { BallotBox } from './ballots/box.ts'
import type { Reply } from './contract/commands.ts'
import type { Outcome } from './core/outcome.ts'
import type { PersonId, Session } from './core/session.ts'
import { inTurn } from './in-turn.ts'
import { linkSecret } from './seats.ts'
import type { Keys } from './seats.ts'
import type { Kept, Store } from './store/store.ts'

/** Another server may save in between; losing the race more often than this is a fault. */
const ATTEMPTS = 20
/** Sessions whose newest state stays in memory: some 10 KB each. The others are read again. */
const REMEMBERED = 5_000

/** Someone should see a new view: everybody in the session, or one person. */
export type Publish = (kept: Kept, only: PersonId | null) => void

export type Keeping = ReturnType<typeof keepSessions>

export function keepSessions(deps: { store: Store; box: BallotBox; keys: Keys }) {
  const { store, box, keys } = deps
  const turn = inTurn()
  const remembered = new Map<string, Kept>()
  const newestIn = new Map<string, string>()
  const listeners: Publish[] = []
  const dropped: ((session: Session) => void)[] = []
  const publish: Publish = (kept, only) => {
    for (const listener of listeners) listener(kept, only)
  }

  async function current(id: string): Promise<Kept | null> {
    const known = remembered.get(id)
    if (known) return known
    const kept = await store.session(id)
    if (kept) remember(kept)
    return kept
  }

  /** The newest session in a meeting, open or closed. */
  async function latestIn(meeting: string): Promise<Kept | null> {
    const id = newestIn.get(meeting)
    const known = id === undefined ? undefined : remembered.get(id)
    if (known?.session.closedAt === null) return known
    const kept = await store.latestIn(meeting)
    if (kept) remember(kept)
    return kept
  }

  /**
   * One change at a time in one session on this server; the store settles the
   * race with another. The rule may be asked again, over a newer session.
   */
  function change(
    id: string,
    commandId: string | null,
    rule: (kept: Kept) => Outcome | Promise<Outcome>,
  ): Promise<Reply> {
    return turn(id, async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const kept = await current(id)
        if (!kept) return { ok: false, refusal: 'no-session' }
        const outcome = await rule(kept)
        // A retry of what is already done may well be refused the second time.
        if (!outcome.ok)
          return commandId !== null && (await store.isDone(id, commandId))
            ? { ok: true }
            : { ok: false, refusal: outcome.refusal }
        if (outcome.session === kept.session) return { ok: true }
        const saved = await store.save({
          session: outcome.session,
          revision: kept.revision,
          commandId,
          links: newLinks(kept.session, outcome.session),
        })
        await forgetBox(saved === 'saved' ? kept.session : outcome.session, kept, outcome.session)
        if (saved !== 'saved') await catchUp(kept)
        if (saved === 'already') return { ok: true }
        if (saved === 'stale') continue
        const next = { session: outcome.session, revision: kept.revision + 1 }
        remember(next)
        publish(next, null)
        return { ok: true }
      }
      throw new Error('a session changed too often to be changed')
    })
  }

  /** Another server saved in between: what is remembered here is old, and so is what panels here show. */
  async function catchUp({ session: { id }, revision }: Kept): Promise<void> {
    remembered.delete(id)
    const newest = await current(id)
    if (newest && newest.revision > revision) publish(newest, null)
  }

  /** Saves a session that is new. Null when its code or its meeting is taken. */
  async function begin(session: Session, commandId: string): Promise<Kept | null> {
    if ((await store.save({ session, revision: 0, commandId })) !== 'saved') return null
    const kept = { session, revision: 1 }
    remember(kept)
    publish(kept, null)
    return kept
  }

  /** The session is deleted in the store. A change that is under way comes to its end first. */
  const drop = (session: Session): Promise<void> =>
    turn(session.id, async () => {
      remembered.delete(session.id)
      newestIn.delete(session.meeting)
      for (const listener of dropped) listener(session)
    })

  function remember(kept: Kept): void {
    const { id, meeting } = kept.session
    remembered.delete(id)
    remembered.set(id, kept)
    newestIn.set(meeting, id)
    for (const oldest of remembered.keys()) {
      if (remembered.size <= REMEMBERED) break
      const forgotten = remembered.get(oldest)
      remembered.delete(oldest)
      if (forgotten) newestIn.delete(forgotten.session.meeting)
    }
  }

  /** A box whose check-in is over, or was never saved, has nothing left to do. */
  async function forgetBox(over: Session, { session: before }: Kept, after: Session) {
    const gone = boxOf(over)
    const kept = over === before ? boxOf(after) : boxOf(before)
    if (gone !== null && gone !== kept) await box.forget(gone)
  }

  function newLinks(before: Session, after: Session): { hash: string; link: string }[] {
    if (after.links.length === before.links.length) return []
    return after.links.map(({ id }) => ({ hash: hashOf(linkSecret(id, keys)), link: id }))
  }

  return {
    current,
    latestIn,
    change,
    begin,
    publish,
    drop,
    onDrop: (listener: (session: Session) => void) => void dropped.push(listener),
    onPublish: (listener: Publish) => void listeners.push(listener),
  }
}

/** What is at rest in place of a link's secret. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const boxOf = ({ checkIn }: Session): string | null =>
  checkIn && checkIn.mode !== 'pair' ? checkIn.box : null
