/** Before a session and at its beginning. Imported by fr.ts. */
import type { Words } from '../words.ts'
import { plural } from './grammar.ts'

const minutes = (n: number): string => `${n} ${plural(n, 'minute', 'minutes')}`

export const prepare: Words['prepare'] = {
  title: (label: string) => `Préparer · ${label}`,
  first: 'Préparer',
  back: 'Retour',
  lastTime: (day: string) => `De la dernière fois, ${day}`,
  nothing: 'Rien n’est resté ouvert.',
  promises: 'Promesses ouvertes',
  overdue: (day: string) => `prévue pour le ${day}`,
  offLimits: 'À ne pas aborder',
  review: 'Convenu d’y revenir',
  needs: 'Ce qui aide votre client',
  focus: 'Dernière priorité',
  pulse: 'Le ressenti',
  onwards: ' → ',
  endPulse: 'À la fin',
  themes: 'Thèmes',
  phrases: 'Avec ses mots',
  repairs: 'À reprendre',
  cards: 'Encore ouvert de la première séance',

  ready: 'Faire de la place',
  camera: 'Regardez la caméra, pas votre propre image.',
  steady: 'Comment arrivez-vous ?',
  eyeContact: 'Posture ouverte et regard posé, autant que cela convient à ce client.',
  eyeContactOn: 'Me le rappeler avec ce client',
  planned: 'Prévu à',
  plannedHint: 'Pour qu’un début en retard se remarque. Vous pouvez laisser vide.',
  arrival: {
    start: 'Prenez une minute pour arriver',
    how: 'Respirez aussi lentement que cela reste agréable. Commencez quand vous voulez.',
    left: (seconds: number) =>
      `Encore ${seconds} ${plural(seconds, 'seconde', 'secondes')} environ.`,
    done: 'Vous y êtes.',
    skip: 'Passer',
  },

  opening: {
    words: 'Confidentiel · centré · mené par le client',
    timer: 'Chronométrer l’ouverture',
    target: 'Minutes pour l’ouverture',
    passed: (passed: number, target: number) => `${passed} sur ${minutes(target)}`,
  },
  pause: {
    start: 'Faire une pause',
    length: 'Durée en minutes',
    left: (left: number) =>
      left === 0 ? 'La pause est finie.' : `Pause : encore ${minutes(left)}.`,
    end: 'Reprendre',
  },

  today: {
    title: 'La priorité du jour',
    ask: 'Sur quoi aimeriez-vous travailler aujourd’hui pour que cette séance vous soit la plus utile ?',
    field: 'Avec ses mots',
    mine: 'avec vos mots',
    keep: 'Fixer la priorité',
    change: 'Changer',
    before: (text: string) => `La dernière fois : ${text}`,
    readBack: 'La relire ensemble',
    line: (text: string) =>
      `Au début, vous vouliez travailler sur « ${text} ». Où en êtes-vous maintenant ?`,
  },
  next: {
    title: 'Prochaine séance',
    field: 'Jour et heure',
    at: (day: string, time: string) => `${day} à ${time}`,
    none: 'Pas fixée',
  },
}
