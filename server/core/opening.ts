/**
 * How a session begins: empty for a new engagement, or with what the last one
 * left unfinished. Of what was rated, only the one client's usual comes along:
 * answers this coach has seen, so that a drop is measured against this person.
 */
import { LATE, RETENTION_DAYS } from '../contract/limits.ts'
import { releasedBefore } from './comfort.ts'
import { NOTHING_YET, recordAfter } from './commitments.ts'
import { keptByOlder } from './engagement.ts'
import { asTheCoachHasIt } from './own-things.ts'
import { NO_PRACTICE } from './practice.ts'
import type { Practice } from './practice.ts'
import { carried, withStrain } from './repair.ts'
import { NO_CARD_CONFIRMED } from './script.ts'
import type { Clause, DeviceId, Session } from './session.ts'

export type Beginning = {
  id: string
  code: string
  meeting: string
  coach: string
  coachName: string
  device: DeviceId
  rightsKey: string
  engagement: string
  label: string
  openedAt: number
  /** Left out, what was agreed last time stands. */
  plannedFor?: number | null | undefined
}

const MINUTE = 60_000
/** A session this far from its planned time was moved, not late. */
const MOVED = 180 * MINUTE
/** Themes of earlier sessions, for noticing one that comes again. */
const THEMES = 20
/** Answers that make somebody's usual. */
const USUAL = 3

/**
 * `last` is the newest session of the same engagement, or null for its first. A first
 * one begins with what its coach wrote and chose at their desk.
 */
export function openSession(
  beginning: Beginning,
  last: Session | null,
  { templates, defaults }: Pick<Practice, 'templates' | 'defaults'> = NO_PRACTICE,
): Session {
  const { openedAt } = beginning
  const previous = last && asTheCoachHasIt(last)
  const planned = beginning.plannedFor === undefined ? previous?.next : beginning.plannedFor
  const near = typeof planned === 'number' && Math.abs(openedAt - planned) < MOVED
  const plannedFor = near ? planned : null
  const session: Session = {
    ...beginning,
    label: beginning.label || (previous?.label ?? ''),
    number: (previous?.number ?? 0) + 1,
    closedAt: null,
    plannedFor,
    next: null,
    nextChanges: 0,
    retention: previous?.retention ?? defaults.retention,
    keptUntil: null,
    endedAt: null,
    linkLife: previous?.linkLife ?? defaults.linkLife,
    handOver: null,
    readiness: { away: [], steady: null },
    eyeContact: previous?.eyeContact ?? true,
    participants: [],
    recorded: false,
    meetingOnly: previous?.meetingOnly ?? defaults.meetingOnly,
    threshold: previous?.threshold ?? defaults.threshold,
    promptGap: previous?.promptGap ?? defaults.promptGap,
    place: previous?.place ?? { card: 'confidentiality', line: 0 },
    said: previous?.said ?? [],
    confirmed: previous?.confirmed ?? NO_CARD_CONFIRMED,
    lines: previous?.lines ?? templates.lines,
    exceptions: previous?.exceptions ?? templates.exceptions ?? STANDARD_EXCEPTIONS,
    promise: previous?.promise ?? { version: 1, at: openedAt },
    logistics: previous?.logistics ?? templates.logistics,
    needs: (previous?.needs ?? []).map((need) =>
      need.by === 'coach' ? need : { ...need, by: 'earlier' },
    ),
    // People have other ids in the next session; what was agreed stays agreed.
    agreement: previous
      ? previous.agreement.map((clause) => ({
          ...clause,
          acceptedBy: clause.acceptedBy.filter((who) => who === 'coach'),
        }))
      : templates.clauses.map(proposed),
    commitments: (previous?.commitments ?? [])
      .filter(({ state }) => state === 'open')
      .map((commitment) =>
        commitment.by === 'coach' ? commitment : { ...commitment, by: 'earlier' },
      ),
    record: previous ? recordAfter(previous) : NOTHING_YET,
    checkIn: null,
    checkIns: 0,
    results: [],
    strains: previous ? carried(previous.strains) : [],
    promptsSilenced: false,
    focus: null,
    cadence: previous?.cadence ?? defaults.cadence,
    aloud: [],
    askedAt: null,
    paused: null,
    pauses: [],
    signals: [],
    fewer: [],
    endPulse: null,
    notes: [],
    insteadOfAdvice: 0,
    questions: [],
    talk: null,
    lifted: [],
    earlier: earlierOf(previous),
    links: [],
    corrections: [],
    hidden: [],
    removedAt: null,
  }
  const late = plannedFor !== null && openedAt - plannedFor >= LATE * MINUTE
  return late ? withStrain(session, 'late', null, openedAt) : session
}

const STANDARD_EXCEPTIONS: Session['exceptions'] = {
  standard: ['legal', 'safeguarding'],
  own: [],
  noneApply: false,
}

/** The coach's to begin with: it holds once the client accepts it. */
const proposed = ({ id, text }: { id: string; text: string }): Clause => ({
  id,
  text,
  version: 1,
  acceptedBy: ['coach'],
  agreed: false,
  agreedAt: null,
  agreedBefore: false,
})

function earlierOf(previous: Session | null): Session['earlier'] {
  if (!previous) return { focus: null, themes: [], usual: [] }
  const { earlier, focus, notes, participants } = previous
  const [only, another] = participants
  const released = only && !another ? releasedBefore(previous, only.id) : []
  return {
    focus: focus?.text ?? null,
    themes: [...new Set([...earlier.themes, ...themesIn(notes)])].slice(-THEMES),
    usual: another ? [] : [...earlier.usual, ...released].slice(-USUAL),
  }
}

export const themesIn = (notes: Session['notes']): string[] =>
  notes.filter(({ kind }) => kind === 'theme').map(({ text }) => text)

/**
 * A session stored by an older version opens too: whatever that version did not
 * know yet is as in a session where it was not used.
 */
export function upToDate(stored: Session): Session {
  const { earlier, corrections, retention } = stored as Partial<Session>
  if (retention !== undefined) return stored
  const later = {
    nextChanges: stored.next ? 1 : 0,
    retention: RETENTION_DAYS,
    keptUntil: keptByOlder(stored.closedAt),
    endedAt: null,
    linkLife: 'month' as const,
    handOver: null,
  }
  if (corrections !== undefined) return { ...stored, ...later }
  const links = stored.links.map((link) => ({ ...link, log: [] }))
  if (earlier !== undefined)
    return { ...stored, ...later, links, corrections: [], hidden: [], removedAt: null }
  const empty = openSession({ ...stored, plannedFor: null }, null)
  return {
    ...empty,
    ...stored,
    ...later,
    needs: stored.needs.map((need) => ({ ...need, review: null })),
    agreement: stored.agreement.map((clause) => ({ ...clause, agreedAt: null })),
    commitments: stored.commitments.map((one) => ({
      ...one,
      kind: 'other',
      clause: null,
      state: 'open',
      history: [{ at: stored.openedAt, what: 'made', text: one.text, due: one.due }],
    })),
    links,
    // Strains had another shape; how each ended was for the session it was in.
    strains: [],
  }
}
