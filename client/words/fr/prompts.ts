/** Prompts in the moment: decks, notes, and asking instead of advising. Imported by fr.ts. */
import type { QuestionKind } from '../../../server/contract/vocabulary.ts'
import type { CardName } from '../../panel/coach/prompts/decks.ts'
import type { Words } from '../words.ts'

const cards: Record<CardName, string> = {
  meaning: 'Que signifie cette situation pour vous ?',
  alive: 'Qu’est-ce qui est le plus vivant ou le plus important quand vous en parlez ?',
  focus:
    'Sur quoi aimeriez-vous travailler aujourd’hui pour que cette séance vous soit la plus utile ?',
  considerations: 'Qu’est-ce qui vous a conduit à ce choix ?',
  matters: 'Qu’est-ce qui compte le plus pour vous ici ?',
  'helped-before': 'Qu’est-ce qui a déjà aidé, même un peu ?',
  'understand-first': 'Qu’aimeriez-vous comprendre avant de décider quoi que ce soit ?',
  'next-step': 'À quoi ressemblerait pour vous un bon prochain pas ?',
  'know-already': 'Vous connaissez cela mieux que personne. Qu’en savez-vous déjà ?',

  hearing: 'Ce que j’entends, c’est...',
  mentioned: 'Vous avez parlé de {x}, et il m’a semblé entendre ceci : {tone}. Est-ce juste ?',
  softens:
    'Je remarque que chaque fois que nous parlons de cet objectif, votre voix s’adoucit. Qu’est-ce qui vient ?',
  'your-words': 'Vous avez dit « {x} ». Que portent ces mots pour vous ?',
  'check-it': 'Je vérifie que j’ai bien compris : {x}. Qu’est-ce qui m’échappe ?',
  'two-things': 'Il semble y avoir deux choses à la fois. Comment l’entendez-vous ?',
  'sum-up': 'J’aimerais reprendre ce que j’entends, et vous me dites où ce n’est pas ça.',

  important: 'Je vois que c’est vraiment important pour vous.',
  challenging: 'Cela semble avoir été une situation difficile.',
  'makes-sense': 'Avec ce que vous racontez, il est tout à fait compréhensible de ressentir cela.',
  'no-right-way': 'Il n’y a pas une bonne façon de vivre cela.',
  'take-time': 'Prenez le temps qu’il vous faut. Je suis là.',
  thanks: 'Merci de me confier cela.',
  capable: 'J’ai confiance : vous trouverez ce qui vous convient.',

  pause: 'Je remarque une pause. Comment recevez-vous cette question ?',
  process:
    'Comment vivez-vous cet échange, en ce moment ? Y a-t-il quelque chose que vous aimeriez plus ou moins de ma part ?',
  'stay-slower-leave':
    'On peut rester là, ralentir, ou laisser cela pour aujourd’hui. Que préférez-vous ?',
  'lost-you':
    'Je sens que je ne suis peut-être plus tout à fait avec vous. Que se passe-t-il pour vous ?',
  'did-not-sit': 'Si quelque chose que j’ai dit ne passe pas, j’aimerais l’entendre.',
  'need-not-answer': 'Vous n’avez pas à répondre à cela. Où aimeriez-vous aller ?',
  shifted: 'Quelque chose vient de bouger. Aimeriez-vous y rester, ou avancer ?',
}

export const prompts: Words['prompts'] = {
  questionKinds: {
    stacked: 'Plusieurs à la fois',
    'blaming-why': 'Un pourquoi qui accuse',
    advice: 'Un conseil déguisé',
    leading: 'Orientée',
    closed: 'Fermée',
    open: 'Ouverte',
  } satisfies Record<QuestionKind, string>,
  cards,
  insteadOf: { 'makes-sense': 'Vous ne devriez pas ressentir cela.' },
  title: 'À dire ou à demander',
  avoid: (text: string) => `Au lieu de : « ${text} »`,
  place: (at: number, of: number) => `${at} sur ${of}`,
  back: 'Retour',
  next: 'Suivant',
  favourite: 'Favori',
  putAway: 'Mettre cette carte de côté',
  bringBack: 'Reprendre',
  none: 'Toutes les cartes de ce paquet sont de côté. Reprenez-en une, ou écrivez la vôtre.',
  decks: {
    questions: 'Questions',
    reflecting: 'Refléter',
    empathy: 'Empathie',
    strain: 'Tension',
  },
  help: {
    questions: 'Les questions ouvertes laissent de l’espace. Une à la fois, puis le silence.',
    reflecting:
      'Reflétez avec douceur et restez vous-même : reprenez ses mots, sans les répéter comme un perroquet.',
    empathy: 'L’empathie reconnaît le vécu sans demander d’être d’accord.',
    strain: 'Nommez ce que vous remarquez, avec respect, et laissez de la place.',
  },
  theirWords: 'Avec ses mots',
  anX: 'X',
  tone: 'de la frustration',
  edit: {
    title: 'Vos cartes, et celles mises de côté',
    own: 'Une carte à vous',
    add: 'Ajouter à ce paquet',
    mine: 'à vous',
  },
  notes: {
    title: 'Note',
    what: { 'key-phrase': 'Ses mots', theme: 'Le thème', tone: 'Le ton' },
    keep: 'Prendre en note',
    tones: [
      'de la frustration',
      'de l’espoir',
      'du souci',
      'de la tristesse',
      'du soulagement',
      'de la colère',
      'du calme',
      'de la fatigue',
    ],
    before: (text: string) => `C’est déjà venu avant : « ${text} ».`,
    surface: 'Une façon de le nommer',
    timeline: 'Cette séance',
    at: (minutes: number) => `minute ${minutes}`,
    empty: 'Aucune note encore. Personne d’autre ne voit vos notes.',
    only: 'Personne d’autre ne le voit.',
    asked: (times: number) => `Vous avez demandé ${times} fois au lieu de conseiller.`,
  },
  instead: {
    do: 'Au lieu d’un conseil',
    ask: 'Demander plutôt',
    believe: 'Ou montrer votre confiance en votre client',
    another: 'Une autre',
    done: 'Fini',
  },
  check: 'Vérifier une question',
  kept: 'Gardée pour votre réflexion',
}
