/** Commands as somebody could send them: mostly what makes sense, often what is old, or not theirs. */
import type { AtSession, Command } from '../../server/contract/commands.ts'
import {
  Agreeing,
  Answer,
  Card,
  Deck,
  Distraction,
  LineId,
  NeedKind,
  NoteKind,
  Own,
  PulseItem,
  PromptGap,
  QuestionKind,
  Quoted,
  RepairCause,
  RepairOutcome,
  Steadiness,
  Wish,
} from '../../server/contract/vocabulary.ts'
import { NOBODYS, drawn, pick, some } from './drawing.ts'
import type { Around } from './drawing.ts'

/** The guide’s own. */
const CLAUSES = ['length', 'rescheduling', 'between-sessions', 'feedback']

export function make(type: Command['type'], around: Around): Command {
  const { talk, secret, chance } = around
  const {
    is,
    who,
    text,
    another,
    known,
    day,
    link,
    engagement,
    number,
    change,
    strain,
    life,
    at,
    exceptions,
    cadence,
    own,
  } = drawn(around)
  switch (type) {
    case 'start-session':
      return {
        type,
        label: is(0.5) ? '' : text('label').slice(0, 60),
        coachName: `${who} leads`,
        engagement: is(0.4) ? null : engagement(),
        ...(is(0.4) && { plannedFor: at() }),
      }
    case 'note-recording':
      return { type, on: is(0.5) }
    case 'note-readiness':
      return {
        type,
        away: some(Distraction.options, chance),
        steady: is(0.3) ? null : pick(Steadiness.options, chance),
      }
    case 'set-next':
      return { type, at: at() }
    case 'set-cadence':
      return { type, ...cadence() }
    case 'set-eye-contact':
      return { type, on: is(0.5) }
    case 'add-note':
      return {
        type,
        id: another('note'),
        kind: pick(NoteKind.options, chance),
        text: text('note'),
      }
    case 'add-marker':
      return { type, id: another('note'), kind: 'hesitation' }
    case 'remove-note':
      return { type, id: known('note') }
    case 'keep-question': {
      const kind = pick(QuestionKind.options, chance)
      return { type, id: another('question'), kind, text: text('question') }
    }
    case 'drop-question':
      return { type, id: known('question') }
    case 'note-talk':
      return { type, share: Math.floor(chance() * 100), coverage: 90 }
    case 'say': {
      const card = is(0.6) && talk ? talk.at.card : pick(Card.options, chance)
      return { type, card, line: Math.floor(chance() * 5), done: is(0.6) }
    }
    case 'edit-line':
    case 'set-template-line':
      return {
        type,
        line: pick(LineId.options, chance),
        text: is(0.3) ? null : text('line'),
      }
    case 'set-exceptions':
    case 'set-template-exceptions':
      return { type, ...exceptions() }
    case 'set-logistics':
      return { type, length: text('length'), breaks: '', reach: text('reach') }
    case 'confirm-item':
      return { type, card: pick(Card.options, chance), confirmed: is(0.7) }
    case 'note-need':
    case 'share-need': {
      const kind = pick(NeedKind.options, chance)
      const review = is(0.3) ? { review: day() } : {}
      return { type, id: another('need'), kind, text: text('need'), ...review }
    }
    case 'remove-need':
      return { type, id: known('need') }
    case 'review-need':
      return { type, id: known('need'), review: day() }
    case 'set-threshold':
      return { type, threshold: pick([3, 3, 4, 5, 6], chance) }
    case 'set-doors':
      return { type, meetingOnly: is(0.3) }
    case 'set-prompt-gap':
      return { type, gap: pick(PromptGap.options, chance) }
    case 'open-check-in':
      return { type, ...(is(0.7) && { anyway: true }) }
    case 'close-check-in':
      return { type, number: number() }
    case 'mark-strain':
      return { type, ...(is(0.7) && { cause: pick(RepairCause.options, chance) }) }
    case 'own-strain':
      return { type, strain: strain() }
    case 'put-right': {
      const commitment = { id: another('promise'), text: text('promise'), due: day() }
      return { type, strain: strain(), commitment }
    }
    case 'repair-outcome':
      return { type, strain: strain(), outcome: pick(RepairOutcome.options, chance) }
    case 'answer':
      return {
        type,
        checkIn: number(),
        change: change(talk?.checkIn?.change ?? 0),
        answer: pick(Answer.options, chance),
        wishes: some(Wish.options.slice(0, 7), chance, 0.15),
        share: pick(['now', 'now', 'end'], chance),
      }
    case 'withdraw-answer':
      return { type, checkIn: number(), change: change(talk?.checkIn?.change ?? 0) }
    case 'pause':
      return { type, name: is(0.3) ? '' : text('name').slice(0, 60) }
    case 'signal':
      return { type, signal: pick(['slower', 'skip'], chance) }
    case 'ask-fewer':
      return { type, on: is(0.6) }
    case 'end-pulse': {
      const answers = Object.fromEntries(
        some(PulseItem.options, chance, 0.6).map((item) => [item, pick(Agreeing.options, chance)]),
      )
      const last = talk?.endPulse?.get(who)?.change ?? 0
      return { type, change: change(last), answers, share: pick(['now', 'end'], chance) }
    }
    case 'correct':
    case 'take-back-correction': {
      const on = pick(Quoted.options, chance)
      const of = on === 'focus' ? '' : known(on === 'commitment' ? 'promise' : on)
      return type === 'correct' ? { type, on, of, text: text('correction') } : { type, on, of }
    }
    case 'hide-mine': {
      const what = pick(Own.options, chance)
      return { type, what, of: own(what), hidden: is(0.7) }
    }
    case 'delete-one': {
      const what = pick(Own.options, chance)
      return { type, what, of: own(what) }
    }
    case 'answer-hand-over':
      return { type, yes: is(0.8) }
    case 'set-focus':
      return { type, text: is(0.2) ? '' : text('focus') }
    case 'propose-clause': {
      const mine = is(0.6) ? pick(CLAUSES, chance) : another('clause', 0.4)
      const clause = talk?.clauses.find(({ id }) => id === mine)
      const words = clause && is(0.2) ? clause.text : text('clause')
      return { type, id: mine, text: words, version: (clause?.version ?? 0) + (is(0.9) ? 0 : 1) }
    }
    case 'accept-clause': {
      const id = known('clause')
      const version = talk?.clauses.find((one) => one.id === id)?.version ?? 1
      return { type, id, version: Math.max(1, version - (is(0.85) ? 0 : 1)) }
    }
    case 'add-commitment': {
      const promiser = pick(['coach', 'client'] as const, chance)
      const clause = is(0.2) ? { clause: known('clause') } : {}
      return {
        type,
        id: another('promise'),
        promiser,
        text: text('promise'),
        due: day(),
        ...clause,
      }
    }
    case 'remove-commitment':
    case 'let-go-commitment':
      return { type, id: known('promise') }
    case 'keep-commitment':
      return { type, id: known('promise'), kept: is(0.7) }
    case 'renegotiate-commitment': {
      const id = known('promise')
      const now = talk?.promises.find((one) => one.id === id)
      const same = now && is(0.15) ? { text: now.text, due: now.due } : null
      return { type, id, ...(same ?? { text: text('promise'), due: day() }) }
    }
    case 'hand-link':
    case 'revoke-link':
    case 'restore-link':
    case 'renew-link':
      return { type, link: link() }
    case 'set-link-life':
      return { type, link: is(0.3) ? null : link(), life: life() }
    case 'keep-card':
      return {
        type,
        id: another('card', 0.7),
        deck: pick(Deck.options, chance),
        text: text('card'),
      }
    case 'drop-card':
      return { type, id: known('card') }
    case 'favour-card':
      return { type, card: known('card'), on: is(0.7) }
    case 'put-card-away':
      return { type, card: known('card'), away: is(0.7) }
    case 'reflect':
      return {
        type,
        week: pick(['2026-W47', '2026-W48'], chance),
        question: pick(['asked', 'focused'], chance),
        answer: is(0.4) ? null : 'partly',
        note: is(0.5) ? '' : text('reflection'),
      }
    case 'archive-engagement':
      return { type, engagement: engagement(), archived: is(0.6) }
    case 'set-template-logistics':
      return { type, length: text('length'), ...(is(0.5) && { reach: '' }) }
    case 'set-template-clause':
      return { type, id: pick(CLAUSES, chance), text: is(0.3) ? null : text('clause') }
    case 'set-defaults':
      return {
        type,
        ...(is(0.5) && { threshold: pick([3, 4, 5], chance), meetingOnly: is(0.2) }),
        ...(is(0.5) && { promptGap: pick(PromptGap.options, chance), linkLife: life() }),
        ...(is(0.5) && { name: `${who} writes`, cadence: cadence(), retention: 30 }),
      }
    case 'rename-engagement':
      return { type, engagement: engagement(), label: text('label').slice(0, 60) }
    case 'set-retention':
      return { type, engagement: engagement(), days: pick([30, 90, 365], chance) }
    case 'end-engagement':
      return { type, engagement: engagement(), days: pick([1, 30, 90], chance) }
    case 'resume-engagement':
    case 'erase-engagement':
    case 'withdraw-hand-over':
      return { type, engagement: engagement() }
    case 'offer-hand-over':
      return { type, engagement: engagement(), to: 'Otto' }
    case 'accept-hand-over':
      return { type, secret }
    case 'at-session': {
      const inner = pick(
        [
          'revoke-link',
          'restore-link',
          'set-link-life',
          'hand-link',
          'set-next',
          'keep-commitment',
        ],
        chance,
      ) as AtSession['type']
      const session = talk?.id ?? NOBODYS
      return { type, session, command: make(inner, around) as AtSession }
    }
    case 'mean-to-lead':
    case 'join-session':
    case 'take-over':
    case 'another-line':
    case 'not-now':
    case 'said-line':
    case 'instead-of-advice':
    case 'heard-signals':
    case 'asked-aloud':
    case 'open-end-pulse':
    case 'end-session':
    case 'claim-link':
    case 'delete-mine':
    case 'leave':
    case 'resume':
    case 'erase-everything':
      return { type }
  }
}
