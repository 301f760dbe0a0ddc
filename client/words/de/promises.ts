/** Promises that come back, repair to its end, and the end pulse. Imported by de.ts. */
import type { CommitmentStep, RepairView } from '../../../server/contract/views.ts'
import type { Words } from '../words.ts'
import { plural, toWhom } from './grammar.ts'
import { practice } from './practice.ts'

export const promises: Words['promises'] = {
  kind: 'Welche Art',
  fromLastTime: 'Vom letzten Mal',
  fromNow: 'Aus dieser Session',
  lastTime: (all: number, open: number) =>
    `Vom letzten Mal: ${all} ${plural(all, 'Zusage', 'Zusagen')}, ${open === 0 ? 'erledigt' : `${open} noch offen`}.`,
  see: 'Ansehen',
  fromAgreement: 'aus eurer Vereinbarung',
  wasDue: (day: string) => `war fällig am ${day}`,
  kept: 'Eingehalten',
  undo: 'Rückgängig',
  more: 'Mehr',
  renegotiate: 'Neu aushandeln',
  renegotiateNote: 'Neu ausgehandelt ist nicht vergessen: Ihr seht beide, was sich ändert.',
  letGo: 'Loslassen',
  letGoSure: 'Jetzt loslassen',
  letGoNote: 'Sie kommt nicht wieder. Was sie war, bleibt festgehalten.',
  makeOne: 'Zusage daraus machen',
  made: 'Sie steht unter „Zusagen“.',
  happened: 'Was daraus wurde',
  steps: {
    made: 'Zugesagt',
    kept: 'Eingehalten',
    reopened: 'Wieder offen',
    renegotiated: 'Neu ausgehandelt',
    'let-go': 'Losgelassen',
  } satisfies Record<CommitmentStep['what'], string>,
  quoted: (text: string) => `„${text}“`,

  record: {
    title: 'Bisher',
    note: 'Aus früheren Sessions. Es zählt sich von selbst, und niemand kann es ändern.',
    kept: (n: number) => `${n} eingehalten`,
    late: (n: number) => `${n} spät eingehalten`,
    renegotiated: (n: number) => `${n} neu ausgehandelt`,
    letGo: (n: number) => `${n} losgelassen`,
  },

  mine: 'Das war ich',
  causes: { ...practice.causes, comfort: 'Es wurde unangenehmer' } satisfies Record<
    RepairView['cause'],
    string
  >,
  beats: { name: 'Benennen', own: 'Dazu stehen', right: 'Gutmachen' },
  own: {
    title: 'Du könntest dazu stehen',
    lines: {
      comfort: 'Das lag an mir, und es tut mir leid.',
      sensed: 'Das lag an mir, und es tut mir leid.',
      'pushed-too-hard': 'Ich habe mehr gedrängt, als ich wollte. Es tut mir leid.',
      misinterpreted: 'Das habe ich missverstanden, es tut mir leid.',
      late: 'Ich habe dich warten lassen, und es tut mir leid.',
      interrupted: 'Ich fiel dir ins Wort, und es tut mir leid.',
    } satisfies Record<RepairView['cause'], string>,
    done: 'Ich habe mich entschuldigt',
    quiet: 'Nur da, wo es an dir lag.',
  },
  right: {
    title: 'Mach es gut',
    what: 'Was machst du anders?',
    when: 'Bis wann',
    promise: 'Zusagen',
  },
  skip: 'Überspringen',
  later: 'Später',
  again: {
    title: 'Ist es angekommen?',
    about: (time: string, cause: string) => `${time}: ${cause}`,
    comeBack: 'Worauf ihr zurückkommt',
    last: (cause: string) => `Aus einer früheren Session: ${cause}`,
  },
  repairs: {
    title: 'Klärungen',
    earlier: 'Früher',
    owned: 'entschuldigt',
    right: (promise: string) => `Gutgemacht mit: ${promise}`,
    goOn: 'Dazu stehen, gutmachen',
    comesBack: 'Was nicht angekommen ist, kommt nächste Session wieder.',
    letGo: 'Loslassen',
  },

  endPulse: {
    title: 'Rückblick auf heute',
    own: 'Das sind unsere eigenen Fragen, kein geprüftes Messverfahren.',
    several: 'Weil mehrere hier sind, bleibt das auf deinem Gerät. Nichts davon wird gesendet.',
    before: (coachName: string) =>
      `Was du geteilt hast, bevor andere kamen, bleibt bei ${toWhom(coachName)}.`,
    optional: 'Je einmal tippen. Lass aus, was du magst.',
    shared: (coachName: string) =>
      `${coachName} hat es. Du kannst es ändern, bis die Session endet.`,
    forEnd: (coachName: string) =>
      `${coachName} sieht es, wenn die Session endet. Bis dahin kannst du es ändern.`,
    onDevice: 'Auf diesem Gerät behalten.',
    under: (coachName: string) => `${coachName} bittet dich zurückzublicken, unter „Jetzt“.`,
    coachTitle: 'Rückblick',
    what: 'Vier kurze Fragen zur ganzen Session. Dein Coachee wählt, was du siehst.',
    ask: 'Um einen Rückblick bitten',
    waiting: 'Gefragt. Was dein Coachee teilt, kommt hierher.',
    onDevices: 'Gefragt. Weil mehrere hier sind, bleiben die Antworten auf ihren Geräten.',
  },

  print: {
    ask: 'Vereinbarung drucken',
    inZoom: 'Drucken kannst du auf der Seite deiner Zusammenfassung, wenn die Session zu Ende ist.',
  },

  summary: {
    notes: 'Was du notiert hast',
    repairs: 'Klärungen',
    endPulse: { coach: 'Rückblick', client: 'Dein Rückblick' },
    ownQuestions: 'Unsere eigenen Fragen, kein geprüftes Messverfahren.',
    promised: 'gutgemacht mit einer Zusage',
  },
}
