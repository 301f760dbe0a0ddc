/** What we can and cannot see: in the panel, on the join page and on a page of its own. Under 250 words. */
import type { Kept } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'

export const seen: Words['seen'] = {
  title: 'Was wir sehen können und was nicht',
  intro:
    'Bei einem Coachee sieht der Coach, was dieser teilen wollte, und weiß, von wem es ist. Bei mehreren gehen Antworten als versiegelte Stimmzettel.',
  who: 'Wer',
  learns: 'Erfährt',
  not: 'Erfährt nicht',
  rows: [
    {
      who: 'Dein Coach',
      learns: 'zusammengefasste Antworten und wer um eine Pause bittet',
      not: 'wer geantwortet hat, in welcher Reihenfolge, wer passte oder etwas änderte',
    },
    { who: 'Andere Personen', learns: 'ihre eigene Antwort', not: 'deine' },
    {
      who: 'Wer die Datenbank stiehlt',
      learns: 'verschlossene Stimmzettel, später zusammengefasste Antworten',
      not: 'von wem ein Stimmzettel ist oder was darauf steht',
    },
    {
      who: 'Das Netz',
      learns: 'dass ein Gerät uns erreicht hat',
      not: 'was es geantwortet hat',
    },
  ],
  keptTitle: 'Was gespeichert wird',
  kept: {
    session: 'die Session, mit den Notizen des Coachs',
    practice: 'eigene Karten und Reflexionen des Coachs',
    link: 'ein Hash jedes Links zu einer Zusammenfassung',
    right: 'dass du einen Stimmzettel abgeben darfst, nicht welchen',
    ballot: 'verschlossene Stimmzettel, bis der Check-in schließt',
    presence: 'wer verbunden ist, für Minuten',
    door: 'wie oft ein Code vertippt oder ein Link geöffnet wurde, nach gehashter Adresse, und wer sagte, Coach zu sein, gehasht, höchstens einen Tag lang',
    counts:
      'zusammengefasste Antworten und kurze Namen, an denen du deinen eigenen Stimmzettel findest',
    desk: 'dass der Browser eines Coachs angemeldet ist',
    zoom: 'die Erlaubnis von Zoom, versiegelt, und Hashes dessen, was Zoom schickte',
  } satisfies Record<Kept, string>,
  notTitle: 'Was das nicht verbergen kann',
  hides: [
    'dass alle dieselbe Antwort geben',
    'dein Gesicht und deine Stimme oder jemanden neben dir',
    'wenn alle anderen ihre Antworten zusammenlegen',
    'einen geteilten Bildschirm oder einen Arbeitgeber, der deine Verbindung mitliest',
    'wer diesen Server betreibt, solange diese Person zusieht oder ihn verändert',
  ],
}
