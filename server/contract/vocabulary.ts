/**
 * The words panel and server share. Each list is closed: a value outside it is
 * refused at the door, and the compiler counts the sentences written for it.
 */
import { z } from 'zod'

/** How the conversation feels, most comfortable first: the order in which people read it. */
export const Rating = z.enum([
  'very-comfortable',
  'comfortable',
  'okay',
  'a-bit-uncomfortable',
  'uncomfortable',
])
export type Rating = z.infer<typeof Rating>

/** Declining is an answer too, offered in the same place and at the same size. */
export const Answer = z.enum([...Rating.options, 'rather-not-say'])
export type Answer = z.infer<typeof Answer>

/**
 * More or less of something: the second half of the guide's question. The first
 * seven are offered first; the others stand in the full list.
 */
export const Wish = z.enum([
  'less-pace',
  'more-space',
  'more-structure',
  'more-challenge',
  'less-questions',
  'different-topic',
  'short-break',
  'more-pace',
  'less-space',
  'less-structure',
  'less-challenge',
  'more-questions',
  'more-listening',
  'less-listening',
  'more-summaries',
  'less-summaries',
])
export type Wish = z.infer<typeof Wish>

/** What there can be more or less of (the guide's "more or less of from me"). */
export const Topic = z.enum([
  'listening',
  'questions',
  'space',
  'structure',
  'challenge',
  'summaries',
  'pace',
])
export type Topic = z.infer<typeof Topic>

/** In pair mode the client chooses when the coach sees the answer. A third choice, keeping it, sends nothing. */
export const Share = z.enum(['now', 'end'])
export type Share = z.infer<typeof Share>

/** What a check-in promises, chosen by the server from how many are present (privacy.md). */
export type Mode = 'pair' | 'small' | 'group'

/** The safety script's cards, in the guide's order. Each has one checklist item of the same name. */
export const Card = z.enum(['confidentiality', 'coaching', 'needs', 'how-we-work'])
export type Card = z.infer<typeof Card>

/** The sentences a coach may put in their own words. */
export const LineId = z.enum([
  'policy',
  'role',
  'therapy',
  'mentoring',
  'management',
  'needs-question',
  'how-we-work',
])
export type LineId = z.infer<typeof LineId>

/** Exceptions to confidentiality that stand there before the coach adds any. */
export const StandardException = z.enum(['legal', 'safeguarding'])
export type StandardException = z.infer<typeof StandardException>

export const NeedKind = z.enum(['pace', 'topics-to-avoid', 'feedback'])
export type NeedKind = z.infer<typeof NeedKind>

/** The four clauses the guide names. Any clause more has an id of its own. */
export const StandardClause = z.enum(['length', 'rescheduling', 'between-sessions', 'feedback'])
export type StandardClause = z.infer<typeof StandardClause>

/** Sentences to repair with, in the order they are offered. */
export const RepairLine = z.enum([
  'noticing-a-pause',
  'moved-quickly',
  'more-or-less',
  'stay-slower-leave',
  'short-break',
  'pushed-a-bit',
  'leave-space',
  // For one cause each, said at once.
  'misread-you',
  'was-late',
  'interrupted-you',
])
export type RepairLine = z.infer<typeof RepairLine>

/** Every strain ends as one of these. Carried over, it comes back next session. */
export const RepairOutcome = z.enum(['landed', 'not-yet', 'let-go', 'carried-over'])
export type RepairOutcome = z.infer<typeof RepairOutcome>

/** What the coach marks: they sense something, or they erred in one of the guide's ways. */
export const RepairCause = z.enum([
  'sensed',
  'pushed-too-hard',
  'misinterpreted',
  'late',
  'interrupted',
])
export type RepairCause = z.infer<typeof RepairCause>

/** What a question does to whoever is asked. The first that fits, in this order, is its kind. */
export const QuestionKind = z.enum([
  'stacked',
  'blaming-why',
  'advice',
  'leading',
  'closed',
  'open',
])
export type QuestionKind = z.infer<typeof QuestionKind>

/** Minutes between two repair prompts; `off` shows none. */
export const PromptGap = z.enum(['5', '10', '20', 'off'])
export type PromptGap = z.infer<typeof PromptGap>

/** Who promised. In a group a participant's promise is the group's. */
export const Promiser = z.enum(['coach', 'client'])
export type Promiser = z.infer<typeof Promiser>

export const CommitmentKind = z.enum(['send', 'revisit', 'other'])
export type CommitmentKind = z.infer<typeof CommitmentKind>

/** Where a promise stands. Renegotiated, it is open again with other words or another day. */
export type CommitmentState = 'open' | 'kept' | 'kept-late' | 'let-go'

/** The four things trust is built from, in the guide's words. */
export type Factor = 'safety' | 'empathy' | 'boundaries' | 'reliability'

/** What a coach writes down while listening (the guide's three ways to reflect). */
export const NoteKind = z.enum(['key-phrase', 'theme', 'tone'])
export type NoteKind = z.infer<typeof NoteKind>

/** What a coach notices without a word being said. */
export const MarkerKind = z.enum(['hesitation', 'energy', 'recurring-theme'])
export type MarkerKind = z.infer<typeof MarkerKind>

/** What a client tells the coach at once, between two check-ins. */
export const Signal = z.enum(['slower', 'skip'])
export type Signal = z.infer<typeof Signal>

/** The end pulse: four items of our own, not validated. */
export const PulseItem = z.enum(['heard', 'focus', 'way-of-working', 'fit'])
export type PulseItem = z.infer<typeof PulseItem>

/** How much one agrees with an item of the end pulse, or passes. */
export const Agreeing = z.enum(['fully', 'mostly', 'partly', 'hardly', 'rather-not-say'])
export type Agreeing = z.infer<typeof Agreeing>

/** What a coach puts away before a session. */
export const Distraction = z.enum(['tabs', 'apps', 'phone', 'notifications', 'self-view'])
export type Distraction = z.infer<typeof Distraction>

export const Steadiness = z.enum(['steady', 'rushed', 'unsettled'])
export type Steadiness = z.infer<typeof Steadiness>

/** Decks of things to say, one card at a time. */
export const Deck = z.enum(['questions', 'reflecting', 'empathy', 'strain'])
export type Deck = z.infer<typeof Deck>

/** The guide's five weekly questions, in its order. */
export const Reflection = z.enum(['listened', 'followed-through', 'asked', 'no-advice', 'focused'])
export type Reflection = z.infer<typeof Reflection>
export const ReflectionAnswer = z.enum(['yes', 'partly', 'no'])
export type ReflectionAnswer = z.infer<typeof ReflectionAnswer>

/** How long a summary link opens: 24 hours, 7, 30 or 90 days. */
export const LinkLife = z.enum(['day', 'week', 'month', 'quarter'])
export type LinkLife = z.infer<typeof LinkLife>

/** What a summary quotes somebody with. */
export const Quoted = z.enum(['focus', 'need', 'commitment', 'clause'])
export type Quoted = z.infer<typeof Quoted>
/** What of a session is somebody's own, to hide or to delete. */
export const Own = z.enum(['focus', 'need', 'answer', 'end-pulse'])
export type Own = z.infer<typeof Own>

/** Why something was erased, as a receipt says it. */
export type Erased = 'time' | 'asked' | 'ended'

/** What is stored, as people are told of it (server/kept.ts lists each column). */
export type Kept =
  | 'session'
  | 'practice'
  | 'link'
  | 'right'
  | 'ballot'
  | 'presence'
  | 'door'
  | 'counts'
  | 'zoom'
  | 'desk'

/** Every expected no. Each has a sentence in client/words, and the compiler counts them. */
export type Refusal =
  /** The message does not have the shape of a command. */
  | 'malformed'
  /** This seat may not ask that. */
  | 'not-yours'
  /** There is no session in this meeting. */
  | 'no-session'
  /** Somebody already started one. */
  | 'session-open'
  | 'session-ended'
  | 'no-open-check-in'
  | 'check-in-open'
  /** The last one was a moment ago. The coach may ask anyway. */
  | 'too-soon'
  /** Somebody asked for a pause. */
  | 'paused'
  /** With several people here, this stays on each one's device. */
  | 'several-here'
  /** Off-limit topics are lifted by the client alone. */
  | 'theirs-to-lift'
  /** Several are asked: the answer comes as a ballot. */
  | 'by-ballot'
  /** Nobody is present to ask. */
  | 'nobody-here'
  /** Somebody is in a breakout room; check-ins wait until everyone is back. */
  | 'in-breakout'
  /** The right to this ballot is with another device of theirs. */
  | 'other-device'
  /** The coach leads from another device. */
  | 'elsewhere'
  /** The participant joined after this check-in opened. */
  | 'not-asked'
  /** Counted with the others; nobody can take it out again. */
  | 'already-sealed'
  /** Someone changed the clause after this panel showed it. */
  | 'clause-changed'
  /** What the command points at is not there. */
  | 'not-found'
  /** No exception is left, and "none apply" was not chosen. */
  | 'exceptions-needed'
  /** A list is at its limit. */
  | 'too-many'
  /** Commands arrive faster than people tap. */
  | 'too-fast'
  /** The coach takes seats from the meeting only. */
  | 'meeting-only'
  /** The app context, code or token is not valid, or not any more. */
  | 'not-admitted'
  /** The panel is older than the server. */
  | 'reload'
  /** A summary link that opens once the session has ended. */
  | 'not-yet'
  /** A summary link that is expired, revoked or was never made. */
  | 'gone'
  /** The engagement is over; at the desk it can be gone on with. */
  | 'engagement-ended'
  /** Not everyone it is about has agreed. */
  | 'no-consent'
  /** This browser is not signed in at the desk. */
  | 'signed-out'
  /** The store is away. Nothing was counted. */
  | 'unavailable'
