/** What the model knows: people by name, and everything in the words of RULES.md. */
import type { Block, CommitmentStep, NoteView } from '../../server/contract/views.ts'
import type {
  Agreeing,
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
  PulseItem,
  QuestionKind,
  Quoted,
  Rating,
  Refusal,
  RepairCause,
  RepairLine,
  RepairOutcome,
  Share,
  Signal,
  StandardException,
  Steadiness,
  Wish,
} from '../../server/contract/vocabulary.ts'
import type { Practice } from '../../server/core/practice.ts'
import { PANELS } from './panels.ts'
import type { PanelName } from './panels.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** `coach` stands for whoever leads; anyone else by name. `earlier` is somebody of an earlier session. */
export type Side = string
export type Person = { who: string; here: boolean; byLink: boolean; apart: boolean }
export type Need = { id: string; kind: NeedKind; text: string; by: Side; review: string | null }
export type Clause = {
  id: string
  text: string
  version: number
  accepted: Set<Side>
  agreed: boolean
  before: boolean
}
export type Promised = {
  id: string
  promiser: Promiser
  kind: CommitmentKind
  text: string
  due: string | null
  clause: string | null
  by: Side
  state: CommitmentState
  history: CommitmentStep[]
}
export type Rated = { answer: Answer; wishes: Wish[]; share: Share }
export type Ballot = { change: number; answer: Answer | 'withdrawn'; wishes: Wish[]; block: number }
export type CheckIn = {
  number: number
  at: number
  mode: 'pair' | 'small' | 'group'
  threshold: number
  asked: string[]
  byLink: number
  /** One person's. */
  mine: Rated | null
  change: number
  /** Several people's; block -1 is none. */
  ballots: Map<string, Ballot>
  blocks: Block[]
}
export type Strain = {
  number: number
  at: number
  cause: 'comfort' | RepairCause
  /** The check-in that called for it. */
  of: number | null
  line: RepairLine
  state: 'offered' | 'put aside' | 'said'
  owned: boolean
  putRight: string | null
  outcome: RepairOutcome | null
  judgedAt: number | null
  carried: boolean
}
export type Link = {
  /** As the server calls it; empty until it said so. */
  id: string
  side: Side
  until: number
  revokedAt: number | null
  life: LinkLife | null
  handed: boolean
}
export type Pulse = { change: number; answers: Partial<Record<PulseItem, Agreeing>>; share: Share }
type Counted = { kept: number; late: number; renegotiated: number; letGo: number }

export type Talk = {
  /** As the server calls it. */
  id: string
  meeting: 'here' | 'elsewhere'
  engagement: string
  number: number
  coach: string
  coachName: string
  label: string
  leadsFrom: PanelName | null
  openedAt: number
  closedAt: number | null
  endedAt: number | null
  keptUntil: number | null
  retention: number
  linkLife: LinkLife
  plannedFor: number | null
  next: number | null
  people: Person[]
  recorded: boolean
  meetingOnly: boolean
  threshold: number
  promptGap: PromptGap
  cadence: { minutes: number[]; end: boolean }
  eyeContact: boolean
  readiness: { away: Distraction[]; steady: Steadiness | null }
  at: { card: Card; line: number }
  said: Card[]
  confirmed: Record<Card, number | null>
  lines: Partial<Record<LineId, string>>
  exceptions: { standard: StandardException[]; own: string[]; noneApply: boolean }
  promise: { version: number; at: number }
  logistics: { length: string; breaks: string; reach: string }
  needs: Need[]
  clauses: Clause[]
  promises: Promised[]
  record: Record<Promiser, Counted>
  checkIn: CheckIn | null
  checkIns: number
  results: CheckIn[]
  strains: Strain[]
  silenced: boolean
  askedAt: number | null
  aloud: number
  focus: { text: string; at: number; by: Side } | null
  earlierFocus: string | null
  themes: string[]
  usual: number[]
  paused: { at: number; by: string; name: string } | null
  signals: { signal: Signal; by: string }[]
  fewer: Set<string>
  endPulse: Map<string, Pulse> | null
  notes: NoteView[]
  questions: { id: string; kind: QuestionKind; text: string }[]
  instead: number
  links: Link[]
  corrections: { by: string; on: Quoted; of: string; text: string; at: number }[]
  hidden: { by: string; what: Own; of: string }[]
  handOver: { to: string; until: number; yes: Map<string, boolean>; accepted: boolean } | null
}

export type Model = {
  now: number
  talks: Talk[]
  /** Where the link led that a panel came by. */
  links: Partial<Record<PanelName, string>>
  /** Who asked to lead, in each meeting: kept until then, and known to a server that heard it since it began. */
  meant: Record<Talk['meeting'], Map<string, { until: number; heard: boolean }>>
  /** Written under these ids, each in its session. */
  done: Set<string>
  practices: Map<string, OwnThings>
}
export type OwnThings = Practice

/** The longest day with one meeting left open, in ms. */
const MEANT_FOR = 12 * HOUR

export function means(model: Model, meeting: Talk['meeting'], who: string): void {
  const before = model.meant[meeting].get(who)
  const until = before && before.until > model.now ? before.until : model.now + MEANT_FOR
  model.meant[meeting].set(who, { until, heard: true })
}

export function isMeant(model: Model, meeting: Talk['meeting'], who: string): boolean {
  const said = model.meant[meeting].get(who)
  return said !== undefined && (said.heard || said.until > model.now)
}

/** The session that they did not lead is over. A server that did not hear them leaves it: they are asked once too often. */
export function meansNoMore({ meant }: Model, meeting: Talk['meeting']): void {
  for (const [who, { heard }] of meant[meeting]) if (heard) meant[meeting].delete(who)
}

export type Expected = { ok: true } | { ok: false; refusal: Refusal }
export const ok: Expected = { ok: true }
export const no = (refusal: Refusal): Expected => ({ ok: false, refusal })

export const present = ({ people }: Talk): Person[] => people.filter(({ here }) => here)
export const isAlone = ({ people }: Talk): boolean => people.length === 1

/** The newest in a panel's meeting, or the one its link leads to. */
export function standingFor(model: Model, name: PanelName): Talk | null {
  const { via, meeting } = PANELS[name]
  if (via === 'desk') return null
  const { [name]: id } = model.links
  return (
    (via === 'link'
      ? model.talks.find((talk) => talk.id === id)
      : model.talks.findLast((talk) => talk.meeting === meeting)) ?? null
  )
}

export function placeIn(talk: Talk, name: PanelName): Side | null {
  const { who, named } = PANELS[name]
  if (named && talk.coach === who) return 'coach'
  return talk.people.some((one) => one.who === who) ? who : null
}

export const newestOf = (model: Model, engagement: string): Talk | undefined =>
  model.talks.findLast((talk) => talk.engagement === engagement)

/** Only what is one's own; what came along is the only client's. Off limits is theirs, whoever wrote it down. */
export function mayTake(
  talk: Talk,
  { by, kind }: { by: Side; kind?: string },
  side: Side,
): boolean {
  const only = side !== 'coach' && isAlone(talk)
  if (kind === 'topics-to-avoid' && by === 'coach')
    return side === 'coach' ? talk.people.length === 0 : only
  return by === side || (by === 'earlier' && only)
}

/** A day is over when it is over twelve hours behind UTC. */
export const isOver = (day: string | null, now: number): boolean =>
  day !== null && now >= Date.parse(`${day}T12:00:00Z`) + DAY

/** Most comfortable first. */
export const RATINGS: Rating[] = [
  'very-comfortable',
  'comfortable',
  'okay',
  'a-bit-uncomfortable',
  'uncomfortable',
]

/** Answers of one person that the coach saw at once, 5 for very comfortable. */
export const seenBefore = ({ results }: Talk, who: string | undefined): number[] =>
  results.flatMap(({ mode, asked, mine }) =>
    mode === 'pair' && asked[0] === who && mine?.share === 'now' && mine.answer !== 'rather-not-say'
      ? [5 - RATINGS.indexOf(mine.answer)]
      : [],
  )
