/**
 * A session: the whole of what one coaching conversation keeps. It is stored
 * as it stands, under a revision, and changed only by `apply`.
 *
 * Times are milliseconds since 1970, UTC.
 */
import type {
  Block,
  CadenceView,
  CommitmentStep,
  EndPulseView,
  ExceptionsView,
  LinkEvent,
  LogisticsView,
  NoteView,
  RecordView,
} from '../contract/views.ts'
import type {
  Answer,
  Card,
  CommitmentKind,
  CommitmentState,
  Distraction,
  LineId,
  LinkLife,
  NeedKind,
  Own,
  Promiser,
  PromptGap,
  QuestionKind,
  Quoted,
  RepairCause,
  RepairLine,
  RepairOutcome,
  Share,
  Signal,
  Steadiness,
  Wish,
} from '../contract/vocabulary.ts'

/** Names a person in one session only: the same person has another in the next. */
export type PersonId = string

/**
 * By what somebody is recognised in one session: what Zoom's account gives, where
 * Zoom names them, and what their device gives.
 */
export type Identity = { account: PersonId | null; device: PersonId }

/** Names one of a coach's devices in one session only. */
export type DeviceId = string

export type Participant = {
  id: PersonId
  /** Null for a guest, until they sign in. */
  account: PersonId | null
  devices: PersonId[]
  via: 'meeting' | 'link'
  joinedAt: number
  /** Their last panel went away then and did not come back within the grace. */
  leftAt: number | null
  /** They said so themselves; otherwise their last panel was gone for too long. */
  leftByChoice?: boolean
  /** In a breakout room: the coach's check-in waits for them. */
  apart: boolean
}

export type Need = {
  id: string
  kind: NeedKind
  text: string
  by: PersonId | 'coach' | 'earlier'
  /** When to look at it again: a day, YYYY-MM-DD. */
  review: string | null
}

export type Clause = {
  id: string
  text: string
  version: number
  acceptedBy: (PersonId | 'coach')[]
  /** The coach and everyone present accepted this version. It stays so until the words change. */
  agreed: boolean
  agreedAt: number | null
  /** Everyone had accepted an earlier version. */
  agreedBefore: boolean
}

export type Commitment = {
  id: string
  promiser: Promiser
  kind: CommitmentKind
  text: string
  due: string | null
  /** The line of the agreement it comes out of. */
  clause: string | null
  by: PersonId | 'coach' | 'earlier'
  state: CommitmentState
  history: CommitmentStep[]
}

export type EndPulse = { by: PersonId; change: number; answers: EndPulseView; share: Share }

export type PairAnswer = { answer: Answer; wishes: Wish[]; share: Share }

type Asked = {
  number: number
  openedAt: number
  threshold: number
  /** Who was present when it opened, and how many of them came by link. */
  asked: PersonId[]
  byLink: number
}

export type CheckIn =
  /** One person: their answer stands in the session, and they were told so. */
  | (Asked & { mode: 'pair'; mine: PairAnswer | null; change: number })
  /** Several: the answers are in the ballot box, and the session holds only sealed blocks. */
  | (Asked & { mode: 'small' | 'group'; box: string; blocks: Block[]; counted: string[][] })

export type Result =
  | { number: number; openedAt: number; mode: 'pair'; of: PersonId; mine: PairAnswer | null }
  | {
      number: number
      openedAt: number
      mode: 'small' | 'group'
      threshold: number
      /** How many of those asked had joined by link. */
      byLink: number
      blocks: Block[]
      /** Shortened nullifiers of what each block counts: by them people find their own ballot. */
      counted: string[][]
      /** Who was asked: only they have one to look for. */
      asked: PersonId[]
    }

export type Strain = {
  number: number
  at: number
  cause: 'comfort' | RepairCause
  /** The check-in that showed it; null when the coach sensed it. */
  checkIn: number | null
  line: RepairLine
  /** `said` once the coach said the line; how it went stands in `outcome`. */
  state: 'offered' | 'put-aside' | 'said'
  owned: boolean
  /** The commitment that puts it right. */
  putRight: string | null
  outcome: RepairOutcome | null
  judgedAt: number | null
  /** It comes from an earlier session. */
  carried: boolean
}

/** A private way to the summary. Its secret is derived, never kept. */
export type SummaryLink = {
  id: string
  side: PersonId | 'coach'
  expiresAt: number
  revokedAt: number | null
  /** What happened to it, oldest first. */
  log: LinkEvent[]
}

/** "That’s not what I meant", beside what it is about. */
export type Correction = { by: PersonId; on: Quoted; of: string; text: string; at: number }

/** Kept from the coach by whom it belongs to. */
export type Hidden = { by: PersonId; what: Own; of: string }

/**
 * Another coach may go on with the engagement: offered by the coach, allowed by
 * everyone who took part, accepted by the other. It stands in the newest session.
 */
export type HandOver = {
  /** Its secret is derived, never kept. */
  id: string
  /** The other coach's name, as the coach wrote it for the client. */
  to: string
  offeredAt: number
  expiresAt: number
  answers: { by: PersonId; yes: boolean }[]
  acceptedAt: number | null
}

export type Session = {
  id: string
  /** Zoom's id of the meeting, opaque. */
  meeting: string
  /** Typed or scanned to join from a browser. */
  code: string
  /** Zoom's id of the coach. */
  coach: string
  coachName: string
  /** Where the coach leads from: one device at a time. */
  device: DeviceId
  engagement: string
  label: string
  /** First session of the engagement: 1. */
  number: number
  openedAt: number
  closedAt: number | null
  /** When it was to begin, if anyone said so. */
  plannedFor: number | null
  /** When the next one is. */
  next: number | null
  /** How often that was set. */
  nextChanges: number
  /** Days it is kept after its end. */
  retention: number
  /** When everything of it is erased; null while it is open. */
  keptUntil: number | null
  /** The coach ended the engagement then. */
  endedAt: number | null
  /** How long links open that nobody chose a life for. */
  linkLife: LinkLife
  handOver: HandOver | null
  readiness: { away: Distraction[]; steady: Steadiness | null }
  /** Off where it does not fit this client. */
  eyeContact: boolean
  participants: Participant[]
  meetingOnly: boolean
  /** Zoom told the coach's panel that the meeting is recorded. */
  recorded: boolean
  /** The key that issues rights to this session's ballots. */
  rightsKey: string
  threshold: number
  promptGap: PromptGap
  place: { card: Card; line: number }
  said: Card[]
  confirmed: Record<Card, number | null>
  lines: Partial<Record<LineId, string>>
  exceptions: ExceptionsView
  /** The confidentiality promise: which version it is, and since when it reads so. */
  promise: { version: number; at: number }
  logistics: LogisticsView
  needs: Need[]
  agreement: Clause[]
  commitments: Commitment[]
  checkIn: CheckIn | null
  /** Counts every check-in opened, so that a number is never used twice. */
  checkIns: number
  results: Result[]
  strains: Strain[]
  /** "Not now" silences prompts for the rest of the session. */
  promptsSilenced: boolean
  focus: { text: string; at: number; by: PersonId | 'coach' } | null
  cadence: CadenceView
  /** When each check-in was asked aloud. */
  aloud: number[]
  /** When a check-in was last opened or asked aloud. */
  askedAt: number | null
  paused: { at: number; by: PersonId; name: string } | null
  /** Pauses that came to their end: when each began. */
  pauses: number[]
  /** Not yet heard by the coach. */
  signals: { signal: Signal; by: PersonId }[]
  fewer: PersonId[]
  endPulse: { openedAt: number; given: EndPulse[] } | null
  /** The coach's own: nobody else is shown them. */
  notes: NoteView[]
  insteadOfAdvice: number
  questions: { id: string; kind: QuestionKind; text: string }[]
  talk: { share: number; coverage: number } | null
  /** Promises of earlier sessions that are settled. */
  record: RecordView
  /** Topics a client lifted in this session: when. */
  lifted: number[]
  /** What the last session left for this one. */
  earlier: {
    focus: string | null
    themes: string[]
    /** The one client's last released answers in steps, oldest first: what is usual for them. */
    usual: number[]
  }
  links: SummaryLink[]
  corrections: Correction[]
  hidden: Hidden[]
  /** Somebody deleted something of theirs: when last. */
  removedAt: number | null
}
