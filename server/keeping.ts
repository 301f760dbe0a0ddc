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
import type { Standing } from './store/servers.ts'
import type { Kept, Store } from './store/store.ts'

/** Another server may save in between; losing the race more often than this is a fault. */
const ATTEMPTS = 20
/** Sessions whose newest state stays in memory: some 10 KB each. The others are read again. */
const REMEMBERED = 5_000

/** Someone should see a new view: everybody in the session, or one person. */
export type Publish = (kept: Kept, only: PersonId | null) => void

/** What was done here, and other servers have not seen. Without a revision, the session is gone. */
export type Deed = { session: string; revision: number | null }

/** A session, and the meeting it is in. */
export type Where = Pick<Session, 'id' | 'meeting'>

export type Keeping = ReturnType<typeof keepSessions>

export function keepSessions(deps: { store: Store; box: BallotBox; keys: Keys }) {
  const { store, box, keys } = deps
  const turn = inTurn()
  const remembered = new Map<string, Kept>()
  const newestIn = new Map<string, string>()
  const listeners: Publish[] = []
  const dropped: ((session: Where) => void)[] = []
  const saves: ((before: Session, after: Session) => void)[] = []
  const told: ((deed: Deed) => void)[] = []
  /** No other server can be at the same database, so what is remembered is what the row says. */
  const alone = store.servers === null
  const publish: Publish = (kept, only) => {
    for (const listener of listeners) listener(kept, only)
  }
  const tell = (deed: Deed): void => told.forEach((listener) => listener(deed))

  async function current(id: string): Promise<Kept | null> {
    const known = remembered.get(id)
    if (known) return known
    const kept = await store.session(id)
    if (kept) remember(kept)
    return kept
  }

  /** As the row says now, for whoever comes from another server. */
  async function newest(id: string): Promise<Kept | null> {
    if (alone) return current(id)
    const kept = await store.session(id)
    if (!kept) remembered.delete(id)
    return kept && remembering(kept)
  }

  /** As far as this server knows. */
  const revisionOf = (id: string): number | null => remembered.get(id)?.revision ?? null

  /** The store just said this. Another server may have saved since it was remembered here. */
  function meet(kept: Kept): Kept {
    const known = remembered.get(kept.session.id)
    if (known && known.revision >= kept.revision) return known
    if (known) {
      remember(kept)
      publish(kept, null)
    }
    return kept
  }

  function remembering(kept: Kept): Kept {
    if (!remembered.has(kept.session.id)) remember(kept)
    return meet(kept)
  }

  /** Another server changed or erased this, and somebody here looks at it. It says: up to this revision. */
  async function catchUpWith(at: Where, revision = Infinity): Promise<void> {
    const known = remembered.get(at.id)
    if (known && known.revision >= revision) return
    const kept = await store.session(at.id)
    if (!kept) return letGo(at)
    if (known && known.revision >= kept.revision) return
    remember(kept)
    publish(kept, null)
  }

  /**
   * `seen` is what panels here look at, `standing` what there is of it, and of
   * sessions in meetings where somebody waits. What nobody looks at is not
   * remembered any longer: nobody would hear that it changed.
   */
  async function compare(seen: Where[], standing: Standing[]): Promise<void> {
    const rows = new Map(standing.map((row) => [row.id, row]))
    const looked = new Set([...seen.map(({ id }) => id), ...rows.keys()])
    for (const [id, { session }] of remembered)
      if (!looked.has(id)) {
        remembered.delete(id)
        newestIn.delete(session.meeting)
      }
    for (const row of standing) {
      const known = remembered.get(row.id)
      if (!known || known.revision < row.revision) await catchUpWith(row)
    }
    for (const at of seen) if (!rows.has(at.id)) await catchUpWith(at)
  }

  /** Nobody knows what other servers do meanwhile. */
  function forgetAll(): void {
    remembered.clear()
    newestIn.clear()
  }

  /** The newest session in a meeting, open or closed. */
  async function latestIn(meeting: string, asNow = false): Promise<Kept | null> {
    if (asNow && !alone) {
      const kept = await store.latestIn(meeting)
      return kept && remembering(kept)
    }
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
        const known = remembered.get(id)
        const kept = await current(id)
        if (!kept) return { ok: false, refusal: 'no-session' }
        const outcome = await rule(kept)
        // A no to what another server has changed meanwhile would be a wrong one.
        if (!alone && known && (!outcome.ok || outcome.session === kept.session)) {
          const now = await newest(id)
          if (now?.revision !== kept.revision) continue
        }
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
        if (saved === 'saved') await forgetBox(kept.session, outcome.session)
        if (saved !== 'saved') await catchUp(kept)
        if (saved === 'already') return { ok: true }
        if (saved === 'stale') continue
        const next = { session: outcome.session, revision: kept.revision + 1 }
        remember(next)
        for (const listener of saves) listener(kept.session, next.session)
        publish(next, null)
        tell({ session: id, revision: next.revision })
        return { ok: true }
      }
      throw new Error('a session changed too often to be changed')
    })
  }

  /** Another server saved in between: what is remembered here is old, and so is what panels here show. */
  async function catchUp({ session: { id }, revision }: Kept): Promise<void> {
    remembered.delete(id)
    const kept = await current(id)
    if (kept && kept.revision > revision) publish(kept, null)
  }

  /** Saves a session that is new. Null when its code or its meeting is taken. */
  async function begin(session: Session, commandId: string): Promise<Kept | null> {
    const saved = await store.save({ session, revision: 0, commandId })
    // Written by a try whose answer was lost on its way from the store.
    const kept = saved === 'already' ? await current(session.id) : { session, revision: 1 }
    if (saved === 'stale' || !kept) return null
    remember(kept)
    publish(kept, null)
    tell({ session: session.id, revision: 1 })
    return kept
  }

  /** The session is deleted in the store. A change that is under way comes to its end first. */
  const drop = (session: Where): Promise<void> =>
    turn(session.id, async () => {
      letGo(session)
      tell({ session: session.id, revision: null })
    })

  function letGo({ id, meeting }: Where): void {
    remembered.delete(id)
    newestIn.delete(meeting)
    for (const listener of dropped) listener({ id, meeting })
  }

  /** Erased in the store, with nobody in it. */
  const forget = (id: string): Promise<void> =>
    turn(id, async () => {
      const known = remembered.get(id)
      remembered.delete(id)
      if (known) newestIn.delete(known.session.meeting)
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

  /**
   * A box whose check-in is over has nothing left to do. One that was opened for a save
   * that failed is left alone: its check-in may be the one that another server has saved.
   */
  async function forgetBox(before: Session, after: Session): Promise<void> {
    const gone = boxOf(before)
    if (gone !== null && gone !== boxOf(after)) await box.forget(gone)
  }

  function newLinks(before: Session, after: Session): { hash: string; link: string }[] {
    const known = new Set(secretsIn(before))
    return secretsIn(after)
      .filter((id) => !known.has(id))
      .map((id) => ({ hash: hashOf(linkSecret(id, keys)), link: id }))
  }

  return {
    current,
    newest,
    revisionOf,
    meet,
    compare,
    catchUpWith,
    forgetAll,
    latestIn,
    change,
    begin,
    publish,
    drop,
    forget,
    onDrop: (listener: (session: Where) => void) => void dropped.push(listener),
    /** For other servers: they have not seen it. */
    onDeed: (listener: (deed: Deed) => void) => void told.push(listener),
    /** A change that this server saved: each is told once, on one server. */
    onSave: (listener: (before: Session, after: Session) => void) => void saves.push(listener),
    onPublish: (listener: Publish) => void listeners.push(listener),
  }
}

/** Ids from which secrets follow: of links to a summary, and of an offer to another coach. */
const secretsIn = ({ links, handOver }: Session): string[] => [
  ...links.map(({ id }) => id),
  ...(handOver ? [handOver.id] : []),
]

/** What is at rest in place of a link's secret. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const boxOf = ({ checkIn }: Session): string | null =>
  checkIn && checkIn.mode !== 'pair' ? checkIn.box : null
