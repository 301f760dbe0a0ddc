/** Meetings to begin with. Names are in client/words. */
import { rehearsal as words } from '../words/en/rehearsal.ts'
import type { Newcomer } from './meeting.ts'

export type SceneName = keyof typeof words.scenes

const { coach, ana, ben, chloe, dev, elif, farid, lena } = words.names
const leading: Newcomer = { kind: 'coach', name: coach, role: 'host' }

export const SCENES: Record<SceneName, Newcomer[]> = {
  'first-session': [leading, { kind: 'guest', name: ana, open: true }],
  'comfort-drops': [leading, { kind: 'client', name: ana }],
  'group-of-six': [
    leading,
    { kind: 'client', name: ana },
    { kind: 'guest', name: ben, open: true },
    { kind: 'client', name: chloe, webClient: true },
    { kind: 'guest', name: dev, open: true },
    { kind: 'client', name: elif },
    { kind: 'guest', name: farid, open: true },
  ],
  'late-joiner': [
    leading,
    { kind: 'client', name: ana },
    { kind: 'guest', name: ben, open: true },
    { kind: 'client', name: chloe, webClient: true },
    { kind: 'guest', name: dev, open: true },
    { kind: 'client', name: elif },
    { kind: 'client', name: farid, late: true },
  ],
  'not-the-host': [
    { kind: 'coach', name: coach },
    { kind: 'client', name: ana, role: 'host' },
  ],
  'two-coaches': [leading, { kind: 'coach', name: lena }, { kind: 'client', name: ana }],
  empty: [],
}

export const isScene = (name: string | null): name is SceneName =>
  name !== null && Object.prototype.hasOwnProperty.call(SCENES, name)
