/** Promises that come back, repair to its end, and the end pulse. Imported by fr.ts. */
import type { CommitmentStep, RepairView } from '../../../server/contract/views.ts'
import type { Words } from '../words.ts'
import { plural, who } from './grammar.ts'
import { practice } from './practice.ts'

export const promises: Words['promises'] = {
  kind: 'De quel genre',
  fromLastTime: 'De la dernière fois',
  fromNow: 'De cette séance',
  lastTime: (all: number, open: number) =>
    `De la dernière fois : ${all} ${plural(all, 'promesse', 'promesses')}, ${open === 0 ? 'tout est réglé' : `${open} encore ${plural(open, 'ouverte', 'ouvertes')}`}.`,
  see: 'Les voir',
  fromAgreement: 'de votre accord',
  wasDue: (day: string) => `prévue pour le ${day}`,
  kept: 'Tenue',
  undo: 'Annuler',
  more: 'Plus',
  renegotiate: 'Renégocier',
  renegotiateNote: 'Renégociée n’est pas oubliée : chaque côté voit ce qui change.',
  letGo: 'Y renoncer',
  letGoSure: 'Y renoncer maintenant',
  letGoNote: 'Elle ne revient pas. Ce qu’elle était reste noté.',
  makeOne: 'En faire une promesse',
  made: 'Elle est sous « Promesses ».',
  happened: 'Ce qu’elle est devenue',
  steps: {
    made: 'Promise',
    kept: 'Tenue',
    reopened: 'De nouveau ouverte',
    renegotiated: 'Renégociée',
    'let-go': 'Abandonnée',
  } satisfies Record<CommitmentStep['what'], string>,
  quoted: (text: string) => `« ${text} »`,

  record: {
    title: 'Jusqu’ici',
    note: 'Des séances précédentes. Cela se compte tout seul, et personne ne peut le changer.',
    kept: (n: number) => `${n} ${plural(n, 'tenue', 'tenues')}`,
    late: (n: number) => `${n} ${plural(n, 'tenue', 'tenues')} en retard`,
    renegotiated: (n: number) => `${n} ${plural(n, 'renégociée', 'renégociées')}`,
    letGo: (n: number) => `${n} ${plural(n, 'abandonnée', 'abandonnées')}`,
  },

  mine: 'C’était moi',
  causes: { ...practice.causes, comfort: 'L’aisance a baissé' } satisfies Record<
    RepairView['cause'],
    string
  >,
  beats: { name: 'Nommer', own: 'Assumer', right: 'Réparer' },
  own: {
    title: 'Vous pourriez l’assumer',
    lines: {
      comfort: 'C’est de mon fait, et je m’en excuse.',
      sensed: 'C’est de mon fait, et je m’en excuse.',
      'pushed-too-hard': 'J’ai insisté plus que je ne voulais. Je m’en excuse.',
      misinterpreted: 'J’ai compris de travers, et je m’en excuse.',
      late: 'Je vous ai fait attendre, et je m’en excuse.',
      interrupted: 'Je vous ai coupé la parole, et je m’en excuse.',
    } satisfies Record<RepairView['cause'], string>,
    done: 'J’ai présenté mes excuses',
    quiet: 'Seulement si c’était à vous de l’assumer.',
  },
  right: {
    title: 'Réparer',
    what: 'Que ferez-vous autrement ?',
    when: 'Pour quand',
    promise: 'Le promettre',
  },
  skip: 'Passer',
  later: 'Plus tard',
  again: {
    title: 'Est-ce que cela a porté ?',
    about: (time: string, cause: string) => `${time} : ${cause}`,
    comeBack: 'À reprendre',
    last: (cause: string) => `D’une séance précédente : ${cause}`,
  },
  repairs: {
    title: 'Réparations',
    earlier: 'Avant',
    owned: 'excuses présentées',
    right: (promise: string) => `Réparé par : ${promise}`,
    goOn: 'Assumer, réparer',
    comesBack: 'Ce qui n’a pas porté revient à la prochaine séance.',
    letGo: 'Laisser cela là',
  },

  endPulse: {
    title: 'Retour sur la séance',
    own: 'Ce sont nos propres questions, pas une mesure validée.',
    several: 'Comme vous êtes plusieurs ici, cela reste sur votre appareil. Rien n’est envoyé.',
    before: (coachName: string) =>
      `Ce que vous avez partagé avant l’arrivée d’autres personnes reste chez ${who(coachName)}.`,
    optional: 'Un geste pour chacune. Laissez ce que vous voulez.',
    shared: (coachName: string) =>
      `${coachName} l’a. Vous pouvez changer jusqu’à la fin de la séance.`,
    forEnd: (coachName: string) =>
      `${coachName} le voit à la fin de la séance. Vous pouvez changer jusque-là.`,
    onDevice: 'Gardé sur cet appareil.',
    under: (coachName: string) =>
      `${coachName} vous propose un retour sur la séance, sous « Maintenant ».`,
    coachTitle: 'Retour sur la séance',
    what: 'Quatre courtes questions sur toute la séance. Votre client choisit ce que vous voyez.',
    ask: 'Demander un retour sur la séance',
    waiting: 'Demandé. Ce que votre client partage arrive ici.',
    onDevices:
      'Demandé. Comme il y a plusieurs personnes, les réponses restent sur leurs appareils.',
  },

  print: {
    ask: 'Imprimer l’accord',
    inZoom: 'Vous pouvez l’imprimer depuis la page de votre résumé, une fois la séance terminée.',
  },

  summary: {
    notes: 'Vos notes de séance',
    repairs: 'Réparations',
    endPulse: { coach: 'Retour sur la séance', client: 'Votre retour sur la séance' },
    ownQuestions: 'Nos propres questions, pas une mesure validée.',
    promised: 'réparé par une promesse',
  },
}
