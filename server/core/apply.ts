/**
 * The rules' one entrance: a session and a command give a session or a refusal.
 * RULES.md numbers what holds.
 */
import { MAY_SEND } from '../contract/commands.ts'
import type { Command } from '../contract/commands.ts'
import { acceptClause, addCommitment, proposeClause, removeCommitment } from './agreement.ts'
import { answer, closeCheckIn, openCheckIn } from './check-ins.ts'
import { anotherLine, markStrain, notNow, repairOutcome, saidLine } from './comfort.ts'
import { done, refuse, whoIs } from './outcome.ts'
import type { Actor, Moment, Outcome } from './outcome.ts'
import {
  addNeed,
  confirmItem,
  editLine,
  removeNeed,
  say,
  setExceptions,
  setLogistics,
} from './script.ts'
import { isElsewhere, takeOver } from './presence.ts'
import type { Session } from './session.ts'
import { claimLink, endSession, revokeLink } from './wrap-up.ts'

/** What may still be asked when the session is over. */
const AFTER_THE_END: Command['type'][] = ['revoke-link', 'repair-outcome']

export function apply(session: Session, command: Command, actor: Actor, moment: Moment): Outcome {
  if (!MAY_SEND[command.type].includes(actor.role)) return refuse('not-yours')
  if (session.closedAt !== null && !AFTER_THE_END.includes(command.type))
    return refuse('session-ended')
  if (actor.role === 'coach' && isElsewhere(session, actor.device) && command.type !== 'take-over')
    return refuse('elsewhere')
  const { now } = moment
  switch (command.type) {
    case 'start-session':
      return refuse('session-open')
    case 'say':
      return say(session, command)
    case 'edit-line':
      return editLine(session, command)
    case 'set-exceptions':
      return setExceptions(session, command)
    case 'set-logistics':
      return setLogistics(session, command)
    case 'confirm-item':
      return confirmItem(session, command, now)
    case 'note-need':
    case 'share-need':
      return addNeed(session, command, actor)
    case 'remove-need':
      return removeNeed(session, command, actor)
    case 'take-over':
      return actor.role === 'coach' ? takeOver(session, actor.device) : refuse('not-yours')
    case 'note-recording':
      return done(session.recorded === command.on ? session : { ...session, recorded: command.on })
    case 'mean-to-lead':
    case 'join-session':
      // The door answers visitors; whoever has a seat has nothing to join.
      return refuse('not-yours')
    case 'claim-link':
      return actor.role === 'participant'
        ? claimLink(session, actor.person, moment)
        : refuse('not-yours')
    case 'set-threshold':
      return done({ ...session, threshold: command.threshold })
    case 'set-doors':
      return done({ ...session, meetingOnly: command.meetingOnly })
    case 'set-prompt-gap':
      return done({ ...session, promptGap: command.gap })
    case 'open-check-in':
      return openCheckIn(session, moment)
    case 'close-check-in':
      return closeCheckIn(session, command)
    case 'answer':
    case 'withdraw-answer':
      return actor.role === 'participant'
        ? answer(session, command, actor.person, now)
        : refuse('not-yours')
    case 'mark-strain':
      return markStrain(session, now)
    case 'another-line':
      return anotherLine(session)
    case 'not-now':
      return notNow(session)
    case 'said-line':
      return saidLine(session)
    case 'repair-outcome':
      return repairOutcome(session, command)
    case 'propose-clause':
      return proposeClause(session, command, actor)
    case 'accept-clause':
      return acceptClause(session, command, actor)
    case 'add-commitment':
      return addCommitment(session, command, actor)
    case 'remove-commitment':
      return removeCommitment(session, command, actor)
    case 'end-session':
      return endSession(session, moment)
    case 'revoke-link':
      return revokeLink(session, command.link, whoIs(actor), now)
  }
}
