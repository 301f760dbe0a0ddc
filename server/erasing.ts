/**
 * Erasing an engagement: because its coach asks, or because its time has come.
 * What stays is a receipt that says nothing of whom it was about.
 */
import type { BallotBox } from './ballots/box.ts'
import type { Reply } from './contract/commands.ts'
import type { ReceiptView } from './contract/looks.ts'
import type { Erased } from './contract/vocabulary.ts'
import { doomed } from './core/engagement.ts'
import { done, refuse } from './core/outcome.ts'
import type { Session } from './core/session.ts'
import { boxOf } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import type { Practices } from './practice.ts'
import type { Gone, Store } from './store/store.ts'

export type Erasing = ReturnType<typeof createErasing>

export function createErasing(deps: {
  store: Store
  box: BallotBox
  keeping: Keeping
  practices: Practices
  clock: () => number
  fresh: () => string
}) {
  const { store, box, keeping, practices, clock, fresh } = deps

  /**
   * Safe to repeat under the same id. Its time is set first: cut off after that, it
   * is gone within minutes even if nobody asks again, so the receipt is true.
   */
  async function engagement(coach: string, of: string, id: string): Promise<Reply> {
    const before = await sessionsIn(coach, of)
    if (before.length === 0) {
      const { receipts } = await practices.of(coach)
      return receipts.some((one) => one.id === id) ? { ok: true } : notFound
    }
    for (const one of before)
      await keeping.change(one.id, null, ({ session }) =>
        session.coach === coach ? done(doomed(session, clock())) : refuse('not-found'),
      )
    await practices.receipt(coach, receiptOf(id, 'asked', before, clock()))
    // One may have begun just now, on another device.
    for (let left = before; left.length > 0; left = await sessionsIn(coach, of)) {
      await store.eraseSessions(left.map((one) => one.id))
      for (const one of left) await letGo(one)
    }
    return { ok: true }
  }

  async function sessionsIn(coach: string, of: string): Promise<Session[]> {
    const sessions = (await store.sessionsIn(of)).toReversed()
    return sessions[0]?.coach === coach ? sessions : []
  }

  /** Its ballots and its panels. */
  async function letGo(session: Session): Promise<void> {
    const open = boxOf(session)
    if (open !== null) await box.forget(open)
    await keeping.drop(session)
  }

  /** What was to be kept until now and no longer. */
  async function ended(): Promise<void> {
    const gone = await store.eraseEnded(clock())
    for (const { id } of gone) await keeping.forget(id)
    for (const [coach, theirs] of groupedBy(gone, ({ coach: of }) => of))
      for (const [, ofOne] of groupedBy(theirs, ({ engagement: of }) => of))
        await practices.receipt(coach, receiptOf(fresh(), 'time', ofOne, clock()))
  }

  return { engagement, ended }
}

const notFound = { ok: false, refusal: 'not-found' } as const

function receiptOf(
  id: string,
  why: Erased,
  sessions: Pick<Gone, 'openedAt'>[],
  at: number,
): ReceiptView {
  const begun = sessions.map(({ openedAt }) => openedAt)
  return { id, at, why, sessions: begun.length, from: Math.min(...begun), to: Math.max(...begun) }
}

function groupedBy<Item>(items: Item[], by: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item])
  return groups
}
