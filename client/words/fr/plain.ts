import type { Words } from '../words.ts'

/** The join page where no script runs. */
export const plain: Words['plain'] = {
  withoutWaiting: 'Rejoindre sans attendre',
  again: 'Regarder à nouveau',
  how: (coachName, minutes) =>
    `Cette page n’avance pas toute seule. Regardez à nouveau quand ${coachName} pose la question. Votre place est gardée ${minutes} minutes après chaque regard.`,
  send: 'Envoyer',
  several: (coachName) =>
    `Répondre à plusieurs demande des scripts, car chaque réponse est scellée sur son propre appareil. Si vous voulez, dites à ${coachName} de vive voix comment cela se passe.`,
  renewed:
    'Cette page est restée ouverte un moment, et rien n’est encore parti. Votre choix est toujours là.',
  notSent: 'Pas encore parti. Votre choix est toujours là.',
  choose: 'Rien n’est encore choisi.',
  stands: (answer) => `« ${answer} » est déjà parti, et vaut jusqu’au prochain envoi.`,
  counted: 'Votre réponse est arrivée. Ce check-in est clos depuis.',
  over: 'La séance s’est terminée avant. Cela n’a pas été compté.',
}
