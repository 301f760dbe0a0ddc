/** The coach between sessions: weekly reflection and trust log. Imported by de.ts. */
import type { Words } from '../words.ts'
import { places } from './desk-places.ts'
import { plural, sessions, times } from './grammar.ts'

export const desk: Words['desk'] = {
  back: 'Zurück',
  places,

  between: {
    title: 'Zwischen den Sessions',
    week: 'Diese Woche',
    lastWeek: 'Zur letzten Woche gibt es noch keine Reflexion',
    soFar: 'Was bisher geschah',
    withWhom: (label: string) => `Mit ${label}`,
  },

  week: {
    title: 'Deine Woche',
    of: (monday: string) => `Woche vom ${monday}`,
    sessions: (n: number) => (n === 0 ? 'Keine Sessions' : sessions(n)),
    private: 'Nur du siehst das.',
    earlier: 'Früher',
    later: 'Später',
    begin: 'Beginnen',
    goOn: 'Weitermachen',
    unanswered: 'Noch nicht beantwortet',
    note: 'mit einer Notiz',
    history: 'Wochen, über die du geschrieben hast',
  },

  question: {
    place: (n: number, of: number) => `${n} von ${of}`,
    noted: 'Was festgehalten ist',
    nothing: 'Nichts ist festgehalten',
    answer: 'Deine eigene Antwort',
    stands: 'Deine Antwort gilt, was auch immer festgehalten ist.',
    clear: 'Zurücknehmen',
    note: 'Eine Notiz für dich (freiwillig)',
    saved: 'Gespeichert, sobald du das Feld verlässt.',
    previous: 'Zurück',
    next: 'Weiter',
    done: 'Fertig',
  },

  evidence: {
    talk: (share: number, coverage: number) =>
      `Du hast ≈ ${share} % der Zeit gesprochen. Zoom wusste es für ≈ ${coverage} % dieser Session.`,
    talkUnknown: (n: number) => `Zoom wusste in ${sessions(n)} zu wenig.`,
    promises: (parts: string) => `Deine Zusagen: ${parts}.`,
    kept: (n: number) => `${n} eingehalten`,
    late: (n: number) => `${n} spät eingehalten`,
    renegotiated: (n: number) => `${n} neu ausgehandelt`,
    overdue: (n: number) => `${n} über den Tag hinaus offen`,
    asked: (inSessions: number, of: number) =>
      `In ${inSessions} von ${sessions(of)} hast du gefragt.`,
    checkIns: (n: number) => `Du hast ${times(n)} einen Check-in gesendet.`,
    aloud: (n: number) => `Du hast ${times(n)} laut gefragt.`,
    instead: (n: number) => `Du hast ${times(n)} gefragt statt geraten.`,
    advice: (n: number) =>
      `In ${n} ${plural(n, 'Frage, die du angesehen hast, steckte', 'Fragen, die du angesehen hast, steckte')} ein Rat.`,
    ready: (n: number) => `Vor ${sessions(n)} war alle Ablenkung weggeräumt.`,
    partly: (n: number) => `Vor ${sessions(n)} war einige Ablenkung weggeräumt.`,
    steady: (n: number) => `Vor ${sessions(n)} ruhig.`,
    rushed: (n: number) => `Vor ${sessions(n)} etwas gehetzt.`,
    unsettled: (n: number) => `Vor ${sessions(n)} unruhig.`,
  },

  supervision: {
    title: 'Für die Supervision',
    what: 'Deine Antworten und was festgehalten ist, als Text. Kein Name, kein Wort und keine Antwort eines Coachees steht darin.',
    length: 'Wie viel',
    one: 'Eine Woche',
    four: 'Vier Wochen',
    notes: 'Mit meinen Notizen',
    notesMay: 'In Notizen können Coachees vorkommen. Lies sie, bevor du sie weitergibst.',
    text: 'Text zum Weitergeben',
    print: 'Zum Drucken öffnen',
    instead: 'Wo sich nichts öffnet, kopiere den Text.',
    heading: 'Wochenreflexion',
    noted: 'Festgehalten',
    answer: 'Meine Antwort',
    note: 'Meine Notiz',
    unanswered: 'nicht beantwortet',
  },

  log: {
    what: 'Was bisher geschah, Session für Session. Nur du siehst das.',
    show: 'Zeigen',
    session: (number: number, day: string) => `Session ${number} · ${day}`,
    again: 'mehr als einmal',
    empty: 'Noch nichts. Check-ins, Zusagen und Klärungen stehen hier, sobald es sie gibt.',
    none: 'Noch nichts davon.',
  },
}
