/** The desk: its frame, and the screens a coach comes back to. Imported by desk.ts. */
import { sessions, times } from './counts.ts'

export const places = {
  title: 'Your desk',
  open: 'Open your desk',
  what: 'Places at your desk',
  nav: { home: 'Desk', week: 'Week', words: 'Words', links: 'Links', kept: 'Stored' },
  loading: 'Opening your desk.',
  inBrowser: 'Open it in your browser',
  inBrowserWhy: 'Printing and saving work in your browser.',

  signedOut: {
    title: 'Your desk',
    what: 'What lies between sessions: promises, preparation, your week, and the links in force. Only you see it.',
    who: 'For coaches. To take part in a session you need no account.',
    signIn: 'Sign in with Zoom',
    failed: 'Zoom did not sign you in. Nothing was changed. Try again.',
    again: 'You are signed out. Sign in to go on where you were.',
  },
  signOut: 'Sign out',
  notSignedOut: 'You are still signed in. Check your connection, then try again.',

  first: {
    title: 'Nothing here yet',
    what: 'In a Zoom meeting, open Apps, choose Attune and start a session. Afterwards its promises, its summary and what to prepare with stand here.',
    words: 'Until then you can put the words you begin with in your own voice.',
    go: 'Look at your words',
  },

  due: {
    title: 'Promises',
    none: 'No open promises.',
    who: { coach: 'You', client: 'Client' },
    overdue: (day: string) => `was due ${day}`,
    more: 'More promises',
    kept: 'Kept',
    undo: 'Undo',
  },

  next: {
    title: 'Next sessions',
    none: 'No session is planned.',
    open: 'open now',
    more: 'More sessions',
  },

  between: {
    title: 'Between sessions',
    week: 'This week',
    lastWeek: 'Last week has no reflection yet',
  },

  clients: {
    title: 'Clients and groups',
    search: 'Find by name',
    none: 'Nobody by that name.',
    away: 'With those put away',
    isAway: 'put away',
    lookAway: 'Look among those put away',
    ended: (day: string) => `ended ${day}`,
    last: (n: number, day: string) => `${sessions(n)}, last on ${day}`,
    more: 'Show more',
  },

  one: {
    title: 'From session to session',
    back: 'Back',
    promises: 'Open promises',
    sessions: 'Sessions',
    pulse: 'How it felt, session by session',
    session: (number: number) => `Session ${number}`,
    openNow: 'open now',
    keptUntil: (day: string) => `kept until ${day}`,
    soFar: 'What happened so far',
    supervision: 'For supervision',
    more: 'Earlier sessions',
    links: 'Links in force',
  },

  links: {
    title: 'Links in force',
    what: 'Every link to a summary that opens now. A revoked one can be undone for a moment.',
    none: 'No link is in force.',
    yours: 'Your own',
    client: (n: number) => `Client ${n}`,
    ofSession: (whose: string, number: number) => `${whose}, session ${number}`,
    of: (label: string, number: number) => `${label}, session ${number}`,
    others: 'More links',
    open: 'Open the summary',
    more: 'More',
    rest: 'Show more',
  },

  supervision: {
    title: 'For supervision',
    what: 'What happened and how often, as text. No name, no word and no answer of a client is in it.',
    heading: 'One coaching relationship',
    session: (number: number) => `Session ${number}`,
    nothing: 'Nothing was noted',
    howOften: (what: string, n: number) => `${what}: ${times(n)}`,
    felt: 'How it felt',
    bands: {
      steady: 'steady',
      lower: 'lower than before',
      higher: 'higher than before',
      unknown: 'nothing to compare',
    },
    text: 'Text to pass on',
  },
}
