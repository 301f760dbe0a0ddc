/** What a new client begins with, as the coach sets it at their desk. Imported by de.ts. */
import type { Words } from '../words.ts'
import { people, plural } from './grammar.ts'

export const begins: Words['begins'] = {
  title: 'Womit du beginnst',
  what: 'Jeder neue Coachee beginnt damit. Mit wem du schon arbeitest, geht es weiter wie bisher.',
  edited: (day: string) => `Zuletzt geändert am ${day}.`,
  never: 'Alles ist noch so, wie es im Leitfaden steht.',
  saved: 'Gespeichert, sobald du das Feld verlässt.',

  lines: {
    title: 'Was du in der ersten Session sagst',
    what: 'Die sieben Sätze des Skripts. In der Session kannst du jeden noch anders sagen.',
    yours: 'In deinen Worten',
    guides: 'Die Worte des Leitfadens',
    restore: 'Original wiederherstellen',
  },

  exceptions: {
    title: 'Ausnahmen von der Vertraulichkeit',
    what: 'Du liest sie laut vor, zusammen mit deiner Zusage, und dein Coachee liest sie auch.',
  },

  logistics: {
    title: 'Rahmen',
    what: 'Was ihr gemeinsam bestätigt. Lass offen, was du mit jedem Coachee einzeln klärst.',
  },

  clauses: {
    title: 'Zeilen der Vereinbarung',
    what: 'Du schlägst sie in der ersten Session vor. Sie gelten, sobald dein Coachee zustimmt.',
    another: 'Noch eine Zeile',
    empty: 'Leer gelassen, wird sie nicht vorgeschlagen.',
  },

  cards: {
    title: 'Deine eigenen Karten',
    what: 'Sie stehen neben den anderen unter „Impulse“, bei jedem Coachee.',
  },

  defaults: {
    title: 'Wovon du ausgehst',
    what: 'In einer Session kannst du das meiste ändern, nur für diesen Coachee.',
    name: 'Dein Name, wie Coachees ihn lesen',
    nameHint: 'Leer gelassen, ist es der Name, den Zoom zeigt.',
    threshold: 'Zusammenfassen ab',
    thresholdHint:
      'In einer Gruppe siehst du Antworten, sobald sich so viele zusammen zeigen lassen.',
    people,
    gap: 'Einen Satz anbieten, wenn es unangenehmer wird',
    gapHint: 'Wie oft einer kommen darf, während ihr sprecht.',
    doors: 'Plätze nur aus dem Meeting',
    doorsHint: 'Link und Code lassen dann niemand Neuen herein.',
    linkLifeHint: 'Gezählt ab dem Ende einer Session, für beide Seiten. Jede kann neu wählen.',
    retention: 'Sessions aufbewahren für',
    retentionHint: 'Ab dem Ende jeder Session. Dann wird sie gelöscht, mit ihren Links.',
  },

  days: {
    some: (n: number) => `${n} ${plural(n, 'Tag', 'Tage')}`,
    other: 'Oder eine andere Zahl von Tagen',
    between: (from: number, to: number) => `Jede Zahl von ${from} bis ${to}.`,
    wrong: (from: number, to: number) =>
      `Gib eine Zahl von ${from} bis ${to} ein. Bis dahin bleibt es, wie es war.`,
  },
}
