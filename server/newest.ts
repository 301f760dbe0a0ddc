/** What is open comes along to the next session of an engagement, and is settled there from then on. */
import type { Command, Reply } from './contract/commands.ts'
import { withKept } from './core/commitments.ts'
import { setRetention } from './core/engagement.ts'
import { done } from './core/outcome.ts'
import type { Session } from './core/session.ts'
import type { Keeping } from './keeping.ts'
import type { Store } from './store/store.ts'

const OF_NEWEST: readonly Command['type'][] = ['set-next', 'keep-commitment', 'answer-hand-over']

/** True where a later session has it: there it is asked, not here. */
export async function isLeftBehind(
  store: Store,
  { id, engagement, closedAt }: Session,
  { type }: Command,
): Promise<boolean> {
  if (closedAt === null || !OF_NEWEST.includes(type)) return false
  return (await store.lastOf(engagement))?.id !== id
}

/**
 * A promise may be kept, or an engagement renamed, in the moment in which the next session
 * begins. Whoever began it looks once more, and so does whoever changed the one before: one
 * of them comes second. `known` is the one before, as it was begun from.
 */
export async function bringAlong(
  { store, keeping }: { store: Store; keeping: Keeping },
  from: string,
  known: Session | null,
): Promise<void> {
  const before = (await store.session(from))?.session
  const newest = before && (await store.lastOf(before.engagement))
  if (!newest || newest.id === from) return
  await keeping.change(newest.id, null, ({ session }) => {
    const renamed = known && known.label !== before.label
    const named = renamed ? { ...session, label: before.label } : session
    const along = withKept(named, before.commitments)
    return known && known.retention !== before.retention
      ? setRetention(along, before.retention)
      : done(along)
  })
}

/** `reply` was to a command in a session that was the newest when it was asked. */
export async function afterKeeping(
  deps: { store: Store; keeping: Keeping },
  { id, closedAt }: Session,
  { type }: Command,
  reply: Reply,
): Promise<Reply> {
  if (reply.ok && closedAt !== null && type === 'keep-commitment') await bringAlong(deps, id, null)
  return reply
}
