/**
 * The rules' one entrance: a session and a command give a session or a refusal.
 * RULES.md numbers what holds.
 */
import { MAY_SEND } from '../contract/commands.ts'
import type { Command } from '../contract/commands.ts'
import { acceptClause, proposeClause } from './agreement.ts'
import { askFewer, askedAloud, setCadence } from './cadence.ts'
import { answer, closeCheckIn, openCheckIn } from './check-ins.ts'
import {
  addCommitment,
  keepCommitment,
  letGoCommitment,
  removeCommitment,
  renegotiateCommitment,
} from './commitments.ts'
import { deleteMine, heardSignals, pause, resume, reviewNeed, signal } from './controls.ts'
import { giveEndPulse, openEndPulse } from './end-pulse.ts'
import {
  addNote,
  dropQuestion,
  insteadOfAdvice,
  keepQuestion,
  noteTalk,
  removeNote,
} from './listening.ts'
import { answerHandOver } from './hand-over.ts'
import { claimLink, handLink, renewLink, restoreLink, revokeLink, setLinkLife } from './links.ts'
import { done, refuse } from './outcome.ts'
import type { Actor, Moment, Outcome } from './outcome.ts'
import { correct, deleteOne, hideMine, takeBackCorrection } from './own-things.ts'
import type { OfPractice } from './practice.ts'
import { noteReadiness, setEyeContact, setFocus, setNext } from './preparing.ts'
import {
  anotherLine,
  markStrain,
  notNow,
  ownStrain,
  putRight,
  repairOutcome,
  saidLine,
} from './repair.ts'
import {
  addNeed,
  confirmItem,
  editLine,
  removeNeed,
  say,
  setExceptions,
  setLogistics,
} from './script.ts'
import { isElsewhere, leave, takeOver } from './presence.ts'
import type { PersonId, Session } from './session.ts'
import { endSession } from './wrap-up.ts'

/** What may still be asked when the session is over. */
const AFTER_THE_END: Command['type'][] = [
  'hand-link',
  'revoke-link',
  'restore-link',
  'renew-link',
  'set-link-life',
  'correct',
  'take-back-correction',
  'hide-mine',
  'delete-one',
  'repair-outcome',
  'delete-mine',
  'note-talk',
  'set-next',
  'keep-commitment',
  'answer-hand-over',
]

export function apply(session: Session, command: Command, actor: Actor, moment: Moment): Outcome {
  if (!MAY_SEND[command.type].includes(actor.role)) return refuse('not-yours')
  if (session.closedAt !== null && !AFTER_THE_END.includes(command.type))
    return refuse('session-ended')
  if (actor.role === 'coach' && isElsewhere(session, actor.device) && command.type !== 'take-over')
    return refuse('elsewhere')
  const { now } = moment
  if (isOfParticipants(command))
    return actor.role === 'participant'
      ? ofParticipant(session, command, actor.person, moment)
      : refuse('not-yours')
  if (isOfNoSession(command)) return refuse('not-yours')
  switch (command.type) {
    case 'start-session':
      return refuse('session-open')
    case 'mean-to-lead':
    case 'join-session':
      // The door answers visitors; whoever has a seat has nothing to join.
      return refuse('not-yours')
    case 'say':
      return say(session, command)
    case 'edit-line':
      return editLine(session, command, now)
    case 'set-exceptions':
      return setExceptions(session, command, now)
    case 'set-logistics':
      return setLogistics(session, command)
    case 'confirm-item':
      return confirmItem(session, command, now)
    case 'note-need':
    case 'share-need':
      return addNeed(session, command, actor)
    case 'remove-need':
      return removeNeed(session, command, actor, now)
    case 'take-over':
      return actor.role === 'coach' ? takeOver(session, actor.device) : refuse('not-yours')
    case 'note-recording':
      return done(session.recorded === command.on ? session : { ...session, recorded: command.on })
    case 'set-threshold':
      return done({ ...session, threshold: command.threshold })
    case 'set-doors':
      return done({ ...session, meetingOnly: command.meetingOnly })
    case 'set-prompt-gap':
      return done({ ...session, promptGap: command.gap })
    case 'open-check-in':
      return openCheckIn(session, command, moment)
    case 'close-check-in':
      return closeCheckIn(session, command)
    case 'mark-strain':
      return markStrain(session, command, now)
    case 'another-line':
      return anotherLine(session)
    case 'not-now':
      return notNow(session)
    case 'said-line':
      return saidLine(session)
    case 'repair-outcome':
      return repairOutcome(session, command, now)
    case 'propose-clause':
      return proposeClause(session, command, actor)
    case 'accept-clause':
      return acceptClause(session, command, actor, now)
    case 'add-commitment':
      return addCommitment(session, command, actor, now)
    case 'remove-commitment':
      return removeCommitment(session, command, actor)
    case 'keep-commitment':
      return keepCommitment(session, command, actor, now)
    case 'renegotiate-commitment':
      return renegotiateCommitment(session, command, now)
    case 'let-go-commitment':
      return letGoCommitment(session, command, now)
    case 'own-strain':
      return ownStrain(session, command)
    case 'put-right':
      return putRight(session, command, actor, now)
    case 'note-readiness':
      return noteReadiness(session, command)
    case 'set-next':
      return setNext(session, command)
    case 'set-eye-contact':
      return setEyeContact(session, command)
    case 'set-focus':
      return setFocus(session, command, actor, now)
    case 'set-cadence':
      return setCadence(session, command)
    case 'asked-aloud':
      return askedAloud(session, now)
    case 'open-end-pulse':
      return openEndPulse(session, now)
    case 'add-note':
    case 'add-marker':
      return addNote(session, command, now)
    case 'remove-note':
      return removeNote(session, command)
    case 'instead-of-advice':
      return insteadOfAdvice(session)
    case 'keep-question':
      return keepQuestion(session, command)
    case 'drop-question':
      return dropQuestion(session, command)
    case 'note-talk':
      return noteTalk(session, command)
    case 'heard-signals':
      return heardSignals(session)
    case 'resume':
      return resume(session, actor)
    case 'end-session':
      return endSession(session, moment)
    case 'revoke-link':
      return revokeLink(session, command.link, actor, now)
    case 'restore-link':
      return restoreLink(session, command.link, actor, now)
    case 'renew-link':
      return renewLink(session, command.link, actor, moment)
    case 'set-link-life':
      return setLinkLife(session, command, actor, now)
    case 'hand-link':
      return handLink(session, command.link, now)
  }
}

/** Of the coach's own beside any session, or of more than one: no session's to do. */
type OfNoSession =
  | OfPractice
  | Extract<
      Command,
      {
        type:
          | 'rename-engagement'
          | 'set-retention'
          | 'end-engagement'
          | 'resume-engagement'
          | 'erase-engagement'
          | 'offer-hand-over'
          | 'withdraw-hand-over'
          | 'accept-hand-over'
          | 'at-session'
          | 'erase-everything'
      }
    >

const isOfNoSession = (command: Command): command is OfNoSession =>
  MAY_SEND[command.type].includes('desk')

/** What only somebody who takes part asks, and only for themselves. */
type OfParticipant = Extract<
  Command,
  {
    type:
      | 'answer'
      | 'withdraw-answer'
      | 'claim-link'
      | 'review-need'
      | 'pause'
      | 'signal'
      | 'ask-fewer'
      | 'end-pulse'
      | 'delete-mine'
      | 'correct'
      | 'take-back-correction'
      | 'hide-mine'
      | 'delete-one'
      | 'answer-hand-over'
      | 'leave'
  }
>

const isOfParticipants = (command: Command): command is OfParticipant =>
  MAY_SEND[command.type].every((role) => role === 'participant') && command.type !== 'share-need'

function ofParticipant(
  session: Session,
  command: OfParticipant,
  person: PersonId,
  moment: Moment,
): Outcome {
  const { now } = moment
  switch (command.type) {
    case 'answer':
    case 'withdraw-answer':
      return answer(session, command, person, now)
    case 'claim-link':
      return claimLink(session, person, moment)
    case 'review-need':
      return reviewNeed(session, command, { role: 'participant', person })
    case 'pause':
      return pause(session, command, person, now)
    case 'signal':
      return signal(session, command, person)
    case 'ask-fewer':
      return askFewer(session, command, person)
    case 'end-pulse':
      return giveEndPulse(session, command, person)
    case 'delete-mine':
      return deleteMine(session, person)
    case 'correct':
      return correct(session, command, person, now)
    case 'take-back-correction':
      return takeBackCorrection(session, command, person)
    case 'hide-mine':
      return hideMine(session, command, person)
    case 'delete-one':
      return deleteOne(session, command, person, now)
    case 'answer-hand-over':
      return answerHandOver(session, command.yes, person, now)
    case 'leave':
      return leave(session, person, now, true)
  }
}
