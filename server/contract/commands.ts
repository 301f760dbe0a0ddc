/**
 * The one door in. A command says what is asked; who asks, for which session
 * and in which role is fixed by the seat the server verified, so there is no
 * field to lie in. Objects are strict: an unknown field is a refusal.
 */
import { z } from 'zod'
import {
  LABEL_LENGTH,
  EXCEPTIONS,
  FAREWELL_CEILING,
  MOMENTS,
  NOTE_LENGTH,
  RETENTION_CEILING,
  RETENTION_FLOOR,
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
  LinkLife,
  MarkerKind,
  NeedKind,
  NoteKind,
  Own,
  Promiser,
  PromptGap,
  PulseItem,
  QuestionKind,
  Quoted,
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
import type { LookView } from './looks.ts'

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
/** What a summary names a thing by: its id, a check-in by its number; empty where there is one of a kind. */
const ItemId = z.string().regex(/^[A-Za-z0-9_-]{0,22}$/)
/** A week as ISO 8601 numbers it. */
export const Week = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/)

const command = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), ...fields })

/** 256 bits in base64url, from a link's fragment. */
export const Secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

const revokeLink = command('revoke-link', { link: Id })
const restoreLink = command('restore-link', { link: Id })
/** Null for all that are in force: the coach's to say. */
const setLinkLife = command('set-link-life', { link: Id.nullable(), life: LinkLife })
/** To send it to the client it belongs to, who can see that. */
const handLink = command('hand-link', { link: Id })
const setNext = command('set-next', { at: Time.nullable() })
const keepCommitment = command('keep-commitment', { id: Id, kept: z.boolean() })

/** What a coach does from their desk in a session of theirs. */
export const AtSession = z.discriminatedUnion('type', [
  revokeLink,
  restoreLink,
  setLinkLife,
  handLink,
  setNext,
  keepCommitment,
])
export type AtSession = z.infer<typeof AtSession>

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
  /** Between sessions too, from the desk. */
  setNext,
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
  handLink,

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

  // A participant, about what the session leaves behind
  /** `of` is an id of what is quoted; the focus has none. */
  command('correct', { on: Quoted, of: ItemId, text: text(TEXT_LENGTH) }),
  command('take-back-correction', { on: Quoted, of: ItemId }),
  /** From the coach. One's own page still has it. */
  command('hide-mine', { what: Own, of: ItemId, hidden: z.boolean() }),
  command('delete-one', { what: Own, of: ItemId }),
  /** Another coach may go on with all of it. */
  command('answer-hand-over', { yes: z.boolean() }),

  // Either side, about the links to a summary
  revokeLink,
  restoreLink,
  command('renew-link', { link: Id }),
  setLinkLife,

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
  /** Between sessions each side says it of their own promises. */
  keepCommitment,
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
  command('archive-engagement', { engagement: Id, archived: z.boolean() }),

  // What a new engagement of this coach begins with
  /** Null puts the original back. */
  command('set-template-line', { line: LineId, text: words(TEXT_LENGTH).nullable() }),
  command('set-template-exceptions', {
    standard: z.array(StandardException).max(2),
    own: z.array(words(TEXT_LENGTH)).max(EXCEPTIONS),
    noneApply: z.boolean(),
  }),
  /** What is left out stays as it is, also where another device changed it. */
  command('set-template-logistics', {
    length: text(TEXT_LENGTH).optional(),
    breaks: text(TEXT_LENGTH).optional(),
    reach: text(TEXT_LENGTH).optional(),
  }),
  /** Proposed at the first session. Null takes it out. */
  command('set-template-clause', { id: ClauseId, text: words(TEXT_LENGTH).nullable() }),
  /** The same. */
  command('set-defaults', {
    /** As clients read it. */
    name: text(LABEL_LENGTH).optional(),
    threshold: z.number().int().min(THRESHOLD_FLOOR).max(THRESHOLD_CEILING).optional(),
    promptGap: PromptGap.optional(),
    cadence: z
      .strictObject({
        minutes: z.array(z.number().int().min(5).max(180)).max(MOMENTS),
        end: z.boolean(),
      })
      .optional(),
    meetingOnly: z.boolean().optional(),
    linkLife: LinkLife.optional(),
    /** Days. */
    retention: z.number().int().min(RETENTION_FLOOR).max(RETENTION_CEILING).optional(),
  }),

  // A coach at their desk, about an engagement of theirs
  command('rename-engagement', { engagement: Id, label: words(LABEL_LENGTH) }),
  /** Days that its sessions are kept, each from its own end. */
  command('set-retention', {
    engagement: Id,
    days: z.number().int().min(RETENTION_FLOOR).max(RETENTION_CEILING),
  }),
  /** Everything of it is erased so many days from now. */
  command('end-engagement', {
    engagement: Id,
    days: z.number().int().min(1).max(FAREWELL_CEILING),
  }),
  command('resume-engagement', { engagement: Id }),
  command('erase-engagement', { engagement: Id }),
  /** `to` is the other coach's name, for the client to read. */
  command('offer-hand-over', { engagement: Id, to: words(LABEL_LENGTH) }),
  command('withdraw-hand-over', { engagement: Id }),
  /** By the other coach, with the link they were sent. */
  command('accept-hand-over', { secret: Secret }),
  command('at-session', { session: Id, command: AtSession }),
  /** Every session, card, reflection and link, and Zoom's leave. */
  command('erase-everything', {}),
])
export type Command = z.infer<typeof Command>

/**
 * Who a seat may be. A visitor is in the meeting before a session is; at the desk
 * sits a coach whom Zoom names, outside any meeting.
 */
export type Role = 'visitor' | 'coach' | 'participant' | 'desk'

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
  'hand-link': ['coach'],
  'revoke-link': ['coach', 'participant'],
  'restore-link': ['coach', 'participant'],
  'renew-link': ['coach', 'participant'],
  'set-link-life': ['coach', 'participant'],
  correct: ['participant'],
  'take-back-correction': ['participant'],
  'hide-mine': ['participant'],
  'delete-one': ['participant'],
  'answer-hand-over': ['participant'],
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
  'keep-card': ['visitor', 'coach', 'desk'],
  'drop-card': ['visitor', 'coach', 'desk'],
  'favour-card': ['visitor', 'coach', 'desk'],
  'put-card-away': ['visitor', 'coach', 'desk'],
  reflect: ['visitor', 'coach', 'desk'],
  'archive-engagement': ['visitor', 'coach', 'desk'],
  'set-template-line': ['visitor', 'coach', 'desk'],
  'set-template-exceptions': ['visitor', 'coach', 'desk'],
  'set-template-logistics': ['visitor', 'coach', 'desk'],
  'set-template-clause': ['visitor', 'coach', 'desk'],
  'set-defaults': ['visitor', 'coach', 'desk'],
  'rename-engagement': ['desk'],
  'set-retention': ['desk'],
  'end-engagement': ['desk'],
  'resume-engagement': ['desk'],
  'erase-engagement': ['desk'],
  'offer-hand-over': ['desk'],
  'withdraw-hand-over': ['desk'],
  'accept-hand-over': ['desk'],
  'at-session': ['desk'],
  'erase-everything': ['desk'],
}

/** What a coach asks to see that is not of the session they are in. Looking changes nothing. */
export const Look = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('practice') }),
  z.strictObject({ what: z.literal('preparation'), engagement: Id }),
  z.strictObject({ what: z.literal('log'), engagement: Id }),
  /** The week where the coach is: when it begins and ends, in ms. */
  z.strictObject({ what: z.literal('week'), week: Week, from: Time, until: Time }),
  // At the desk alone
  /** What a coach comes back to. The week is the last one. */
  z.strictObject({ what: z.literal('desk'), week: Week, from: Time, until: Time }),
  z.strictObject({ what: z.literal('engagement'), engagement: Id }),
  z.strictObject({ what: z.literal('session'), session: Id }),
  z.strictObject({ what: z.literal('links') }),
  z.strictObject({ what: z.literal('kept') }),
  /** For the other coach, before they accept. */
  z.strictObject({ what: z.literal('hand-over'), secret: Secret }),
])
export type Look = z.infer<typeof Look>
/** What is asked for from the panel as well as from the desk, and what from the desk alone. */
export type LookBeside = Extract<Look, { what: 'practice' | 'preparation' | 'log' | 'week' }>
export type LookAtDesk = Exclude<Look, LookBeside>

/**
 * What travels: the command and an id, so that a retry is recognised. `made` is what
 * the server called the seat, in its session, that this was asked from. It gives no
 * right: a command that waited goes nowhere but where it was meant for.
 */
export const Message = z.strictObject({ id: Id, command: Command, made: Id.optional() })
export type Message = z.infer<typeof Message>

export type Looked = { ok: true; view: LookView } | { ok: false; refusal: Refusal }

export type Reply = { ok: true } | { ok: false; refusal: Refusal }
