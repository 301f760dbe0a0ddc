/**
 * The one door in. A command says what is asked; who asks, for which session
 * and in which role is fixed by the seat the server verified, so there is no
 * field to lie in. Objects are strict: an unknown field is a refusal.
 */
import { z } from 'zod'
import {
  LABEL_LENGTH,
  EXCEPTIONS,
  TEXT_LENGTH,
  THRESHOLD_CEILING,
  THRESHOLD_FLOOR,
} from './limits.ts'
import {
  Answer,
  Card,
  LineId,
  NeedKind,
  Promiser,
  PromptGap,
  RepairOutcome,
  Share,
  StandardException,
  Wish,
} from './vocabulary.ts'
import type { Refusal } from './vocabulary.ts'

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
  }),

  // Somebody who leads sessions, in another's
  command('mean-to-lead', {}),
  command('join-session', {}),

  // The coach: the session itself
  command('take-over', {}),
  command('note-recording', { on: z.boolean() }),

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
  command('note-need', { id: Id, kind: NeedKind, text: words(TEXT_LENGTH) }),

  // The coach: check-ins and repair
  command('set-threshold', {
    threshold: z.number().int().min(THRESHOLD_FLOOR).max(THRESHOLD_CEILING),
  }),
  command('set-doors', { meetingOnly: z.boolean() }),
  command('set-prompt-gap', { gap: PromptGap }),
  command('open-check-in', {}),
  command('close-check-in', { number: Numbered }),
  command('mark-strain', {}),
  command('another-line', {}),
  command('not-now', {}),
  command('said-line', {}),
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
  command('share-need', { id: Id, kind: NeedKind, text: words(TEXT_LENGTH) }),

  // Either side
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
  }),
  command('remove-commitment', { id: Id }),
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
  'end-session': ['coach'],
  'revoke-link': ['coach'],
  answer: ['participant'],
  'withdraw-answer': ['participant'],
  'claim-link': ['participant'],
  'share-need': ['participant'],
  'remove-need': ['coach', 'participant'],
  'propose-clause': ['coach', 'participant'],
  'accept-clause': ['coach', 'participant'],
  'add-commitment': ['coach', 'participant'],
  'remove-commitment': ['coach', 'participant'],
}

/** What travels: the command and an id, so that a retry is recognised. */
export const Message = z.strictObject({ id: Id, command: Command })
export type Message = z.infer<typeof Message>

export type Reply = { ok: true } | { ok: false; refusal: Refusal }
