import type { Words } from '../words.ts'

/** The join page where no script runs. */
export const plain: Words['plain'] = {
  withoutWaiting: 'Ohne Warten beitreten',
  again: 'Noch einmal schauen',
  how: (coachName, minutes) =>
    `Diese Seite geht nicht von selbst weiter. Schau noch einmal, wenn ${coachName} fragt. Dein Platz bleibt nach jedem Schauen ${minutes} Minuten frei.`,
  send: 'Senden',
  several: (coachName) =>
    `Wenn mehrere antworten, braucht es Skripte: Jede Antwort wird auf dem eigenen Gerät versiegelt. Wenn du magst, sag ${coachName} laut, wie es sich anfühlt.`,
  renewed:
    'Diese Seite war eine Weile offen, und gesendet ist noch nichts. Deine Wahl ist noch da.',
  notSent: 'Noch nicht gesendet. Deine Wahl ist noch da.',
  choose: 'Noch ist nichts gewählt.',
  stands: (answer) => `„${answer}“ wurde vorher gesendet und gilt, bis du wieder sendest.`,
  counted: 'Deine Antwort ist da. Dieses Check-in ist inzwischen zu.',
  over: 'Die Session war zu Ende, bevor das kam. Es wurde nicht gezählt.',
}
