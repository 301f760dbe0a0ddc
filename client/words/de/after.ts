/** What leads out of a summary, what a reader is asked there, and the pictures in words. Imported by de.ts. */
import type { Words } from '../words.ts'
import { sessions, toWhom } from './grammar.ts'

export const after: Words['after'] = {
  pulse: {
    none: { coach: 'Keine Antwort wurde geteilt.', client: 'Du hast keine Antwort gegeben.' },
    one: (word: string) => `Eine Antwort: „${word}“.`,
    same: (n: number, word: string) => `Jedes Mal „${word}“, ${n}-mal.`,
    firstLast: (first: string, last: string) => `Zuerst „${first}“, am Ende „${last}“.`,
    around: (word: string) => `Zuerst und am Ende „${word}“.`,
    between: (words: string) => `Dazwischen auch ${words}.`,
    quoted: (word: string) => `„${word}“`,
    picture: 'Antworten im Lauf der Session',
    how: 'Weiter oben ist angenehmer. Ein Strich heißt keine Antwort.',
    asked: (time: string) => `Gefragt um ${time}`,
    time: 'Zeit',
    answer: 'Antwort',
    over: {
      none: 'Noch wurde nichts geteilt.',
      last: (number: number, sentence: string) => `Session ${number}: ${sentence}`,
      range: (n: number, low: string, high: string) =>
        `Die Antworten aus ${sessions(n)} liegen zwischen „${low}“ und „${high}“.`,
      always: (n: number, word: string) => `Jede Antwort aus ${sessions(n)} ist „${word}“.`,
      picture: 'Antworten, Session für Session',
      how: 'Weiter oben ist angenehmer. Jeder Punkt ist eine Antwort.',
      show: 'Als Tabelle',
      session: 'Session',
      answers: 'Antworten',
      named: (number: number, day: string) => `${number} · ${day}`,
      number: (number: number) => `Session ${number}`,
      nothing: 'Keine Antwort',
      counted: (word: string, n: number) => `${word} ${n}`,
      latest: (n: number) => `Zu sehen sind die letzten ${n}.`,
    },
  },

  ended: (coachName: string, day: string) =>
    `${coachName} hat eure gemeinsame Arbeit am ${day} beendet.`,
  endedByYou: (day: string) => `Du hast diese Arbeit am ${day} beendet.`,
  erased: (day: string) => `Alles davon wird am ${day} gelöscht.`,
  kept: (day: string) => `Diese Session wird bis ${day} aufbewahrt und dann gelöscht.`,

  handOver: {
    title: 'Mit einem anderen Coach weitermachen',
    ask: (coachName: string, to: string) => `${coachName} möchte dein Coaching an ${to} übergeben.`,
    gets: (to: string) => `${to} bekommt`,
    what: [
      'was ihr vereinbart habt',
      'die Zusagen beider Seiten',
      'worum du gebeten hast',
      'den Fokus jeder Session',
      'die Antworten, die du geteilt hast',
    ],
    not: (to: string, coachName: string) =>
      `Die Notizen von ${toWhom(coachName)} bekommt ${to} nicht.`,
    agree: 'Zustimmen',
    refuse: 'Nicht zustimmen',
    yes: 'Du hast zugestimmt.',
    no: 'Du hast nicht zugestimmt. Nichts wird übergeben.',
    change: (day: string) =>
      `Du kannst es dir anders überlegen, bis es geschieht, oder bis ${day}.`,
    until: (day: string) =>
      `Es geschieht nur, wenn du zustimmst. Die Frage bleibt bis ${day} offen.`,
    done: (to: string, day: string) => `${to} hat dein Coaching übernommen, seit ${day}.`,
    over: (to: string) =>
      `Dein Coaching ist nicht an ${to} gegangen: Die Zeit zum Entscheiden ist vorbei.`,
  },

  keep: { done: 'Als eingehalten markieren', undo: 'Rückgängig' },

  week: {
    title: 'Für deine Woche',
    what: 'Was diese Session zu den fünf Fragen beiträgt. Nur du siehst das.',
  },

  out: {
    title: 'Nimm es mit',
    print: 'Drucken',
    text: 'Als Text speichern',
    json: 'Als JSON speichern',
    what: 'Text lässt sich überall lesen. JSON ist für andere Programme. In keinem steht ein Link.',
    file: (day: string) => `coaching-session-vom-${day}`,
  },

  calendar: {
    add: 'In meinen Kalender',
    addPromise: 'Den Tag in meinen Kalender',
    session: 'Coaching',
    mine: 'Eine Zusage von mir',
    theirs: 'Eine Zusage an mich',
    sessionFile: 'coaching-termin',
    promiseFile: 'zusage',
  },

  pass: {
    title: 'Diesen Link weitergeben',
    what: 'Er öffnet eine private Zusammenfassung. Schick ihn nur der Person, der sie gehört.',
    own: 'Der Link',
    mail: 'E-Mail entwerfen',
    mailNote: 'Im Entwurf steht der Link und sonst nichts.',
    subject: 'Ein privater Link',
    browser: 'Aus meinem Browser senden',
    broken: 'Ein Teil dieses Links ging unterwegs verloren. Kopiere ihn neu.',
  },

  chat: {
    ask: 'In den Chat stellen',
    who: (name: string) =>
      `Alle im Chat, den du wählst, können ihn öffnen und lesen und ändern, was ${name} kann. Zoom fragt, welcher Chat.`,
    sure: 'Link in den Chat stellen',
    sent: 'Steht im Chat.',
    failed: 'Nichts wurde in den Chat gestellt. Kopiere stattdessen den Link.',
  },
}
