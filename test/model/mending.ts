/** Strains: what is offered to say, and how it went. */
import type { Command } from '../../server/contract/commands.ts'
import type { RepairLine } from '../../server/contract/vocabulary.ts'
import { MINUTE, no, ok } from './state.ts'
import type { Expected, Strain, Talk } from './state.ts'
import { PROMISES, promise } from './promising.ts'

const FIRST: Record<Strain['cause'], RepairLine> = {
  comfort: 'noticing-a-pause',
  sensed: 'noticing-a-pause',
  'pushed-too-hard': 'pushed-a-bit',
  misinterpreted: 'misread-you',
  late: 'was-late',
  interrupted: 'interrupted-you',
}
const ROUND: RepairLine[] = [
  'noticing-a-pause',
  'moved-quickly',
  'more-or-less',
  'stay-slower-leave',
  'short-break',
  'pushed-a-bit',
  'leave-space',
]
const SORRY: RepairLine[] = ['pushed-a-bit', 'misread-you', 'was-late', 'interrupted-you']

export const offered = ({ strains }: Talk): Strain | undefined =>
  strains.find(({ state }) => state === 'offered')

export function addStrain(talk: Talk, cause: Strain['cause'], of: number | null, at: number): void {
  const number = (talk.strains.at(-1)?.number ?? 0) + 1
  talk.strains.push({
    number,
    at,
    cause,
    of,
    line: FIRST[cause],
    state: 'offered',
    owned: false,
    putRight: null,
    outcome: null,
    judgedAt: null,
    carried: false,
  })
}

/** One sentence at a time, one prompt in the gap, and none once the coach said not now. */
export function offer(talk: Talk, of: number, now: number): void {
  if (talk.promptGap === 'off' || talk.silenced || offered(talk)) return
  const last = talk.strains.findLast(({ cause }) => cause === 'comfort')
  if (last && now - last.at < Number(talk.promptGap) * MINUTE) return
  addStrain(talk, 'comfort', of, now)
}

/** An answer that was corrected calls for none any more. */
export const takeBack = (talk: Talk, of: number): void => {
  talk.strains = talk.strains.filter((one) => one.of !== of || one.state !== 'offered')
}

/** What was said stays, and says no more why. */
export const withoutAnswers = (talk: Talk, numbers: number[]): void => {
  const about = ({ of }: Strain): boolean => of !== null && numbers.includes(of)
  talk.strains = talk.strains
    .filter((one) => !about(one) || one.state === 'said')
    .map((one) => (about(one) ? { ...one, cause: 'sensed', of: null } : one))
}

type OfRepair = Extract<
  Command,
  {
    type:
      | 'mark-strain'
      | 'another-line'
      | 'not-now'
      | 'said-line'
      | 'own-strain'
      | 'put-right'
      | 'repair-outcome'
  }
>

export function mend(talk: Talk, command: OfRepair, now: number): Expected {
  const waiting = offered(talk)
  switch (command.type) {
    case 'mark-strain': {
      const { cause = 'sensed' } = command
      if (waiting && (cause === 'sensed' || cause === waiting.cause)) return ok
      if (waiting) waiting.state = 'put aside'
      addStrain(talk, cause, null, now)
      return ok
    }
    case 'another-line':
      if (!waiting) return no('not-found')
      waiting.line = ROUND[(ROUND.indexOf(waiting.line) + 1) % ROUND.length]!
      return ok
    case 'not-now':
      if (!waiting) return no('not-found')
      waiting.state = 'put aside'
      if (waiting.cause !== 'late') talk.silenced = true
      return ok
    case 'said-line':
      if (!waiting) return no('not-found')
      waiting.state = 'said'
      waiting.owned = SORRY.includes(waiting.line)
      return ok
    case 'own-strain':
    case 'repair-outcome':
    case 'put-right': {
      const strain = talk.strains.find(({ number }) => number === command.strain)
      const isFull = command.type === 'put-right' && talk.promises.length >= PROMISES
      if (strain?.state !== 'said') return no(isFull ? 'too-many' : 'not-found')
      if (command.type === 'own-strain') strain.owned = true
      if (command.type === 'repair-outcome')
        Object.assign(strain, { outcome: command.outcome, judgedAt: now })
      if (command.type === 'put-right') {
        const promised = promise(talk, { ...command.commitment, promiser: 'coach' }, 'coach', now)
        if (!promised.ok) return promised
        strain.putRight = command.commitment.id
      }
      return ok
    }
  }
}
