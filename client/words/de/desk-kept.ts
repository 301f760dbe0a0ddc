/** What is kept of a coach's account, and how all of it goes. Imported by de.ts. */
import type { Erased } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'
import { plural, sessions } from './grammar.ts'

export const keeping: Words['keeping'] = {
  title: 'Was aufbewahrt wird',

  now: {
    title: 'Jetzt aufbewahrt',
    some: (clients: number, n: number) =>
      `${sessions(n)} mit ${clients} ${plural(clients, 'Coachee oder Gruppe', 'Coachees oder Gruppen')}`,
    none: 'Keine Session wird aufbewahrt.',
    own: 'Außerdem: deine Worte, Karten, Einstellungen und Reflexionen.',
  },

  ending: {
    title: 'Was als Nächstes endet',
    none: 'Nichts endet von selbst.',
    what: (label: string, number: number) => `${label}, Session ${number}`,
    when: (inDays: string, day: string) => `${inDays}, am ${day}`,
    inDays: (n: number) => (n <= 0 ? 'heute' : n === 1 ? 'morgen' : `in ${n} Tagen`),
    change: 'Wie lange sie bleiben, wählst du bei jedem Coachee.',
  },

  export: {
    title: 'Eine Kopie von allem mitnehmen',
    what: 'Alle Sessions, wie du sie hast, und was dir gehört: Worte, Karten, Einstellungen, Reflexionen.',
    promise: 'Was du jedem Coachee zusagst',
  },

  receipts: {
    title: 'Belege',
    what: 'Einer für alles, was gelöscht wurde. Kein Name steht darin.',
    none: 'Noch wurde nichts gelöscht.',
    one: (day: string, why: string) => `${day}: ${why}`,
    why: {
      time: 'die Zeit war vorbei',
      asked: 'du hast es gelöscht',
      ended: 'du hast es beendet',
    } satisfies Record<Erased, string>,
    held: (n: number, from: string, to: string) =>
      from === to ? `${sessions(n)}, vom ${from}` : `${sessions(n)}, vom ${from} bis ${to}`,
    see: 'Beleg',
    text: {
      label: 'Beleg',
      title: 'Beleg über das Gelöschte',
      when: (day: string, time: string) => `Gelöscht: ${day}, ${time}`,
      why: (why: string) => `Warum: ${why}`,
      what: (held: string) => `Was: ${held}`,
      all: (some: string | null) => `Was: das ganze Konto${some === null ? '' : `, ${some}`}`,
      how: 'Wie: zuerst die Schlüssel, damit sich keine Kopie mehr öffnet; dann alles, was davon aufbewahrt war.',
      id: (id: string) => `Nummer: ${id}`,
    },
    save: 'Als Text speichern',
  },

  erase: {
    title: 'Alles löschen',
    what: [
      'Jede Session geht, mit allem, was vereinbart, zugesagt, geantwortet und notiert wurde, auch für deine Coachees.',
      'Deine Worte, Karten, Einstellungen und Reflexionen gehen mit, und kein Link öffnet sich mehr.',
      'Die Erlaubnis von Zoom, für dich zu handeln, geht zurück, und dieser Browser wird abgemeldet.',
    ],
    ask: 'Alles löschen',
    sure: 'Niemand kann etwas davon zurückholen, auch wir nicht.',
    now: 'Alles für immer löschen',
    keep: 'Behalten',
    done: {
      title: 'Nichts ist mehr da',
      what: 'Alles von dir ist gelöscht. Nur dieser Beleg erinnert noch daran, und du kannst ihn behalten.',
      zoom: 'Um Attune auch aus Zoom zu entfernen: Melde dich auf marketplace.zoom.us an, wähle „Verwalten“, dann „Hinzugefügte Apps“, und entferne Attune dort.',
      again: 'Kommst du wieder, beginnst du mit einem leeren Schreibtisch.',
    },
  },

  copy: {
    title: 'Was Attune aufbewahrt',
    at: (day: string, time: string) => `Kopiert am ${day}, ${time}`,
    session: (number: number, day: string) => `Session ${number}, ${day}`,
    unended: 'noch offen',
    lasted: (from: string, to: string) => `Von ${from} bis ${to}`,
    coach: (name: string) => `Coach: ${name}`,
    kept: (day: string) => `Aufbewahrt bis ${day}`,
    next: (day: string, time: string) => `Nächste Session: ${day}, ${time}`,
    focus: 'Fokus',
    script: 'Erste Session',
    confirmed: 'bestätigt',
    said: 'gesagt',
    open: 'noch offen',
    promise: (version: number, day: string) => `Was zugesagt wurde, Version ${version} vom ${day}`,
    logistics: 'Rahmen',
    needs: 'Worum gebeten wurde',
    noted: 'vom Coach notiert',
    again: (day: string) => `wieder anzusehen am ${day}`,
    agreement: 'Vereinbarung',
    agreed: (day: string) => `vereinbart am ${day}`,
    proposed: 'vorgeschlagen, nicht vereinbart',
    promises: 'Zusagen',
    checkIns: 'Check-ins',
    nothingShared: 'keine Antwort geteilt',
    withheld: 'zu wenige Antworten, um sie zu zeigen: Sie würden auf jemanden deuten',
    combined: 'zusammengefasste Antworten',
    endPulse: 'Rückblick',
    corrections: 'Was laut Coachee nicht so gemeint war',
    correctionAbout: {
      focus: 'Fokus',
      need: 'worum gebeten wurde',
      commitment: 'eine Zusage',
      clause: 'eine Zeile der Vereinbarung',
    },
    removed: 'Ein Coachee hat etwas Eigenes entfernt.',
    notes: 'Deine Notizen',
    questions: 'Fragen, die du angesehen hast',
    repairs: 'Spannungen und Klärungen',
    ready: 'Wie du hereinkamst',
    instead: (n: number) => `Gefragt statt geraten: ${n}`,
    talk: (share: number, coverage: number) =>
      `Du hast etwa ${share} % der Zeit gesprochen, gemessen an etwa ${coverage} % der Session`,
    log: 'Was geschah',
    inSession: (number: number) => `Session ${number}`,
    own: 'Was dir gehört',
    words: 'Deine Worte',
    cards: 'Deine Karten',
    reflections: 'Deine Reflexionen',
  },
}
