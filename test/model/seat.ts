/** What somebody with a seat asks, and what it does to their session. */
import type { AtSession, Command } from '../../server/contract/commands.ts'
import { answer, close, open } from './asking.ts'
import { ofLinks } from './linking.ts'
import { mend } from './mending.ts'
import { LIVES, end } from './opening.ts'
import { ofOwn } from './own.ts'
import type { PanelName } from './panels.ts'
import {
  accept,
  addNeed,
  keep,
  letGo,
  promise,
  propose,
  removeNeed,
  removePromise,
  renegotiate,
  reviewNeed,
  setFocus,
} from './promising.ts'
import { isAlone, no, ok } from './state.ts'
import type { Expected, Side, Talk } from './state.ts'
import { AFTER_THE_END, OF_BOTH, OF_CLIENTS, OF_COACH } from './whose.ts'

export function ofSeat(
  now: number,
  talk: Talk,
  command: Command | AtSession,
  side: Side,
  panel: PanelName | null,
): Expected {
  const { type } = command
  const mine: readonly string[] = side === 'coach' ? OF_COACH : OF_CLIENTS
  if (!mine.includes(type) && !OF_BOTH.includes(type)) return no('not-yours')
  if (talk.closedAt !== null && !AFTER_THE_END.includes(type)) return no('session-ended')
  const isElsewhere = talk.closedAt === null && talk.leadsFrom !== panel
  if (side === 'coach' && isElsewhere && type !== 'take-over') return no('elsewhere')
  switch (command.type) {
    case 'start-session':
      return no('session-open')
    case 'take-over':
      talk.leadsFrom = panel
      return ok
    case 'say':
      return say(talk, command)
    case 'edit-line': {
      const { line, text } = command
      if ((talk.lines[line] ?? null) === text) return ok
      if (text === null) delete talk.lines[line]
      else talk.lines[line] = text
      if (line === 'policy') promiseAnew(talk, now)
      return ok
    }
    case 'set-exceptions': {
      const { own, noneApply } = command
      const exceptions = { standard: [...new Set(command.standard)], own, noneApply }
      if ((exceptions.standard.length + own.length === 0) !== noneApply)
        return no('exceptions-needed')
      if (JSON.stringify(exceptions) !== JSON.stringify(talk.exceptions)) promiseAnew(talk, now)
      talk.exceptions = exceptions
      return ok
    }
    case 'set-logistics':
      talk.logistics = { length: command.length, breaks: command.breaks, reach: command.reach }
      return ok
    case 'confirm-item':
      talk.confirmed[command.card] = command.confirmed
        ? (talk.confirmed[command.card] ?? now)
        : null
      return ok
    case 'note-need':
    case 'share-need':
      return addNeed(talk, command, side)
    case 'remove-need':
      return removeNeed(talk, command.id, side)
    case 'review-need':
      return reviewNeed(talk, command, side)
    case 'set-focus':
      return setFocus(talk, command.text, side, now)
    case 'propose-clause':
      return propose(talk, command, side)
    case 'accept-clause':
      return accept(talk, command, side)
    case 'add-commitment':
      return promise(talk, command, side, now)
    case 'remove-commitment':
      return removePromise(talk, command.id, side)
    case 'keep-commitment':
      return keep(talk, command, side, now)
    case 'renegotiate-commitment':
      return renegotiate(talk, command, now)
    case 'let-go-commitment':
      return letGo(talk, command.id, now)
    case 'note-recording':
      talk.recorded = command.on
      return ok
    case 'set-threshold':
      talk.threshold = command.threshold
      return ok
    case 'set-doors':
      talk.meetingOnly = command.meetingOnly
      return ok
    case 'set-prompt-gap':
      talk.promptGap = command.gap
      return ok
    case 'set-eye-contact':
      talk.eyeContact = command.on
      return ok
    case 'set-cadence': {
      const minutes = [...new Set(command.minutes)].toSorted((one, other) => one - other)
      talk.cadence = { minutes, end: command.end }
      return ok
    }
    case 'note-readiness':
      talk.readiness = { away: [...new Set(command.away)], steady: command.steady }
      return ok
    case 'set-next':
      talk.next = command.at
      return ok
    case 'open-check-in':
      return open(talk, command, now)
    case 'close-check-in':
      if (talk.checkIn?.number !== command.number) return no('no-open-check-in')
      close(talk, now)
      return ok
    case 'answer':
    case 'withdraw-answer':
      return answer(talk, command, side, now)
    case 'asked-aloud':
      Object.assign(talk, { aloud: talk.aloud + 1, askedAt: now })
      return ok
    case 'open-end-pulse':
      talk.endPulse ??= new Map()
      return ok
    case 'end-pulse': {
      const { change, answers, share } = command
      if (!talk.endPulse) return no('not-found')
      if (!isAlone(talk)) return no('several-here')
      if (change > (talk.endPulse.get(side)?.change ?? 0))
        talk.endPulse.set(side, { change, answers, share })
      return ok
    }
    case 'mark-strain':
    case 'another-line':
    case 'not-now':
    case 'said-line':
    case 'own-strain':
    case 'put-right':
    case 'repair-outcome':
      return mend(talk, command, now)
    case 'add-note':
    case 'add-marker': {
      const { id, kind } = command
      if (talk.notes.some((note) => note.id === id)) return ok
      talk.notes = [
        ...talk.notes,
        { id, kind, text: 'text' in command ? command.text : '', at: now },
      ]
      return ok
    }
    case 'remove-note':
      talk.notes = talk.notes.filter(({ id }) => id !== command.id)
      return ok
    case 'instead-of-advice':
      talk.instead += 1
      return ok
    case 'keep-question': {
      const { id, kind, text } = command
      if (!talk.questions.some((one) => one.id === id))
        talk.questions = [...talk.questions, { id, kind, text }]
      return ok
    }
    case 'drop-question':
      talk.questions = talk.questions.filter(({ id }) => id !== command.id)
      return ok
    case 'note-talk':
      return ok
    case 'heard-signals':
      talk.signals = []
      return ok
    case 'signal':
      if (!talk.signals.some((one) => one.by === side && one.signal === command.signal))
        talk.signals.push({ signal: command.signal, by: side })
      return ok
    case 'pause':
      talk.paused ??= { at: now, by: side, name: command.name }
      return ok
    case 'resume':
      if (talk.paused && side !== 'coach' && talk.paused.by !== side) return no('not-yours')
      talk.paused = null
      return ok
    case 'ask-fewer':
      if (command.on) talk.fewer.add(side)
      else talk.fewer.delete(side)
      return ok
    case 'leave':
      talk.people.find(({ who }) => who === side)!.here = false
      return ok
    case 'correct':
    case 'take-back-correction':
    case 'hide-mine':
    case 'delete-one':
    case 'delete-mine':
      return ofOwn(talk, command, side, now)
    case 'claim-link':
      if (!talk.links.some((one) => one.side === side)) {
        const until = now + LIVES[talk.linkLife]
        talk.links.push({ id: '', side, until, revokedAt: null, life: null, handed: false })
      }
      return ok
    case 'revoke-link':
    case 'restore-link':
    case 'renew-link':
    case 'set-link-life':
    case 'hand-link':
      return ofLinks(talk, command, side, now)
    case 'answer-hand-over': {
      const { handOver } = talk
      if (!handOver || handOver.accepted || now >= handOver.until) return no('not-found')
      handOver.yes.set(side, command.yes)
      return ok
    }
    case 'end-session':
      close(talk, now)
      end(talk, now)
      return ok
    case 'mean-to-lead':
    case 'join-session':
    case 'keep-card':
    case 'drop-card':
    case 'favour-card':
    case 'put-card-away':
    case 'reflect':
    case 'archive-engagement':
    case 'set-template-line':
    case 'set-template-exceptions':
    case 'set-template-logistics':
    case 'set-template-clause':
    case 'set-defaults':
    case 'rename-engagement':
    case 'set-retention':
    case 'end-engagement':
    case 'resume-engagement':
    case 'erase-engagement':
    case 'offer-hand-over':
    case 'withdraw-hand-over':
    case 'accept-hand-over':
    case 'at-session':
    case 'erase-everything':
      // Of no seat: refused before.
      throw new Error(`the model knows no ${type}`)
  }
}

/** Once it was said, other words are another promise. */
function promiseAnew(talk: Talk, at: number): void {
  if (talk.said.includes('confidentiality'))
    talk.promise = { version: talk.promise.version + 1, at }
}

const CARDS = ['confidentiality', 'coaching', 'needs', 'how-we-work'] as const

function say(talk: Talk, { card, line, done }: Extract<Command, { type: 'say' }>): Expected {
  const next = CARDS[CARDS.indexOf(card) + 1]
  if (done) talk.said = CARDS.filter((one) => one === card || talk.said.includes(one))
  talk.at = done && next ? { card: next, line: 0 } : { card, line }
  return ok
}
