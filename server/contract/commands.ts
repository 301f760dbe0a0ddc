/**
 * The one door in. A command says what is asked; who asks, for which session
 * and in which role is fixed by the seat the server verified, so there is no
 * field to lie in. Objects are strict: an unknown field is a refusal.
 */
import { z } from 'zod'
import {
  LABEL_LENGTH,
  EXCEPTIONS,
  MOMENTS,
  NOTE_LENGTH,
  TEXT_LENGTH,
  THRESHOLD_CEILING,
  THRESHOLD_FLOOR,
} from './limits.ts'
import {
  Agreeing,
  Answer,
  Card,
  CommitmentKind,
  Deck,
  Distraction,
  LineId,
  MarkerKind,
  NeedKind,
  NoteKind,
  Promiser,
  PromptGap,
  PulseItem,
  QuestionKind,
  Reflection,
  ReflectionAnswer,
  RepairCause,
  RepairOutcome,
  Share,
  Signal,
  StandardException,
  Steadiness,
  Wish,
} from './vocabulary.ts'
import type { Refusal } from './vocabulary.ts'
import type { LookView } from './views.ts'

/** Text as people type it, with control characters refused and the ends trimmed. */
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused here
    .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/)
    .transform((typed) => typed.trim())
const words = (longest: number) => text(longest).pipe(z.string().min(1))

/** Made by the panel, so that sending twice names the same thing twice: 22 characters of base64url, 128 bits. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
/** A standard clause's name, or an id. */
const ClauseId = z.string().regex(/^[A-Za-z0-9_-]{6,22}$/)
/** Counts a participant's changes within one check-in: the highest stands. */
const Change = z.number().int().min(1).max(1_000_000)
const Numbered = z.number().int().min(1).max(1000)
/** A calendar day where the promiser is, not a moment. */
const Day = z.iso.date()
/** Milliseconds since 1970, UTC; this side of the year 2200. */
const Time = z.number().int().min(0).max(7_258_118_400_000)
/** A card of the product's decks by its name, or one of the coach's own by its id. */
const CardName = z.string().regex(/^[A-Za-z0-9_-]{3,40}$/)
/** A week as ISO 8601 numbers it. */
export const Week = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/)

const command = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), ...fields })

export const Command = z.discriminatedUnion('type', [
  // Anyone whom Zoom names, before a session is open
  command('start-session', {
    /** Empty is allowed: naming the client may wait. */
    label: text(LABEL_LENGTH),
    coachName: text(LABEL_LENGTH),
    /** Going on with an engagement of this coach; null begins a new one. */
    engagement: Id.nullable(),
    /** When it was to begin; left out, what was agreed last time stands. */
    plannedFor: Time.nullable().optional(),
  }),

  // Somebody who leads sessions, in another's
  command('mean-to-lead', {}),
  command('join-session', {}),

  // The coach: the session itself
  command('take-over', {}),
  command('note-recording', { on: z.boolean() }),

  // The coach: before and around the session
  command('note-readiness', {
    away: z.array(Distraction).max(Distraction.options.length),
    steady: Steadiness.nullable(),
  }),
  command('set-next', { at: Time.nullable() }),
  command('set-cadence', {
    /** Minutes after the beginning. */
    minutes: z.array(z.number().int().min(5).max(180)).max(MOMENTS),
    end: z.boolean(),
  }),
  command('set-eye-contact', { on: z.boolean() }),

  // The coach: while listening
  command('add-note', { id: Id, kind: NoteKind, text: words(NOTE_LENGTH) }),
  command('add-marker', { id: Id, kind: MarkerKind }),
  command('remove-note', { id: Id }),
  command('instead-of-advice', {}),
  command('keep-question', { id: Id, kind: QuestionKind, text: words(TEXT_LENGTH) }),
  command('drop-question', { id: Id }),
  /** Per cent. From Zoom's events about this person alone. */
  command('note-talk', {
    share: z.number().int().min(0).max(100),
    coverage: z.number().int().min(0).max(100),
  }),
  command('heard-signals', {}),

  // The coach: safety script
  command('say', { card: Card, line: z.number().int().min(0).max(50), done: z.boolean() }),
  command('edit-line', { line: LineId, text: words(TEXT_LENGTH).nullable() }),
  command('set-exceptions', {
    standard: z.array(StandardException).max(2),
    own: z.array(words(TEXT_LENGTH)).max(EXCEPTIONS),
    noneApply: z.boolean(),
  }),
  command('set-logistics', {
    length: text(TEXT_LENGTH),
    breaks: text(TEXT_LENGTH),
    reach: text(TEXT_LENGTH),
  }),
  command('confirm-item', { card: Card, confirmed: z.boolean() }),
  command('note-need', {
    id: Id,
    kind: NeedKind,
    text: words(TEXT_LENGTH),
    /** When to look at it again: what is off limits is so at first. */
    review: Day.nullable().optional(),
  }),

  // The coach: check-ins and repair
  command('set-threshold', {
    threshold: z.number().int().min(THRESHOLD_FLOOR).max(THRESHOLD_CEILING),
  }),
  command('set-doors', { meetingOnly: z.boolean() }),
  command('set-prompt-gap', { gap: PromptGap }),
  command('open-check-in', {
    /** The last one was a moment ago, and the coach asks all the same. */
    anyway: z.boolean().optional(),
  }),
  command('asked-aloud', {}),
  command('open-end-pulse', {}),
  command('close-check-in', { number: Numbered }),
  command('mark-strain', { cause: RepairCause.optional() }),
  command('another-line', {}),
  command('not-now', {}),
  command('said-line', {}),
  command('own-strain', { strain: Numbered }),
  command('put-right', {
    strain: Numbered,
    commitment: z.strictObject({ id: Id, text: words(TEXT_LENGTH), due: Day.nullable() }),
  }),
  command('repair-outcome', { strain: Numbered, outcome: RepairOutcome }),

  // The coach: wrap up
  command('end-session', {}),
  command('revoke-link', { link: Id }),

  // A participant
  command('answer', {
    checkIn: Numbered,
    change: Change,
    answer: Answer,
    wishes: z.array(Wish).max(Wish.options.length),
    share: Share,
  }),
  command('withdraw-answer', { checkIn: Numbered, change: Change }),
  command('claim-link', {}),
  command('share-need', {
    id: Id,
    kind: NeedKind,
    text: words(TEXT_LENGTH),
    review: Day.nullable().optional(),
  }),
  command('review-need', { id: Id, review: Day.nullable() }),
  /** Named on purpose: several are here, and the coach has to know who. */
  command('pause', { name: text(LABEL_LENGTH) }),
  command('signal', { signal: Signal }),
  command('ask-fewer', { on: z.boolean() }),
  command('end-pulse', {
    change: Change,
    answers: z.partialRecord(PulseItem, Agreeing),
    share: Share,
  }),
  command('delete-mine', {}),
  command('leave', {}),

  // Either side
  command('resume', {}),
  command('set-focus', { text: text(TEXT_LENGTH) }),
  command('remove-need', { id: Id }),
  command('propose-clause', {
    id: ClauseId,
    text: words(TEXT_LENGTH),
    /** The version this edit started from; 0 for a clause that is new. */
    version: z.number().int().min(0).max(100_000),
  }),
  command('accept-clause', { id: ClauseId, version: z.number().int().min(1).max(100_000) }),
  command('add-commitment', {
    id: Id,
    promiser: Promiser,
    text: words(TEXT_LENGTH),
    due: Day.nullable(),
    kind: CommitmentKind.optional(),
    /** The line of the working agreement it comes out of. */
    clause: ClauseId.optional(),
  }),
  command('remove-commitment', { id: Id }),
  command('keep-commitment', { id: Id, kept: z.boolean() }),
  command('renegotiate-commitment', { id: Id, text: words(TEXT_LENGTH), due: Day.nullable() }),
  command('let-go-commitment', { id: Id }),

  // The coach's own, beside any session
  command('keep-card', { id: Id, deck: Deck, text: words(TEXT_LENGTH) }),
  command('drop-card', { id: Id }),
  command('favour-card', { card: CardName, on: z.boolean() }),
  command('put-card-away', { card: CardName, away: z.boolean() }),
  command('reflect', {
    week: Week,
    question: Reflection,
    answer: ReflectionAnswer.nullable(),
    note: text(TEXT_LENGTH),
  }),
])
export type Command = z.infer<typeof Command>

/** Who a seat may be in a session. A visitor is in the meeting before a session is. */
export type Role = 'visitor' | 'coach' | 'participant'

/** Who may send what. Deny is the default: a command missing here does not compile. */
export const MAY_SEND: Record<Command['type'], readonly Role[]> = {
  'start-session': ['visitor', 'coach'],
  'mean-to-lead': ['visitor'],
  'join-session': ['visitor'],
  'take-over': ['coach'],
  'note-recording': ['coach'],
  say: ['coach'],
  'edit-line': ['coach'],
  'set-exceptions': ['coach'],
  'set-logistics': ['coach'],
  'confirm-item': ['coach'],
  'note-need': ['coach'],
  'set-threshold': ['coach'],
  'set-doors': ['coach'],
  'set-prompt-gap': ['coach'],
  'open-check-in': ['coach'],
  'close-check-in': ['coach'],
  'mark-strain': ['coach'],
  'another-line': ['coach'],
  'not-now': ['coach'],
  'said-line': ['coach'],
  'repair-outcome': ['coach'],
  'note-readiness': ['coach'],
  'set-next': ['coach'],
  'set-cadence': ['coach'],
  'set-eye-contact': ['coach'],
  'add-note': ['coach'],
  'add-marker': ['coach'],
  'remove-note': ['coach'],
  'instead-of-advice': ['coach'],
  'keep-question': ['coach'],
  'drop-question': ['coach'],
  'note-talk': ['coach'],
  'heard-signals': ['coach'],
  'asked-aloud': ['coach'],
  'open-end-pulse': ['coach'],
  'own-strain': ['coach'],
  'put-right': ['coach'],
  'end-session': ['coach'],
  'revoke-link': ['coach'],
  answer: ['participant'],
  'withdraw-answer': ['participant'],
  'claim-link': ['participant'],
  'share-need': ['participant'],
  'review-need': ['participant'],
  pause: ['participant'],
  signal: ['participant'],
  'ask-fewer': ['participant'],
  'end-pulse': ['participant'],
  'delete-mine': ['participant'],
  leave: ['participant'],
  resume: ['coach', 'participant'],
  'set-focus': ['coach', 'participant'],
  'remove-need': ['coach', 'participant'],
  'propose-clause': ['coach', 'participant'],
  'accept-clause': ['coach', 'participant'],
  'add-commitment': ['coach', 'participant'],
  'remove-commitment': ['coach', 'participant'],
  'keep-commitment': ['coach', 'participant'],
  'renegotiate-commitment': ['coach', 'participant'],
  'let-go-commitment': ['coach', 'participant'],
  'keep-card': ['visitor', 'coach'],
  'drop-card': ['visitor', 'coach'],
  'favour-card': ['visitor', 'coach'],
  'put-card-away': ['visitor', 'coach'],
  reflect: ['visitor', 'coach'],
}

/** What a coach asks to see that is not of the session they are in. Looking changes nothing. */
export const Look = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('practice') }),
  z.strictObject({ what: z.literal('preparation'), engagement: Id }),
  z.strictObject({ what: z.literal('log'), engagement: Id }),
  /** The week where the coach is: when it begins and ends, in ms. */
  z.strictObject({ what: z.literal('week'), week: Week, from: Time, until: Time }),
])
export type Look = z.infer<typeof Look>

/** What travels: the command and an id, so that a retry is recognised. */
export const Message = z.strictObject({ id: Id, command: Command })
export type Message = z.infer<typeof Message>

export type Looked = { ok: true; view: LookView } | { ok: false; refusal: Refusal }

export type Reply = { ok: true } | { ok: false; refusal: Refusal }
