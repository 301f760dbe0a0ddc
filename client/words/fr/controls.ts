/** What a client holds in their own hands, and what the coach reads of it. Imported by fr.ts. */
import type { Signal } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'
import { and, plural, who } from './grammar.ts'

export const controls: Words['controls'] = {
  title: 'Entre vos mains',
  bar: 'À tout moment',
  more: 'Plus',
  notNow: 'Pas maintenant',

  pause: {
    ask: 'Pause',
    alone: (coachName: string) => `${coachName} apprend aussitôt que vous demandez une pause.`,
    several: (coachName: string) =>
      `${coachName} apprend aussitôt que vous la demandez, et sous ce nom. Tout le monde ici voit qu’il y a une pause.`,
    name: 'Votre nom pour cela',
    send: 'Demander une pause',
    mine: 'Pause. Reprenez quand vous voulez.',
    theirs: 'Pause.',
    resume: 'Reprendre',
  },

  signals: {
    slower: 'Moins vite',
    skip: 'Passer ceci',
  } satisfies Record<Signal, string>,
  signal: {
    alone: (coachName: string, words: string) =>
      `${coachName} lit aussitôt « ${words} », et sait que cela vient de vous.`,
    several: (coachName: string, words: string) =>
      `${coachName} lit que quelqu’un demande « ${words} », sans nom, et peut deviner qui.`,
    send: 'Envoyer',
    sent: (words: string) => `Envoyé : ${words}`,
  },

  withdraw: 'Retirer',

  mirror: {
    title: 'Voir exactement ce que voit mon coach',
    intro: (coachName: string) =>
      `${coachName} a ceci de vous dans cette séance, avec les mots de l’autre panneau.`,
    several: (coachName: string) =>
      `${coachName} ne reçoit du ressenti, comme vous êtes plusieurs ici, que des réponses regroupées. Elles ne sont à personne en particulier, elles ne sont donc pas montrées ici.`,
    empty: (coachName: string) => `Rien de vous n’est arrivé chez ${who(coachName)}.`,
    focus: 'Priorité',
    pause: 'Pause',
    signals: 'Demandé aussitôt',
    fewer: 'Check-ins',
    endPulse: 'À la fin',
  },

  fewer: {
    title: 'Moins de check-ins',
    alone: (coachName: string) =>
      `${coachName} lit que vous en demandez moins, et sait que cela vient de vous. Les check-ins s’espacent alors.`,
    several: (coachName: string) =>
      `${coachName} lit que quelqu’un en demande moins, sans nom, et peut deviner qui. Les check-ins s’espacent alors.`,
    ask: 'En demander moins',
    asked: 'C’est demandé. Les check-ins s’espacent.',
    undo: 'Comme avant',
    coach: 'On demande moins de check-ins.',
  },

  remove: {
    title: 'Supprimer ce que j’ai envoyé',
    does: 'Cela supprime vos réponses, ce que vous avez demandé, ce qui n’est pas à aborder, vos signaux, les promesses que vous avez ajoutées et la priorité là où vous l’avez écrite : ici, dans le panneau de votre coach et dans les deux résumés.',
    cannot:
      'Cela ne reprend pas les bulletins scellés avec d’autres, l’accord de travail, ni ce que votre coach a entendu et pris en note. Ce que vous avez gardé pour vous reste sur cet appareil.',
    now: 'Supprimer maintenant',
    done: 'Supprimé.',
  },

  leave: {
    title: 'Partir',
    what: (coachName: string) =>
      `${coachName} voit une personne de moins ici. L’appel continue. Vous pouvez revenir en rechargeant, et ce que vous avez gardé sur cet appareil reste.`,
    now: 'Partir maintenant',
    left: 'Vous avez quitté cette séance.',
    back: 'Rechargez pour revenir. Ce que vous avez gardé sur cet appareil est toujours là.',
  },

  offLimits: {
    title: 'À ne pas aborder',
    yours: (coachName: string) =>
      `Partagé avec ${who(coachName)}, et visible là-bas toute la séance. Personne d’autre ne peut le lever.`,
    again: 'Y revenir le',
    on: (day: string) => `À revoir le ${day}`,
    noDate: 'Pas de date pour y revenir',
    change: 'Changer la date',
    clear: 'Sans date',
    still: 'Toujours à ne pas aborder ?',
    keep: 'Garder',
    lift: 'Lever',
    topics: (n: number) => `À ne pas aborder : ${n} ${plural(n, 'sujet', 'sujets')}`,
    theirs: 'Seul votre client peut lever cela.',
    agreed: (day: string) => `Convenu d’y revenir le ${day}`,
    due: 'Convenu d’y revenir',
    dueFor: (topic: string) => `Convenu d’y revenir : ${topic}`,
  },

  cadence: {
    title: 'Quand viennent les check-ins',
    minute: (n: number) => `Minute ${n}`,
    end: 'À la fin',
    shown: 'Votre client lit quand ils viennent.',
    line: (when: string) => `Check-ins : ${when}.`,
    about: (minute: string) => `vers la minute ${minute}`,
    atTheEnd: 'à la fin',
    and: (one: string, other: string) => and(one, other),
    now: 'Un check-in à peu près maintenant, comme convenu.',
    nowEnd: 'Un check-in à la fin, comme convenu.',
  },

  again: {
    ago: (minutes: number) =>
      minutes < 1
        ? 'Le dernier check-in vient d’avoir lieu.'
        : `Le dernier check-in date d’il y a ${minutes} ${plural(minutes, 'minute', 'minutes')}.`,
    anyway: 'Demander quand même',
    aloud: 'Demander plutôt à voix haute',
  },

  aloud: {
    asked: 'Demandé à voix haute',
    times: (n: number) => `Demandé ${n} fois à voix haute.`,
  },

  asks: {
    pause: (name: string) =>
      name === '' ? 'Votre client demande une pause.' : `${name} demande une pause.`,
    signal: (words: string) => `${words}.`,
    covered: 'On demande quelque chose.',
    goOn: 'Reprendre',
    heard: 'Entendu',
  },

  matrix: {
    title: 'Plus ou moins d’autre chose',
    less: 'Moins',
    fine: 'C’est bien',
    more: 'Plus',
  },
}
