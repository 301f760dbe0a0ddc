/** The desk: its frame, and the screens a coach comes back to. Imported by desk.ts. */
import type { Words } from '../words.ts'
import { sessions, times } from './grammar.ts'

export const places: Words['desk']['places'] = {
  title: 'Dein Schreibtisch',
  open: 'Deinen Schreibtisch öffnen',
  what: 'Bereiche an deinem Schreibtisch',
  nav: { home: 'Tisch', week: 'Woche', words: 'Worte', links: 'Links', kept: 'Daten' },
  loading: 'Dein Schreibtisch öffnet sich.',
  inBrowser: 'Im Browser öffnen',
  inBrowserWhy: 'Drucken und Speichern geht in deinem Browser.',

  signedOut: {
    title: 'Dein Schreibtisch',
    what: 'Was zwischen den Sessions liegt: Zusagen, Vorbereitung, deine Woche und die gültigen Links. Nur du siehst es.',
    who: 'Für Coaches. Um an einer Session teilzunehmen, brauchst du kein Konto.',
    signIn: 'Mit Zoom anmelden',
    failed: 'Zoom hat dich nicht angemeldet. Nichts ist geändert. Versuch es noch einmal.',
    again: 'Du bist abgemeldet. Melde dich an, um weiterzumachen, wo du warst.',
  },
  signOut: 'Abmelden',
  notSignedOut: 'Du bist noch angemeldet. Prüf deine Verbindung und versuch es dann noch einmal.',

  first: {
    title: 'Noch nichts hier',
    what: 'Öffne in einem Zoom-Meeting „Apps“, wähle Attune und starte eine Session. Danach stehen hier ihre Zusagen, ihre Zusammenfassung und was du zum Vorbereiten brauchst.',
    words: 'Bis dahin kannst du die Worte, mit denen du beginnst, in deine eigene Sprache bringen.',
    go: 'Deine Worte ansehen',
  },

  due: {
    title: 'Zusagen',
    none: 'Keine offenen Zusagen.',
    who: { coach: 'Du', client: 'Coachee' },
    overdue: (day: string) => `war fällig am ${day}`,
    more: 'Mehr Zusagen',
    kept: 'Eingehalten',
    undo: 'Rückgängig',
  },

  next: {
    title: 'Nächste Sessions',
    none: 'Keine Session ist geplant.',
    open: 'jetzt offen',
    more: 'Mehr Sessions',
  },

  between: {
    title: 'Zwischen den Sessions',
    week: 'Diese Woche',
    lastWeek: 'Zur letzten Woche gibt es noch keine Reflexion',
  },

  clients: {
    title: 'Coachees und Gruppen',
    search: 'Nach Namen suchen',
    none: 'Niemand mit diesem Namen.',
    away: 'Auch Weggelegtes',
    isAway: 'weggelegt',
    lookAway: 'Im Weggelegten suchen',
    ended: (day: string) => `beendet am ${day}`,
    last: (n: number, day: string) => `${sessions(n)}, zuletzt am ${day}`,
    more: 'Mehr zeigen',
  },

  one: {
    title: 'Von Session zu Session',
    back: 'Zurück',
    promises: 'Offene Zusagen',
    sessions: 'Sessions',
    pulse: 'Wie es sich anfühlte, Session für Session',
    session: (number: number) => `Session ${number}`,
    openNow: 'jetzt offen',
    keptUntil: (day: string) => `aufbewahrt bis ${day}`,
    soFar: 'Was bisher geschah',
    supervision: 'Für die Supervision',
    more: 'Frühere Sessions',
    links: 'Gültige Links',
  },

  links: {
    title: 'Gültige Links',
    what: 'Jeder Link zu einer Zusammenfassung, der sich jetzt öffnet. Ein gesperrter lässt sich noch kurz zurückholen.',
    none: 'Kein Link ist gültig.',
    yours: 'Dein eigener',
    client: (n: number) => `Coachee ${n}`,
    ofSession: (whose: string, number: number) => `${whose}, Session ${number}`,
    of: (label: string, number: number) => `${label}, Session ${number}`,
    others: 'Mehr Links',
    open: 'Zusammenfassung öffnen',
    more: 'Mehr',
    rest: 'Mehr zeigen',
  },

  supervision: {
    title: 'Für die Supervision',
    what: 'Was geschah und wie oft, als Text. Kein Name, kein Wort und keine Antwort eines Coachees steht darin.',
    heading: 'Eine Coaching-Beziehung',
    session: (number: number) => `Session ${number}`,
    nothing: 'Nichts wurde notiert',
    howOften: (what: string, n: number) => `${what}: ${times(n)}`,
    felt: 'Wie es sich anfühlte',
    bands: {
      steady: 'gleichbleibend',
      lower: 'tiefer als vorher',
      higher: 'höher als vorher',
      unknown: 'nichts zum Vergleichen',
    },
    text: 'Text zum Weitergeben',
  },
}
