/** What leads out of a summary, what a reader is asked there, and the pictures in words. Imported by fr.ts. */
import type { Words } from '../words.ts'
import { of, sessions } from './grammar.ts'

export const after: Words['after'] = {
  pulse: {
    none: { coach: 'Aucune réponse n’a été partagée.', client: 'Vous n’avez pas répondu.' },
    one: (word: string) => `Une réponse : « ${word} ».`,
    same: (n: number, word: string) => `« ${word} » chaque fois, ${n} fois.`,
    firstLast: (first: string, last: string) => `« ${first} » d’abord, « ${last} » à la fin.`,
    around: (word: string) => `« ${word} » au début et à la fin.`,
    between: (words: string) => `Entre les deux, aussi ${words}.`,
    quoted: (word: string) => `« ${word} »`,
    picture: 'Réponses au fil de la séance',
    how: 'Plus haut, c’est plus à l’aise. Un tiret, c’est l’absence de réponse.',
    asked: (time: string) => `Demandé à ${time}`,
    time: 'Heure',
    answer: 'Réponse',
    over: {
      none: 'Rien n’a encore été partagé.',
      last: (number: number, sentence: string) => `Séance ${number} : ${sentence}`,
      range: (n: number, low: string, high: string) =>
        `Les réponses de ${sessions(n)} vont de « ${low} » à « ${high} ».`,
      always: (n: number, word: string) =>
        `Toutes les réponses de ${sessions(n)} sont « ${word} ».`,
      picture: 'Réponses, séance par séance',
      how: 'Plus haut, c’est plus à l’aise. Chaque rond est une réponse.',
      show: 'En tableau',
      session: 'Séance',
      answers: 'Réponses',
      named: (number: number, day: string) => `${number} · ${day}`,
      number: (number: number) => `Séance ${number}`,
      nothing: 'Pas de réponse',
      counted: (word: string, n: number) => `${word} ${n}`,
      latest: (n: number) => `Seules les ${n} dernières sont dessinées ici.`,
    },
  },

  ended: (coachName: string, day: string) =>
    `${coachName} a mis fin à votre travail ensemble le ${day}.`,
  endedByYou: (day: string) => `Vous avez mis fin à ce travail le ${day}.`,
  erased: (day: string) => `Tout sera effacé le ${day}.`,
  kept: (day: string) => `Cette séance est gardée jusqu’au ${day}, puis effacée.`,

  handOver: {
    title: 'Continuer avec un autre coach',
    ask: (coachName: string, to: string) => `${coachName} aimerait confier votre coaching à ${to}.`,
    gets: (to: string) => `${to} reçoit`,
    what: [
      'ce dont vous avez convenu',
      'les promesses des deux côtés',
      'ce que vous avez demandé',
      'la priorité de chaque séance',
      'les réponses que vous avez partagées',
    ],
    not: (to: string, coachName: string) => `${to} ne reçoit pas les notes ${of(coachName)}.`,
    agree: 'D’accord',
    refuse: 'Pas d’accord',
    yes: 'Vous êtes d’accord.',
    no: 'Vous n’êtes pas d’accord. Rien n’est confié.',
    change: (day: string) =>
      `Vous pouvez changer d’avis jusqu’à ce que cela se fasse, ou jusqu’au ${day}.`,
    until: (day: string) =>
      `Cela se fait seulement avec votre accord. La question reste ouverte jusqu’au ${day}.`,
    done: (to: string, day: string) => `${to} a repris votre coaching, depuis le ${day}.`,
    over: (to: string) =>
      `Votre coaching n’a pas été confié à ${to} : le temps pour décider est passé.`,
  },

  keep: { done: 'Marquer comme tenue', undo: 'Annuler' },

  week: {
    title: 'Pour votre semaine',
    what: 'Ce que cette séance apporte à vos cinq questions. Personne d’autre ne le voit.',
  },

  out: {
    title: 'L’emporter avec vous',
    print: 'Imprimer',
    text: 'Enregistrer en texte',
    json: 'Enregistrer en JSON',
    what: 'Le texte se lit partout. Le JSON est pour d’autres programmes. Aucun ne contient de lien.',
    file: (day: string) => `seance-de-coaching-${day}`,
  },

  calendar: {
    add: 'Ajouter à mon agenda',
    addPromise: 'Ajouter sa date à mon agenda',
    session: 'Séance de coaching',
    mine: 'Une de mes promesses',
    theirs: 'Une promesse qui m’est faite',
    sessionFile: 'seance-de-coaching',
    promiseFile: 'promesse',
  },

  pass: {
    title: 'Transmettre ce lien',
    what: 'Il ouvre un résumé privé. Envoyez-le seulement à la personne concernée.',
    own: 'Le lien',
    mail: 'Préparer un e-mail',
    mailNote: 'Le brouillon contient le lien et rien d’autre.',
    subject: 'Un lien privé',
    browser: 'L’envoyer depuis mon navigateur',
    broken: 'Une partie de ce lien s’est perdue en route. Copiez-le à nouveau.',
  },

  chat: {
    ask: 'Publier dans le chat',
    who: (name: string) =>
      `Tout le monde dans le chat choisi peut l’ouvrir, et lire et changer ce que peut ${name}. Zoom demande quel chat.`,
    sure: 'Publier le lien',
    sent: 'Publié.',
    failed: 'Rien n’a été publié. Copiez plutôt le lien.',
  },
}
