/**
 * The one door out: what each role may see, and nothing besides. Times are
 * milliseconds since 1970, UTC. Views hold no sentence: the panel has the words.
 */
import type {
  Agreeing,
  Answer,
  Card,
  CommitmentKind,
  CommitmentState,
  Distraction,
  LineId,
  LinkLife,
  MarkerKind,
  Mode,
  NeedKind,
  NoteKind,
  Promiser,
  PromptGap,
  PulseItem,
  QuestionKind,
  Rating,
  RepairCause,
  RepairLine,
  RepairOutcome,
  Share,
  Signal,
  StandardException,
  Steadiness,
  Wish,
} from './vocabulary.ts'

export type ExceptionsView = { standard: StandardException[]; own: string[]; noneApply: boolean }
/** What was promised about confidentiality: other words after it was said are another version. */
export type PromiseView = { version: number; at: number }
export type LogisticsView = { length: string; breaks: string; reach: string }

/** One clause of the working agreement. Who typed it is not shown. */
export type ClauseView = {
  id: string
  text: string
  version: number
  /** This seat accepted this version. */
  mine: boolean
  /** Everyone else did. */
  theirs: boolean
  agreed: boolean
  /** It was agreed once and then changed. */
  reopened: boolean
}

/** What became of a promise, and when. Nobody can change what stands there. */
export type CommitmentStep = {
  at: number
  what: 'made' | 'kept' | 'reopened' | 'renegotiated' | 'let-go'
  /** As it was from then on. */
  text: string
  due: string | null
}

export type CommitmentView = {
  id: string
  promiser: Promiser
  kind: CommitmentKind
  text: string
  /** A day, YYYY-MM-DD. */
  due: string | null
  /** The line of the working agreement it comes out of. */
  clause: string | null
  state: CommitmentState
  /** Since its due day passed without it. */
  overdue: boolean
  history: CommitmentStep[]
  /** This seat added it in this session and may take it back. */
  mine: boolean
}

/** How many promises of earlier sessions were kept, kept late, made anew and let go. */
export type RecordView = Record<
  Promiser,
  { kept: number; late: number; renegotiated: number; letGo: number }
>

export type NeedView = {
  id: string
  kind: NeedKind
  text: string
  mine: boolean
  noted: boolean
  /** The day on which to look at it again, YYYY-MM-DD. */
  review: string | null
  /** That day has come. */
  due: boolean
}

/** Check-ins as agreed: minutes after the beginning, and at the end or not. */
export type CadenceView = { minutes: number[]; end: boolean }

export type NoteView = {
  id: string
  kind: NoteKind | MarkerKind
  /** Empty for a marker. */
  text: string
  at: number
}

/** What a coach did in sessions, by the guide's five questions. Nothing of a client is in it. */
export type Evidence = {
  /** Per session where Zoom told enough; per cent. */
  listened: { share: number; coverage: number }[]
  /** The coach's own promises that fell due or were settled. */
  followedThrough: { kept: number; late: number; renegotiated: number; overdue: number }
  asked: { sessions: number; checkIns: number; aloud: number }
  noAdvice: { insteadOfAdvice: number; adviceQuestions: number }
  /** Sessions before which everything was put away, or some of it. */
  focused: { ready: number; partly: number; steady: Record<Steadiness, number> }
}

/** One person's end pulse. */
export type EndPulseView = Partial<Record<PulseItem, Agreeing>>

/**
 * All that reaches a coach from clients during a session, whoever of them it came
 * from: what a client sees when they look at it from the coach's side is part of this.
 */
export type FromClients = {
  focus: { text: string; at: number } | null
  needs: NeedView[]
  pulse: PulseView[]
  /** Somebody asked for a pause, and by which name. */
  paused: { at: number; name: string } | null
  /** What was signalled since the coach last looked. */
  signals: Signal[]
  /** Somebody asked for fewer check-ins. */
  fewer: boolean
  /** Null while it is not open, or nothing of it is shared yet. */
  endPulse: EndPulseView | null
}

/** How many gave each rating in one sealed block. */
export type Counts = Record<Rating, number>

/** A wish that at least two people in one block share. */
export type WishCount = { wish: Wish; count: number }
export type Block = { counts: Counts; wishes: WishCount[] }

/** What the participants of a check-in were promised, for saying it again in the same words. */
export type Promised = {
  mode: 'small' | 'group'
  expected: number
  threshold: number
  byLink: number
}

/** A check-in as the coach may see it. */
export type PulseView =
  | {
      number: number
      at: number
      kind: 'answer'
      answer: Answer
      wishes: Wish[]
      steps: number | null
    }
  /** Open, or answered to be shown at the end, or not answered: the coach cannot tell which. */
  | { number: number; at: number; kind: 'nothing' }
  | { number: number; at: number; kind: 'released'; blocks: Block[]; promised: Promised }
  | { number: number; at: number; kind: 'withheld' }

export type RepairView = {
  strain: number
  at: number
  cause: 'comfort' | RepairCause
  /** The coach apologised. */
  owned: boolean
  /** The promise that puts it right. */
  putRight: string | null
  outcome: RepairOutcome | null
  /** When the outcome was last judged. */
  judgedAt: number | null
  /** It comes from an earlier session. */
  carried: boolean
}

export type LinkFacts = {
  id: string
  side: 'coach' | 'client'
  expiresAt: number
  revoked: boolean
  life: LinkLife
  /** The coach took it, to send it to the client it belongs to. */
  handed: boolean
}

export type LinkView = LinkFacts & {
  /** The path with the secret in its fragment: for the side it belongs to, and for a coach who took it. */
  path: string | null
}

/** What happened to a link, and by whose hand; a life is one that was chosen. */
export type LinkEvent = {
  at: number
  what: 'opened' | 'handed' | 'renewed' | 'revoked' | 'restored' | LinkLife
  by: 'coach' | 'participant'
}

/** Before a session: whoever opens the panel in a meeting. */
export type VisitorView = {
  role: 'visitor'
  revision: number
  /** Zoom names this person, so they may lead. */
  mayLead: boolean
  /** Who leads the session that is open here: this person is asked before they take part in it. */
  ledBy: string | null
  /** Zoom lets the server act for them, or there is no need to ask. */
  authorized: boolean
  /** Those that are neither over nor put away. */
  engagements: { id: string; label: string; sessions: number }[]
  /** How clients read this coach, as they set it at their desk; empty where they did not. */
  coachName: string
}

/** A coach at their desk, in a browser or in Zoom's main window. What they see there, they look up. */
export type DeskView = {
  role: 'desk'
  revision: number
  /** Zoom lets the server act for them, or there is no need to ask. */
  authorized: boolean
}

export type CoachView = FromClients & {
  role: 'coach'
  revision: number
  session: {
    engagement: string
    label: string
    number: number
    openedAt: number
    closedAt: number | null
    coachName: string
  }
  /** How many others have a seat and are present, how many of those by link, how many have no connection now. */
  present: number
  byLink: number
  offline: number
  /** How many of those present are in breakout rooms. */
  apart: number
  /** Another of this coach's devices leads; it can be taken over from here. */
  elsewhere: boolean
  recorded: boolean
  join: { code: string; meetingOnly: boolean }
  script: {
    /** Where the coach is: the card, and which of its lines is next. */
    card: Card
    line: number
    said: Card[]
    lines: Partial<Record<LineId, string>>
    exceptions: ExceptionsView
    promise: PromiseView
    logistics: LogisticsView
  }
  checklist: Record<Card, { suggested: boolean; confirmedAt: number | null }>
  agreement: ClauseView[]
  commitments: CommitmentView[]
  record: RecordView
  plannedFor: number | null
  /** When the next session is. */
  next: number | null
  readiness: { away: Distraction[]; steady: Steadiness | null }
  eyeContact: boolean
  cadence: CadenceView
  /** When a check-in was last opened or asked aloud, and until when another would come too soon. */
  asked: { at: number; gapUntil: number } | null
  /** How often the coach asked aloud in this session. */
  aloud: number
  notes: NoteView[]
  /** What the last session was about, in the client's words. */
  earlierFocus: string | null
  /** Themes the coach noted in earlier sessions, oldest first. */
  earlierThemes: string[]
  /** How often the coach asked in place of advising. */
  insteadOfAdvice: number
  questions: { id: string; kind: QuestionKind; text: string }[]
  endPulseOpen: boolean
  threshold: number
  promptGap: PromptGap
  /** `threshold` as it was when this one opened: a new one is for the next. */
  checkIn: {
    number: number
    mode: Mode
    expected: number
    threshold: number
    openedAt: number
  } | null
  /** One sentence to repair with, when comfort dropped or the coach marked something. */
  prompt: { strain: number; cause: 'comfort' | RepairCause; line: RepairLine } | null
  /** Repairs that were said: the newest last. */
  repairs: RepairView[]
  links: LinkView[]
}

export type ParticipantView = {
  role: 'participant'
  revision: number
  session: { number: number; openedAt: number; closedAt: number | null; coachName: string }
  /** Cards the coach has said, in order: nobody reads ahead. */
  said: Card[]
  /** The coach is at the needs card, or past it. */
  needsAsked: boolean
  lines: Partial<Record<LineId, string>>
  exceptions: ExceptionsView | null
  promise: PromiseView | null
  logistics: LogisticsView | null
  needs: NeedView[]
  agreement: ClauseView[]
  commitments: CommitmentView[]
  record: RecordView
  next: number | null
  cadence: CadenceView
  focus: { text: string; at: number } | null
  /** A pause goes on; this person asked for it, or another did. */
  paused: { mine: boolean } | null
  /** This person asked for fewer check-ins. */
  fewer: boolean
  /** One client: what they send is known to be theirs. */
  alone: boolean
  /** Null while it is not open. With several here it stays on each one's device. */
  endPulse: { mine: EndPulseView; share: Share; change: number } | null
  /** What the coach has from this person, as it was sent to the coach's panel. */
  mirror: FromClients
  meetingOnly: boolean
  /** Zoom says the meeting is recorded. */
  recorded: boolean
  /** This person is in a breakout room. */
  apart: boolean
  /** This person left, here or in another panel of theirs; opened anew, either brings them back. */
  left: boolean
  checkIn:
    | {
        number: number
        mode: Mode
        expected: number
        byLink: number
        threshold: number
        /** False for whoever joined after it opened. */
        asked: true
        /** In pair mode, this person's own answer as the session holds it. */
        mine: { answer: Answer; wishes: Wish[]; share: Share } | null
        /** In pair mode, the last change the server knows of; the next has a higher number. */
        change: number
        /** Among several, where the ballot goes, and which ballots are in a block already. */
        ballots: { slot: string; counted: string[][] } | null
      }
    | { number: number; asked: false }
    | null
  /** For ballots, where several take part; null where one person's answer stands in the session. */
  rights: { key: string; slots: { number: number; slot: string }[] } | null
  /** Which ballots the last check-in of several counted, block by block: for finding one's own. */
  lastCounted: { slot: string; counted: string[][] } | null
  link: LinkView | null
}

export type View = VisitorView | CoachView | ParticipantView | DeskView
