/** The other coach's side of a hand-over: what is offered, by the link they were sent, and accepting it. */
import type { Reply } from './contract/commands.ts'
import type { OfferView } from './contract/looks.ts'
import type { Refusal } from './contract/vocabulary.ts'
import { offerOf } from './core/desk.ts'
import { handedOver, isAllowed, openOffer } from './core/hand-over.ts'
import { done, refuse } from './core/outcome.ts'
import type { Session } from './core/session.ts'
import { hashOf } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import type { Store } from './store/store.ts'

export type HandingOver = ReturnType<typeof createHandingOver>

export function createHandingOver(deps: { store: Store; keeping: Keeping; clock: () => number }) {
  const { store, keeping, clock } = deps

  /** All of the engagement, newest first. Empty unless this offer is the one that stands: a next session takes it back. */
  async function offered(secret: string): Promise<Session[]> {
    const found = await store.behindLink(hashOf(secret))
    if (!found) return []
    const sessions = (await store.sessionsIn(found.kept.session.engagement)).toReversed()
    return sessions[0]?.handOver?.id === found.link ? sessions : []
  }

  /** Withdrawn, accepted by somebody else, run out or never made: all look the same. */
  async function offer(coach: string, secret: string): Promise<OfferView | Refusal> {
    const sessions = await offered(secret)
    const [newest] = sessions
    if (!newest) return 'gone'
    if (newest.coach === coach) return 'not-yours'
    if (!openOffer(newest, clock())) return 'gone'
    return offerOf(newest, sessions.length, clock()) ?? 'no-consent'
  }

  /** The newest decides; each of the others follows by itself, and a retry goes on where this was cut off. */
  async function accept(coach: string, secret: string, id: string): Promise<Reply> {
    const sessions = await offered(secret)
    const [newest] = sessions
    if (!newest) return notFound
    // Whoever offered it has it already; and once accepted it is nobody else's to accept.
    const accepted = newest.handOver?.acceptedAt !== null
    if ((newest.coach === coach) !== accepted) return accepted ? notFound : notYours
    for (const one of sessions) {
      const reply = await keeping.change(one.id, id, ({ session }) => {
        const now = clock()
        if (session.coach === coach) return done(session)
        if (session.id === newest.id && !openOffer(session, now)) return refuse('not-found')
        if (session.id === newest.id && !isAllowed(session)) return refuse('no-consent')
        return done(handedOver(session, coach, now))
      })
      // Erased meanwhile: nothing is left to hand over of it.
      if (!reply.ok && reply.refusal !== 'no-session') return reply
    }
    return { ok: true }
  }

  /** One that was cut off, and that nobody asked for again. */
  async function finish(): Promise<void> {
    for (const engagement of await store.betweenCoaches()) {
      const newest = await store.lastOf(engagement)
      for (const { id } of newest ? await store.sessionsIn(engagement) : [])
        await keeping.change(id, null, ({ session }) =>
          done(
            newest && session.coach !== newest.coach
              ? handedOver(session, newest.coach, clock())
              : session,
          ),
        )
    }
  }

  return { offer, accept, finish }
}

const notFound = { ok: false, refusal: 'not-found' } as const
const notYours = { ok: false, refusal: 'not-yours' } as const
