/**
 * The one door out: what each role may see, and nothing besides. Times are
 * milliseconds since 1970, UTC. Views hold no sentence: the panel has the words.
 */
import type {
  Answer,
  Card,
  LineId,
  Mode,
  NeedKind,
  Promiser,
  PromptGap,
  Rating,
  RepairLine,
  RepairOutcome,
  Share,
  StandardException,
  Wish,
} from './vocabulary.ts'

export type ExceptionsView = { standard: StandardException[]; own: string[]; noneApply: boolean }
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

export type CommitmentView = {
  id: string
  promiser: Promiser
  text: string
  /** A day, YYYY-MM-DD. */
  due: string | null
  /** This seat added it and may take it back. */
  mine: boolean
}

export type NeedView = { id: string; kind: NeedKind; text: string; mine: boolean; noted: boolean }

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

export type LinkView = {
  id: string
  side: 'coach' | 'client'
  expiresAt: number
  revoked: boolean
  /** The path with the secret in its fragment: only for the side it belongs to. */
  path: string | null
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
  engagements: { id: string; label: string; sessions: number }[]
}

export type CoachView = {
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
    logistics: LogisticsView
  }
  checklist: Record<Card, { suggested: boolean; confirmedAt: number | null }>
  needs: NeedView[]
  agreement: ClauseView[]
  commitments: CommitmentView[]
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
  pulse: PulseView[]
  /** One sentence to repair with, when comfort dropped. */
  prompt: { strain: number; line: RepairLine } | null
  /** Repairs said and not yet judged, and judged ones. */
  repairs: { strain: number; at: number; outcome: RepairOutcome | null }[]
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
  logistics: LogisticsView | null
  needs: NeedView[]
  agreement: ClauseView[]
  commitments: CommitmentView[]
  meetingOnly: boolean
  /** Zoom says the meeting is recorded. */
  recorded: boolean
  /** This person is in a breakout room. */
  apart: boolean
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

export type View = VisitorView | CoachView | ParticipantView

/** What a summary link opens: built from shared things only. */
export type SummaryView = {
  side: 'coach' | 'client'
  coachName: string
  /** Only the coach's side names the engagement. */
  label: string | null
  number: number
  openedAt: number
  closedAt: number
  expiresAt: number
  agreement: { id: string; text: string; agreed: boolean }[]
  commitments: { promiser: Promiser; text: string; due: string | null }[]
  /** The reader's own wishes; on the coach's side, what was shared. */
  needs: { kind: NeedKind; text: string }[]
  checklist: { card: Card; confirmed: boolean }[] | null
  pulse: PulseView[]
  /** Links the reader may revoke. */
  links: { id: string; side: 'coach' | 'client'; expiresAt: number; revoked: boolean }[]
}
