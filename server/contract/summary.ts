/** What a session leaves behind, for whoever holds the link. */
import type {
  EndPulseView,
  Evidence,
  LinkEvent,
  LinkFacts,
  NoteView,
  PulseView,
  RepairView,
} from './views.ts'
import type { Card, CommitmentState, NeedKind, Own, Promiser, Quoted } from './vocabulary.ts'

/** What a summary link opens: built from shared things only. */
export type SummaryView = {
  side: 'coach' | 'client'
  /** The coach looks at a client's page before passing its link on. */
  preview: boolean
  coachName: string
  /** Only the coach's side names the engagement. */
  label: string | null
  number: number
  openedAt: number
  closedAt: number
  expiresAt: number
  agreement: { id: string; text: string; agreed: boolean }[]
  commitments: {
    id: string
    promiser: Promiser
    text: string
    due: string | null
    state: CommitmentState
    /** How often it was changed since it was made. */
    changes: number
  }[]
  focus: string | null
  next: number | null
  /** How often the next session's time was set: later calendar files take the place of earlier ones. */
  nextChanges: number
  /** Its engagement, for naming calendar entries; it opens nothing. */
  engagement: string
  /** When this is erased. */
  keptUntil: number
  /** When the coach ended the engagement. */
  endedAt: number | null
  /** It may be handed to another coach: the client's to allow. `mine` is what this reader said. */
  handOver: {
    to: string
    expiresAt: number
    mine: boolean | null
    /** It was handed over then. */
    acceptedAt: number | null
  } | null
  /** What this session adds to the week's five questions: the coach's side alone. */
  evidence: Evidence | null
  /** The coach's side alone: what was noted, and how repairs went. */
  notes: NoteView[] | null
  repairs: RepairView[] | null
  endPulse: EndPulseView | null
  /** The reader's own wishes; on the coach's side, what was shared. */
  needs: { id: string; kind: NeedKind; text: string }[]
  checklist: { card: Card; confirmed: boolean }[] | null
  pulse: PulseView[]
  /** Where a client says it was not meant so: they and the coach read it. */
  corrections: { on: Quoted; of: string; text: string; at: number; mine: boolean }[]
  /** More than one took part. */
  several: boolean
  /** A client's own, and whether the coach has it; empty on the coach's side. */
  own: { what: Own; of: string; hidden: boolean }[]
  /** A client removed something of theirs. Only the coach is told, and not what. */
  removed: boolean
  /** Links the reader may change, each with what happened to it. */
  links: (LinkFacts & { mine: boolean; log: LinkEvent[] })[]
  /** When the coach opened their own summary: a client may know who read what they said. */
  readByCoach: number[]
}
