/**
 * What a coach looks up besides the session they are in: preparation, the trust log,
 * their week and their desk. As in views.ts, times are milliseconds since 1970, UTC.
 */
import type { SummaryView } from './summary.ts'
import type {
  CadenceView,
  CommitmentView,
  EndPulseView,
  Evidence,
  ExceptionsView,
  LinkEvent,
  LinkView,
  LogisticsView,
  NeedView,
  NoteView,
  PromiseView,
  PulseView,
  RecordView,
  RepairView,
} from './views.ts'
import type {
  Card,
  Deck,
  Distraction,
  Erased,
  Factor,
  LineId,
  LinkLife,
  NeedKind,
  PromptGap,
  QuestionKind,
  Quoted,
  Reflection,
  ReflectionAnswer,
  Steadiness,
} from './vocabulary.ts'

/** What a coach prepares with: what the last session of an engagement left. */
export type PreparationView = {
  engagement: string
  label: string
  /** Of the session to come. */
  number: number
  plannedFor: number | null
  lastAt: number
  /** Open promises of both sides. */
  commitments: CommitmentView[]
  record: RecordView
  needs: NeedView[]
  focus: string | null
  /** Last session's, as the coach had it. */
  pulse: PulseView[]
  endPulse: EndPulseView | null
  themes: string[]
  /** In the client's own words. */
  phrases: string[]
  /** Repairs that did not land yet. */
  repairs: RepairView[]
  /** Session one's cards that are still open. */
  unconfirmed: Card[]
  eyeContact: boolean
}

/** What happened, never how much trust there is. */
export type LogEvent = {
  at: number
  session: number
  factor: Factor
  what:
    | 'card-confirmed'
    | 'topic-lifted'
    | 'clause-agreed'
    | 'focus-set'
    | 'check-in'
    | 'asked-aloud'
    | 'pause-honoured'
    | 'strain-marked'
    | 'repair-said'
    | 'repair-owned'
    | 'repair-landed'
    | 'repair-not-yet'
    | 'repair-let-go'
    | 'repair-carried-over'
    | 'promise-made'
    | 'promise-kept'
    | 'promise-kept-late'
    | 'promise-renegotiated'
    | 'promise-let-go'
    | 'began-on-time'
    | 'began-late'
}
export type LogView = { engagement: string; label: string; events: LogEvent[] }

/** What the coach's own sessions of one week left for the five questions. Nothing of a client is in it. */
export type WeekView = {
  week: string
  /** The Monday it begins with, YYYY-MM-DD. */
  from: string
  sessions: number
  evidence: Evidence
  answers: Partial<Record<Reflection, { answer: ReflectionAnswer | null; note: string }>>
  /** Weeks that have an answer, newest first. */
  weeks: string[]
}

/** What a new engagement begins with, in the coach's words; what is missing is as the guide has it. */
export type TemplatesView = {
  lines: Partial<Record<LineId, string>>
  /** Null for the standard ones. */
  exceptions: ExceptionsView | null
  logistics: LogisticsView
  clauses: { id: string; text: string }[]
  /** When the coach last changed any of it. */
  editedAt: number | null
}

export type DefaultsView = {
  /** As clients read it; empty for the name Zoom shows. */
  name: string
  threshold: number
  promptGap: PromptGap
  cadence: CadenceView
  meetingOnly: boolean
  linkLife: LinkLife
  /** Days. */
  retention: number
}

/** The coach's own cards, favourites, and what they put away. */
export type CardsView = {
  cards: { id: string; deck: Deck; text: string }[]
  favourites: string[]
  away: string[]
}

/** All that is the coach's own beside any session, but for their reflections. */
export type PracticeView = CardsView & {
  templates: TemplatesView
  defaults: DefaultsView
}

/** An engagement in the desk's list. */
export type EngagementRow = {
  id: string
  label: string
  sessions: number
  lastAt: number
  /** A session of it is open now. */
  open: boolean
  next: number | null
  archived: boolean
  /** When the coach ended it. */
  endedAt: number | null
}

/** A promise that is open, wherever it was made; it is kept in the newest session of its engagement. */
export type DueView = {
  engagement: string
  label: string
  session: string
  commitment: CommitmentView
}

export type DeskHome = {
  /** Newest first. */
  engagements: EngagementRow[]
  /** Open promises of both sides, what is due first. */
  due: DueView[]
  /** Last week, and whether the coach wrote about it. */
  lastWeek: { week: string; sessions: number; reflected: boolean }
}

/** A link in force, or one that could still be undone. */
export type DeskLink = LinkView & {
  session: string
  engagement: string
  label: string
  number: number
  openedAt: number
  /** The same client has the same number in one session. Null for the coach's own. */
  client: number | null
  log: LinkEvent[]
}

/** What is offered, and how far it is. Nobody is named who has not answered. */
export type HandOverView = {
  to: string
  offeredAt: number
  expiresAt: number
  /** Of how many people who took part, how many said yes, and no. */
  asked: number
  yes: number
  no: number
  /** The path with the secret in its fragment, for the other coach: once everyone said yes. */
  path: string | null
}

export type EngagementView = {
  id: string
  label: string
  archived: boolean
  endedAt: number | null
  /** Days each session is kept after its end. */
  retention: number
  /** What was promised about confidentiality; null for the guide's words. */
  promise: PromiseView & { policy: string | null }
  sessions: {
    id: string
    number: number
    openedAt: number
    closedAt: number | null
    checkIns: number
    keptUntil: number | null
  }[]
  /** Session by session, as the coach may see it. */
  pulse: { number: number; openedAt: number; pulse: PulseView[] }[]
  preparation: PreparationView
  links: DeskLink[]
  handOver: HandOverView | null
}

/** For the coach an engagement is handed to: enough to say yes or no, and no more. */
export type OfferView = { from: string; label: string; sessions: number; expiresAt: number }

/** What was erased: no name in it, so that it says nothing of whom it was about. */
export type ReceiptView = {
  id: string
  at: number
  why: Erased
  sessions: number
  /** When the first and the last of those sessions began. */
  from: number
  to: number
}

export type KeptView = {
  engagements: number
  sessions: number
  /** When the next sessions end, newest last: at most twelve. */
  ending: { engagement: string; label: string; number: number; keptUntil: number }[]
  receipts: ReceiptView[]
}

/** One session as its coach has it, whole, for taking it elsewhere. */
export type ExportedSession = {
  id: string
  number: number
  coachName: string
  openedAt: number
  closedAt: number | null
  keptUntil: number | null
  plannedFor: number | null
  next: number | null
  said: Card[]
  confirmed: Record<Card, number | null>
  lines: Partial<Record<LineId, string>>
  exceptions: ExceptionsView
  promise: PromiseView
  logistics: LogisticsView
  needs: { kind: NeedKind; text: string; noted: boolean; review: string | null }[]
  agreement: { id: string; text: string; agreedAt: number | null }[]
  commitments: CommitmentView[]
  focus: { text: string; at: number } | null
  cadence: CadenceView
  pulse: PulseView[]
  endPulse: EndPulseView | null
  corrections: { on: Quoted; of: string; text: string; at: number }[]
  /** A client removed something of theirs. */
  removed: boolean
  notes: NoteView[]
  questions: { kind: QuestionKind; text: string }[]
  repairs: RepairView[]
  readiness: { away: Distraction[]; steady: Steadiness | null }
  insteadOfAdvice: number
  talk: { share: number; coverage: number } | null
}

export type ExportView = {
  format: 'attune-export'
  version: 1
  at: number
  engagements: { id: string; label: string; sessions: ExportedSession[]; log: LogEvent[] }[]
  /** With the whole account: what is the coach's own beside any session. */
  practice: (PracticeView & { reflections: Record<string, WeekView['answers']> }) | null
}

export type LookView =
  | { what: 'practice'; practice: PracticeView }
  | { what: 'desk'; desk: DeskHome }
  | { what: 'engagement'; engagement: EngagementView }
  | {
      what: 'session'
      session: {
        id: string
        engagement: string
        newest: boolean
        summary: SummaryView
        links: DeskLink[]
      }
    }
  | { what: 'links'; links: DeskLink[] }
  | { what: 'kept'; kept: KeptView }
  | { what: 'hand-over'; offer: OfferView }
  | { what: 'preparation'; preparation: PreparationView }
  | { what: 'log'; log: LogView }
  | { what: 'week'; week: WeekView }
