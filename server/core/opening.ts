/**
 * How a session begins: empty for a new engagement, or with what the last one
 * left unfinished. Nothing that anyone rated comes along.
 */
import { THRESHOLD } from '../contract/limits.ts'
import { NO_CARD_CONFIRMED } from './script.ts'
import type { DeviceId, Session } from './session.ts'

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
}

/** `previous` is the newest session of the same engagement, or null for its first. */
export function openSession(beginning: Beginning, previous: Session | null): Session {
  return {
    ...beginning,
    label: beginning.label || (previous?.label ?? ''),
    number: (previous?.number ?? 0) + 1,
    closedAt: null,
    participants: [],
    recorded: false,
    meetingOnly: previous?.meetingOnly ?? false,
    threshold: previous?.threshold ?? THRESHOLD,
    promptGap: previous?.promptGap ?? '10',
    place: previous?.place ?? { card: 'confidentiality', line: 0 },
    said: previous?.said ?? [],
    confirmed: previous?.confirmed ?? NO_CARD_CONFIRMED,
    lines: previous?.lines ?? {},
    exceptions: previous?.exceptions ?? {
      standard: ['legal', 'safeguarding'],
      own: [],
      noneApply: false,
    },
    logistics: previous?.logistics ?? { length: '', breaks: '', reach: '' },
    needs: (previous?.needs ?? []).map((need) =>
      need.by === 'coach' ? need : { ...need, by: 'earlier' },
    ),
    // People have other ids in the next session; what was agreed stays agreed.
    agreement: (previous?.agreement ?? []).map((clause) => ({
      ...clause,
      acceptedBy: clause.acceptedBy.filter((who) => who === 'coach'),
    })),
    commitments: (previous?.commitments ?? []).map((commitment) =>
      commitment.by === 'coach' ? commitment : { ...commitment, by: 'earlier' },
    ),
    checkIn: null,
    checkIns: 0,
    results: [],
    strains: [],
    promptsSilenced: false,
    links: [],
  }
}
