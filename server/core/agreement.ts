/** The working agreement: both sides propose, and it holds when both accepted the same words. */
import type { Command } from '../contract/commands.ts'
import { CLAUSES } from '../contract/limits.ts'
import { done, refuse, whoIs } from './outcome.ts'
import type { Actor, Outcome } from './outcome.ts'
import { present } from './presence.ts'
import type { Clause, PersonId, Session } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Whether everyone but this one accepted. With nobody else there, nobody did. */
export function othersAccept(
  session: Session,
  clause: Clause,
  except: PersonId | 'coach',
): boolean {
  const people = present(session).map(({ id }) => id)
  const others = (['coach', ...people] as const).filter((who) => who !== except)
  return others.length > 0 && others.every((who) => clause.acceptedBy.includes(who))
}

/** Proposing is accepting one's own words; anyone else has to accept them anew. */
export function proposeClause(
  session: Session,
  { id, text, version }: Of<'propose-clause'>,
  actor: Actor,
): Outcome {
  const who = whoIs(actor)
  const standing = session.agreement.find((clause) => clause.id === id)
  if ((standing?.version ?? 0) !== version) return refuse('clause-changed')
  if (!standing) {
    if (session.agreement.length >= CLAUSES) return refuse('too-many')
    const clause: Clause = {
      id,
      text,
      version: 1,
      acceptedBy: [who],
      agreed: false,
      agreedAt: null,
      agreedBefore: false,
    }
    return done({ ...session, agreement: [...session.agreement, clause] })
  }
  if (standing.text === text) return done(session)
  const changed: Clause = {
    ...standing,
    text,
    version: version + 1,
    acceptedBy: [who],
    agreed: false,
    agreedAt: null,
    agreedBefore: standing.agreedBefore || standing.agreed,
  }
  return done({ ...session, agreement: replace(session.agreement, standing, changed) })
}

export function acceptClause(
  session: Session,
  { id, version }: Of<'accept-clause'>,
  actor: Actor,
  now: number,
): Outcome {
  const clause = session.agreement.find((one) => one.id === id)
  if (!clause) return refuse('not-found')
  if (clause.version !== version) return refuse('clause-changed')
  const who = whoIs(actor)
  const accepted = { ...clause, acceptedBy: [...new Set([...clause.acceptedBy, who])] }
  const agreed = clause.agreed || othersAccept(session, accepted, who)
  const agreedAt = agreed ? (clause.agreedAt ?? now) : null
  return done({
    ...session,
    agreement: replace(session.agreement, clause, { ...accepted, agreed, agreedAt }),
  })
}

const replace = (clauses: Clause[], old: Clause, changed: Clause): Clause[] =>
  clauses.map((clause) => (clause === old ? changed : clause))
