/** Links to a summary, and what is in a client's hands there. Imported by de.ts. */
import type { LinkEvent } from '../../../server/contract/views.ts'
import type { LinkLife } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'
import { toWhom } from './grammar.ts'

const lives: Record<LinkLife, string> = {
  day: '24 Stunden',
  week: '7 Tage',
  month: '30 Tage',
  quarter: '90 Tage',
}

export const links: Words['links'] = {
  cover: {
    title: 'Eine private Zusammenfassung',
    what: 'Dieser Link öffnet die Zusammenfassung einer Coaching-Session.',
    noted:
      'Dass er geöffnet wurde, wird mit der Uhrzeit festgehalten, und beide Seiten können es lesen.',
    open: 'Zusammenfassung öffnen',
  },

  lives,
  life: 'Öffnet sich',
  lifeFrom: 'Gezählt ab jetzt.',
  until: (day: string) => `öffnet sich bis ${day}`,
  undo: 'Rückgängig',
  revokedNow: 'Er öffnet sich nicht mehr.',
  undoneToo: 'Er öffnet sich wieder.',
  ownRevoked: 'Du hast deinen Link gesperrt. Diese Seite ist das Letzte davon.',

  handed: {
    told: (coachName: string) =>
      `${coachName} hat diesen Link genommen, um ihn dir zu schicken; er öffnet sich also auch dort.`,
    renew: 'Neuen Link machen',
    why: 'Der alte öffnet sich nicht mehr. Den neuen hast nur du.',
  },

  log: {
    title: 'Was mit ihm geschah',
    none: 'Noch nichts.',
    said: {
      opened: 'geöffnet',
      handed: 'vom Coach genommen, um ihn zu schicken',
      renewed: 'neu gemacht',
      revoked: 'gesperrt',
      restored: 'wieder freigegeben',
      day: `auf ${lives.day} gesetzt`,
      week: `auf ${lives.week} gesetzt`,
      month: `auf ${lives.month} gesetzt`,
      quarter: `auf ${lives.quarter} gesetzt`,
    } satisfies Record<LinkEvent['what'], string>,
    coachRead: (coachName: string) => `${coachName} hat die eigene Zusammenfassung geöffnet`,
  },

  mine: {
    more: 'Das ändern',
    correct: 'So habe ich das nicht gemeint',
    instead: (coachName: string) =>
      `Was du gemeint hast, wenn du magst. ${coachName} liest es hier.`,
    say: 'Das sagen',
    takeBack: 'Zurücknehmen',
    client: 'So habe ich es nicht gemeint',
    coach: 'Dein Coachee: So habe ich das nicht gemeint',
    several: 'Jemand, der dabei war: So habe ich das nicht gemeint',
    hide: (coachName: string) => `Vor ${toWhom(coachName)} verbergen`,
    hidden: (coachName: string) => `Vor ${toWhom(coachName)} verborgen`,
    show: 'Wieder zeigen',
    delete: 'Löschen',
    deleteSure: 'Für immer löschen',
    deleteNote: (coachName: string) =>
      `Es ist für beide weg. ${coachName} sieht, dass etwas entfernt wurde, nicht was.`,
    handed: (coachName: string) =>
      `${coachName} hat diesen Link genommen und könnte hier lesen, was du verbirgst. Mach zuerst einen neuen Link, weiter unten.`,
    hideNote: (coachName: string) =>
      `Du behältst es hier. ${coachName} sieht, dass etwas entfernt wurde, nicht was.`,
  },
  preview: 'Die Seite, wie dein Coachee sie liest. Niemand erfährt, dass du nachgesehen hast.',
  removed: 'Dein Coachee hat etwas Eigenes aus dieser Zusammenfassung entfernt.',
}
