/**
 * A strain and its repair: named, owned, put right, and looked at again. Every
 * strain ends as landed, not yet, let go, or carried over to the next session.
 */
import type { Command } from '../contract/commands.ts'
import { STRAINS } from '../contract/limits.ts'
import { RepairLine } from '../contract/vocabulary.ts'
import type { RepairCause } from '../contract/vocabulary.ts'
import { addCommitment } from './commitments.ts'
import { done, refuse } from './outcome.ts'
import type { Actor, Outcome } from './outcome.ts'
import type { Session, Strain } from './session.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** What is said first: for the guide's own mistakes the line that owns them. */
const FIRST: Record<Strain['cause'], RepairLine> = {
  comfort: 'noticing-a-pause',
  sensed: 'noticing-a-pause',
  'pushed-too-hard': 'pushed-a-bit',
  misinterpreted: 'misread-you',
  late: 'was-late',
  interrupted: 'interrupted-you',
}
/** Lines that say sorry: whoever said one has owned it. */
const OWNING: RepairLine[] = ['pushed-a-bit', 'misread-you', 'was-late', 'interrupted-you']
/** "Another" goes round these. */
const GENERAL = RepairLine.options.filter(
  (line) => line === 'pushed-a-bit' || !OWNING.includes(line),
)

/** The coach senses a strain or erred: they asked, so neither the gap nor "not now" holds the sentence back. */
export function markStrain(
  session: Session,
  { cause = 'sensed' }: Of<'mark-strain'>,
  now: number,
): Outcome {
  const waiting = session.strains.find(({ state }) => state === 'offered')
  if (waiting?.cause === cause || (waiting && cause === 'sensed')) return done(session)
  if (session.strains.length >= STRAINS) return refuse('too-many')
  // One sentence at a time: what the coach names now takes its place.
  const rest: Session = waiting
    ? withStrainChanged(session, waiting, { ...waiting, state: 'put-aside' })
    : session
  return done(withStrain(rest, cause, null, now))
}

export function anotherLine(session: Session): Outcome {
  return onOffered(session, (strain) => {
    const next = (GENERAL.indexOf(strain.line) + 1) % GENERAL.length
    return { ...strain, line: GENERAL[next]! }
  })
}

export function saidLine(session: Session): Outcome {
  return onOffered(session, (strain) => ({
    ...strain,
    state: 'said',
    owned: OWNING.includes(strain.line),
  }))
}

/** After a drop of comfort it silences prompts for the rest of the session. */
export function notNow(session: Session): Outcome {
  const offered = session.strains.find((one) => one.state === 'offered')
  const outcome = onOffered(session, (strain) => ({ ...strain, state: 'put-aside' }))
  return outcome.ok && offered?.cause !== 'late'
    ? done({ ...outcome.session, promptsSilenced: true })
    : outcome
}

export function ownStrain(session: Session, { strain: number }: Of<'own-strain'>): Outcome {
  return onSaid(session, number, (strain) => ({ ...strain, owned: true }))
}

/** The corrective action is a promise of the coach's, and comes back until it is kept. */
export function putRight(
  session: Session,
  { strain: number, commitment }: Of<'put-right'>,
  actor: Actor,
  now: number,
): Outcome {
  const promised = addCommitment(
    session,
    { type: 'add-commitment', promiser: 'coach', ...commitment },
    actor,
    now,
  )
  if (!promised.ok) return promised
  return onSaid(promised.session, number, (strain) => ({ ...strain, putRight: commitment.id }))
}

export function repairOutcome(
  session: Session,
  { strain: number, outcome }: Of<'repair-outcome'>,
  now: number,
): Outcome {
  return onSaid(session, number, (strain) => ({ ...strain, outcome, judgedAt: now }))
}

/** At the end nothing is left hanging: what was said and not judged comes back, the rest is let go. */
export const settled = (strains: Strain[]): Strain[] =>
  strains.map((strain) =>
    strain.outcome !== null
      ? strain
      : { ...strain, outcome: strain.state === 'said' ? 'carried-over' : 'let-go' },
  )

/** What did not land yet, for the next session to come back to. */
export const carried = (strains: Strain[]): Strain[] =>
  strains
    .filter(({ outcome }) => outcome === 'carried-over' || outcome === 'not-yet')
    .map((strain, place) => ({
      ...strain,
      number: place + 1,
      checkIn: null,
      state: 'said',
      outcome: null,
      carried: true,
    }))

export function withStrain(
  session: Session,
  cause: 'comfort' | RepairCause,
  checkIn: number | null,
  now: number,
): Session {
  const number = (session.strains.at(-1)?.number ?? 0) + 1
  const strain: Strain = {
    number,
    at: now,
    cause,
    checkIn,
    line: FIRST[cause],
    state: 'offered',
    owned: false,
    putRight: null,
    outcome: null,
    judgedAt: null,
    carried: false,
  }
  return { ...session, strains: [...session.strains, strain] }
}

function onOffered(session: Session, change: (strain: Strain) => Strain): Outcome {
  const strain = session.strains.find((one) => one.state === 'offered')
  return strain ? done(withStrainChanged(session, strain, change(strain))) : refuse('not-found')
}

function onSaid(session: Session, number: number, change: (strain: Strain) => Strain): Outcome {
  const strain = session.strains.find((one) => one.number === number)
  if (strain?.state !== 'said') return refuse('not-found')
  return done(withStrainChanged(session, strain, change(strain)))
}

const withStrainChanged = (session: Session, old: Strain, changed: Strain): Session => ({
  ...session,
  strains: session.strains.map((strain) => (strain === old ? changed : strain)),
})
