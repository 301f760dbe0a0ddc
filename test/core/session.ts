/** Sessions to start tests from, and a way to talk to the rules. */
import type { Command } from '../../server/contract/commands.ts'
import { apply } from '../../server/core/apply.ts'
import { openSession } from '../../server/core/opening.ts'
import type { Actor } from '../../server/core/outcome.ts'
import { arrive } from '../../server/core/presence.ts'
import type { Session } from '../../server/core/session.ts'

export const NOON = Date.UTC(2026, 10, 23, 12)
export const MINUTE = 60_000
export const DEVICE = 'laptop'
export const coach: Actor = { role: 'coach', device: DEVICE }
/** A guest, by the device alone. */
export const onDevice = (device: string) => ({ account: null, device })
export const IN_ZOOM = { via: 'meeting', apart: false } as const
export const BY_LINK = { via: 'link', apart: false } as const
export const client = (person = 'ana'): Actor => ({ role: 'participant', person })

let counter = 0
/** Ids in order: tests compare whole objects. */
export const fresh = (): string => `id${(counter += 1)}`.padEnd(22, '_')

/** A session with these people in it; ids that start with "link" came by link. */
export function sessionWith(...people: string[]): Session {
  const beginning = {
    id: 'session'.padEnd(22, '_'),
    code: 'abcdefgh',
    meeting: 'meeting',
    coach: 'uid-coach',
    coachName: 'Maya',
    device: DEVICE,
    rightsKey: '2026-11',
    engagement: 'engagement'.padEnd(22, '_'),
    label: 'A.',
    openedAt: NOON,
  }
  return people.reduce(
    (session, person) => {
      const outcome = arrive(
        session,
        onDevice(person),
        person.startsWith('link') ? BY_LINK : IN_ZOOM,
        NOON,
      )
      if (!outcome.ok) throw new Error(outcome.refusal)
      return outcome.session
    },
    openSession(beginning, null),
  )
}

/** Applies commands in order; a refusal is an error. */
export function after(session: Session, ...steps: [Actor, Command, number?][]): Session {
  return steps.reduce((one, [actor, command, now = NOON]) => {
    const outcome = apply(one, command, actor, { now, fresh })
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal}`)
    return outcome.session
  }, session)
}

/** The refusal a command meets, or null. */
export function refusalOf(session: Session, actor: Actor, command: Command, now = NOON) {
  const outcome = apply(session, command, actor, { now, fresh })
  return outcome.ok ? null : outcome.refusal
}

export const answering = (
  checkIn: number,
  answer: Extract<Command, { type: 'answer' }>['answer'],
  more: Partial<Extract<Command, { type: 'answer' }>> = {},
): Command => ({ type: 'answer', checkIn, change: 1, answer, wishes: [], share: 'now', ...more })
