/** What is kept of a coach's account, and how all of it goes. Imported by en.ts. */
import { sessions } from './counts.ts'
import type { Erased } from '../../../server/contract/vocabulary.ts'

export const keeping = {
  title: 'What is kept',

  now: {
    title: 'Kept now',
    some: (clients: number, n: number) =>
      `${sessions(n)} with ${clients === 1 ? '1 client or group' : `${clients} clients or groups`}`,
    none: 'No session is kept.',
    own: 'Beside that: your words, cards, settings and reflections.',
  },

  ending: {
    title: 'What ends next',
    none: 'Nothing ends by itself.',
    what: (label: string, number: number) => `${label}, session ${number}`,
    when: (inDays: string, day: string) => `${inDays}, on ${day}`,
    inDays: (n: number) => (n <= 0 ? 'today' : n === 1 ? 'tomorrow' : `in ${n} days`),
    change: 'How long they are kept you choose with each client.',
  },

  export: {
    title: 'Take a copy of everything',
    what: 'All sessions as you have them, and what is your own: words, cards, settings, reflections.',
    promise: 'What you promise every client',
  },

  receipts: {
    title: 'Receipts',
    what: 'One for everything that was erased. No name is in it.',
    none: 'Nothing was erased yet.',
    one: (day: string, why: string) => `${day}: ${why}`,
    why: {
      time: 'its time was over',
      asked: 'you erased it',
      ended: 'you ended it',
    } satisfies Record<Erased, string>,
    held: (n: number, from: string, to: string) =>
      from === to
        ? `${sessions(n)}, held on ${from}`
        : `${sessions(n)}, held from ${from} to ${to}`,
    see: 'Receipt',
    text: {
      label: 'Receipt',
      title: 'Receipt of what was erased',
      when: (day: string, time: string) => `Erased: ${day}, ${time}`,
      why: (why: string) => `Why: ${why}`,
      what: (held: string) => `What: ${held}`,
      all: (some: string | null) => `What: the whole account${some === null ? '' : `, ${some}`}`,
      how: 'How: the keys first, so that no copy opens; then everything that was kept of it.',
      id: (id: string) => `Number: ${id}`,
    },
    save: 'Save as text',
  },

  erase: {
    title: 'Erase everything',
    what: [
      'Every session goes, with all that was agreed, promised, answered and noted, for your clients, too.',
      'Your words, cards, settings and reflections go with them, and every link stops opening.',
      'Zoom’s leave to act for you is given back, and this browser is signed out.',
    ],
    ask: 'Erase everything',
    sure: 'Nobody can bring any of it back, not even we.',
    now: 'Erase everything for good',
    keep: 'Keep it',
    done: {
      title: 'Nothing is left',
      what: 'Everything of yours is erased. This receipt is the only thing that remembers it, and it is yours to keep.',
      zoom: 'To remove Attune from Zoom as well: sign in at marketplace.zoom.us, choose Manage, then Added Apps, and remove Attune there.',
      again: 'Should you come back, you begin with an empty desk.',
    },
  },

  /** A copy for reading. */
  copy: {
    title: 'What Attune keeps',
    at: (day: string, time: string) => `Copied on ${day}, ${time}`,
    session: (number: number, day: string) => `Session ${number}, ${day}`,
    unended: 'still open',
    lasted: (from: string, to: string) => `From ${from} to ${to}`,
    coach: (name: string) => `Coach: ${name}`,
    kept: (day: string) => `Kept until ${day}`,
    next: (day: string, time: string) => `Next session: ${day}, ${time}`,
    focus: 'Focus',
    script: 'Session one',
    confirmed: 'confirmed',
    said: 'said',
    open: 'still open',
    promise: (version: number, day: string) => `What was promised, version ${version} of ${day}`,
    logistics: 'Logistics',
    needs: 'What was asked for',
    noted: 'noted by the coach',
    again: (day: string) => `to look at again on ${day}`,
    agreement: 'Working agreement',
    agreed: (day: string) => `agreed on ${day}`,
    proposed: 'proposed, not agreed',
    promises: 'Promises',
    checkIns: 'Check-ins',
    nothingShared: 'no answer shared',
    withheld: 'not enough answers to show without pointing at someone',
    combined: 'combined answers',
    endPulse: 'End pulse',
    corrections: 'What a client says was not meant so',
    correctionAbout: {
      focus: 'focus',
      need: 'what was asked for',
      commitment: 'a promise',
      clause: 'a line of the agreement',
    },
    removed: 'A client removed something of theirs.',
    notes: 'Your notes',
    questions: 'Questions you looked at',
    repairs: 'Strains and repairs',
    ready: 'How you came in',
    instead: (n: number) => `Asked instead of advising: ${n}`,
    talk: (share: number, coverage: number) =>
      `You spoke about ${share} % of the time, from about ${coverage} % of the session`,
    log: 'What happened',
    inSession: (number: number) => `session ${number}`,
    own: 'Your own',
    words: 'Your words',
    cards: 'Your cards',
    reflections: 'Your reflections',
  },
}
