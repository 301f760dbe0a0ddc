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
    kept_until: 'session',
    linked_until: 'link',
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
  desks: { hash: 'desk', coach: 'desk', until: 'desk' },
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
    revision: 'ballot',
    kid: 'ballot',
    closed: 'ballot',
    mark: 'ballot',
    ballots: 'ballot',
    blocks: 'counts',
  },
  keys: { box: 'ballot', key: 'ballot' },
  servers: { id: 'presence', seen_at: 'presence' },
  places: { session: 'presence', who: 'presence', server: 'presence', left_at: 'presence' },
  let_go: { name: 'desk', at: 'desk' },
  channel_attachments: { id: 'presence', created_at: 'presence', payload: 'presence' },
  limits: { key: 'door', spent: 'door', until: 'door' },
  waits: { key: 'zoom', sealed: 'zoom', until: 'zoom' },
  row_keys: { place: 'session', kid: 'session', key: 'session', made_at: 'session' },
}

/** What a line of the log may hold: the name and place of a fault, what was refused at a door, where it listens, and which names of variables nothing reads. */
export const LOG_FIELDS = [
  'level',
  'time',
  'fault',
  'code',
  'at',
  'refused',
  'listening',
  'unused',
] as const
