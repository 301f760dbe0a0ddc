/**
 * When check-ins come: agreed at the start, seen by the client, never two close
 * together. Asking aloud is a check-in too.
 */
import type { Command } from '../contract/commands.ts'
import { CHECK_INS, CHECK_IN_GAP, FEWER_GAP } from '../contract/limits.ts'
import { done, refuse } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { PersonId, Session } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

const MINUTE = 60_000

export function setCadence(session: Session, { minutes, end }: Of<'set-cadence'>): Outcome {
  const inOrder = [...new Set(minutes)].toSorted((one, other) => one - other)
  return done({ ...session, cadence: { minutes: inOrder, end } })
}

/** Before this moment another check-in comes too soon; null when none was asked yet. */
export function gapUntil({ askedAt, fewer }: Session): number | null {
  return askedAt === null ? null : askedAt + (fewer.length > 0 ? FEWER_GAP : CHECK_IN_GAP) * MINUTE
}

export const isTooSoon = (session: Session, now: number): boolean =>
  now < (gapUntil(session) ?? now)

export function askedAloud(session: Session, now: number): Outcome {
  if (session.aloud.length >= CHECK_INS) return refuse('too-many')
  return done({ ...session, aloud: [...session.aloud, now], askedAt: now })
}

export function askFewer(session: Session, { on }: Of<'ask-fewer'>, person: PersonId): Outcome {
  if (session.fewer.includes(person) === on) return done(session)
  const others = session.fewer.filter((one) => one !== person)
  return done({ ...session, fewer: on ? [...others, person] : others })
}
