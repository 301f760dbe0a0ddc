/** What a summary link opens. Expired, revoked and unknown look the same from outside. */
import type { Command, Reply } from './contract/commands.ts'
import type { SummaryView } from './contract/summary.ts'
import { apply } from './core/apply.ts'
import { isOpen, isRestorable, noteOpening } from './core/links.ts'
import type { Actor } from './core/outcome.ts'
import type { Session, SummaryLink } from './core/session.ts'
import { previewFor, summaryFor } from './core/summary.ts'
import { hashOf } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import { afterKeeping, isLeftBehind } from './newest.ts'
import { linkPath } from './seats.ts'
import type { Keys } from './seats.ts'
import type { Kept, Store } from './store/store.ts'

/** What may be asked with a link alone. Everything else needs a seat. */
const WITH_A_LINK: readonly Command['type'][] = [
  'revoke-link',
  'restore-link',
  'renew-link',
  'set-link-life',
  'correct',
  'take-back-correction',
  'hide-mine',
  'delete-one',
  'keep-commitment',
  'answer-hand-over',
]

export type Summaries = ReturnType<typeof createSummaries>

export function createSummaries(deps: {
  store: Store
  keeping: Keeping
  keys: Keys
  clock: () => number
}) {
  const { store, keeping, keys, clock } = deps

  /** Whoever opens it has been told that both sides can read that it was opened. */
  async function open(secret: string): Promise<SummaryView | 'not-yet' | null> {
    const found = await behind(secret)
    const summary = found && shown(found.kept.session, found.link)
    if (!summary || summary === 'not-yet') return summary
    const { id } = found.kept.session
    const link = found.link
    await keeping.change(id, null, ({ session }) => noteOpening(session, link, clock()))
    const kept = await keeping.current(id)
    return kept && shown(kept.session, link)
  }

  /** A client's page as the coach may see it: nothing is noted, nobody has opened it. */
  async function preview(secret: string, as: string): Promise<SummaryView | null> {
    const found = await behind(secret)
    return found && previewFor(found.kept.session, found.link, as, clock())
  }

  /**
   * Safe to repeat under the same id. The view afterwards comes along: null once
   * the link does not open any more, also because that was what was asked. `path`
   * is the new one, where a new one was asked for.
   */
  async function act(
    secret: string,
    { id, command }: { id: string; command: Command },
  ): Promise<{ reply: Reply; view: SummaryView | null; path: string | null }> {
    const found = await behind(secret)
    if (!found || !WITH_A_LINK.includes(command.type))
      return { ...NOTHING, reply: { ok: false, refusal: found ? 'not-yours' : 'gone' } }
    const leftBehind = await isLeftBehind(store, found.kept.session, command)
    const changed = await keeping.change(found.kept.session.id, id, ({ session }) => {
      const reader = session.links.find((one) => one.id === found.link)
      const now = clock()
      if (!reader || session.closedAt === null) return { ok: false, refusal: 'gone' }
      const undoes = command.type === 'restore-link' && command.link === reader.id
      if (!isOpen(reader, now) && !(undoes && isRestorable(reader, now)))
        return { ok: false, refusal: 'gone' }
      if (leftBehind) return { ok: false, refusal: 'session-ended' }
      // A renewed link has the name of its command: whoever lost the answer asks again, and has it.
      return apply(session, command, actorOf(session, reader), { now, fresh: () => id })
    })
    const reply = await afterKeeping({ store, keeping }, found.kept.session, command, changed)
    const kept = await keeping.current(found.kept.session.id)
    const renewed = command.type === 'renew-link' && reply.ok
    const view = kept && shown(kept.session, renewed ? id : found.link)
    return {
      reply,
      view: view === 'not-yet' ? null : view,
      path: renewed ? linkPath(id, keys) : null,
    }
  }

  async function behind(secret: string): Promise<{ kept: Kept; link: string } | null> {
    const found = await store.behindLink(hashOf(secret))
    return found && { kept: keeping.meet(found.kept), link: found.link }
  }

  const shown = (session: Session, link: string): SummaryView | 'not-yet' | null =>
    summaryFor(session, link, clock())

  return { open, preview, act }
}

const NOTHING = { view: null, path: null }

/** A link speaks for its side, from wherever it is opened. */
const actorOf = (session: Session, { side }: SummaryLink): Actor =>
  side === 'coach'
    ? { role: 'coach', device: session.device }
    : { role: 'participant', person: side }
