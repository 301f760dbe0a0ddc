/** What a summary link opens. Expired, revoked and unknown look the same from outside. */
import type { SummaryView } from './contract/views.ts'
import { summaryFor } from './core/summary.ts'
import { isOpen, revokeLink } from './core/wrap-up.ts'
import { hashOf } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import type { Store } from './store/store.ts'

export type Summaries = ReturnType<typeof createSummaries>

export function createSummaries(deps: { store: Store; keeping: Keeping; clock: () => number }) {
  const { store, keeping, clock } = deps

  /** Opening changes nothing, so a previewer may do it. */
  async function open(secret: string): Promise<SummaryView | 'not-yet' | null> {
    const found = await store.behindLink(hashOf(secret))
    const kept = found && (await keeping.current(found.kept.session.id))
    return kept && summaryFor(kept.session, found.link, clock())
  }

  /** Null when the link read with does not open, or may not revoke that one. */
  async function revoke(secret: string, link: string): Promise<SummaryView | 'not-yet' | null> {
    const found = await store.behindLink(hashOf(secret))
    if (!found) return null
    const reply = await keeping.change(found.kept.session.id, null, ({ session }) => {
      const reader = session.links.find(({ id }) => id === found.link)
      return reader && isOpen(reader, clock())
        ? revokeLink(session, link, reader.side, clock())
        : { ok: false, refusal: 'gone' }
    })
    return reply.ok ? open(secret) : null
  }

  return { open, revoke }
}
