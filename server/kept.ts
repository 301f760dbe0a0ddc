/**
 * Everything that is stored or logged, column by column, and what each is told
 * to people as. A test compares it with the databases and the log: what is not
 * on this list fails the build.
 */
import type { Kept } from './contract/vocabulary.ts'

export const COLUMNS: Record<string, Record<string, Kept>> = {
  sessions: {
    id: 'session',
    meeting: 'session',
    code: 'session',
    coach: 'session',
    engagement: 'session',
    state: 'session',
    revision: 'session',
    opened_at: 'session',
    closed_at: 'session',
  },
  commands: { session: 'session', id: 'session' },
  links: { hash: 'link', link: 'link', session: 'link' },
  rights: {
    session: 'right',
    person: 'right',
    number: 'right',
    blinded: 'right',
    evaluated: 'right',
    proof: 'right',
  },
  practices: { coach: 'practice', state: 'practice', revision: 'practice' },
  contexts: { id: 'zoom', first: 'zoom', until: 'zoom' },
  events: { hash: 'zoom', kind: 'zoom', subject: 'zoom', at: 'zoom', done: 'zoom' },
  installs: {
    coach: 'zoom',
    app: 'zoom',
    sealed: 'zoom',
    revision: 'zoom',
    leased_until: 'zoom',
    changed_at: 'zoom',
  },
  boxes: {
    id: 'ballot',
    mode: 'ballot',
    threshold: 'ballot',
    expected: 'ballot',
    kid: 'ballot',
    closed: 'ballot',
    mark: 'ballot',
    ballots: 'ballot',
    blocks: 'counts',
  },
  keys: { box: 'ballot', key: 'ballot' },
}

/** What a line of the log may hold: the name and place of a fault, what was refused at a door, where it listens. */
export const LOG_FIELDS = ['level', 'time', 'fault', 'code', 'at', 'refused', 'listening'] as const
