/** Before a session and at its beginning. Imported by de.ts. */
import type { Words } from '../words.ts'
import { plural } from './grammar.ts'

const minutes = (n: number): string => `${n} ${plural(n, 'Minute', 'Minuten')}`

export const prepare: Words['prepare'] = {
  title: (label: string) => `Vorbereiten · ${label}`,
  first: 'Vorbereiten',
  back: 'Zurück',
  lastTime: (day: string) => `Vom letzten Mal, ${day}`,
  nothing: 'Nichts ist offen geblieben.',
  promises: 'Offene Zusagen',
  overdue: (day: string) => `war fällig am ${day}`,
  offLimits: 'Außen vor',
  review: 'Vereinbart: jetzt wieder ansehen',
  needs: 'Was deinem Coachee hilft',
  focus: 'Letzter Fokus',
  pulse: 'Wie es sich anfühlte',
  onwards: ' → ',
  endPulse: 'Am Ende',
  themes: 'Themen',
  phrases: 'In den Worten des Coachees',
  repairs: 'Worauf ihr zurückkommt',
  cards: 'Aus der ersten Session noch offen',

  ready: 'Mach den Weg frei',
  camera: 'Sieh in die Kamera, nicht auf dein eigenes Bild.',
  steady: 'Wie kommst du herein?',
  eyeContact: 'Offene Haltung und ruhiger Blickkontakt, soweit es für diesen Coachee passt.',
  eyeContactOn: 'Bei diesem Coachee daran erinnern',
  planned: 'Geplant für',
  plannedHint: 'Damit ein später Beginn auffällt. Du kannst es leer lassen.',
  arrival: {
    start: 'Nimm dir eine Minute zum Ankommen',
    how: 'Atme so langsam, wie es angenehm ist. Beginne, wann du magst.',
    left: (seconds: number) => `Noch etwa ${seconds} ${plural(seconds, 'Sekunde', 'Sekunden')}.`,
    done: 'Da bist du.',
    skip: 'Überspringen',
  },

  opening: {
    words: 'Vertraulich · fokussiert · vom Coachee geführt',
    timer: 'Zeit für den Einstieg messen',
    target: 'Minuten für den Einstieg',
    passed: (passed: number, target: number) => `${passed} von ${minutes(target)}`,
  },
  pause: {
    start: 'Pause machen',
    length: 'Minuten',
    left: (left: number) =>
      left === 0 ? 'Die Pause ist vorbei.' : `Pause: noch ${minutes(left)}.`,
    end: 'Weiter',
  },

  today: {
    title: 'Fokus heute',
    ask: 'Worauf möchtest du dich heute konzentrieren, damit diese Session für dich am wertvollsten wird?',
    field: 'In den Worten des Coachees',
    mine: 'in deinen Worten',
    keep: 'Fokus festhalten',
    change: 'Ändern',
    before: (text: string) => `Letztes Mal: ${text}`,
    readBack: 'Zurückspiegeln',
    line: (text: string) =>
      `Am Anfang wolltest du dich auf „${text}“ konzentrieren. Wie ist das jetzt für dich?`,
  },
  next: {
    title: 'Nächste Session',
    field: 'Tag und Uhrzeit',
    at: (day: string, time: string) => `${day} um ${time}`,
    none: 'Nicht festgelegt',
  },
}
