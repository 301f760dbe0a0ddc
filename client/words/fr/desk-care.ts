/** What a coach settles about one client between sessions, and what another coach takes over. Imported by fr.ts. */
import type { Words } from '../words.ts'
import { and, people, plural, sessions } from './grammar.ts'

export const care: Words['care'] = {
  title: 'Garder, copier, confier, terminer',
  inBrowserCopy: 'Copiez-y le lien, ou écrivez un e-mail avec.',
  name: 'Avec qui',
  nameHint: 'Des initiales suffisent. Enregistré quand vous quittez le champ.',

  archive: {
    do: 'Mettre de côté',
    undo: 'Reprendre',
    what: 'Cela quitte vos listes et ne vous rappelle plus rien. La durée de garde ne change pas.',
    away: 'Mis de côté, et toujours gardé.',
  },

  retention: {
    title: 'Combien de temps c’est gardé',
    legend: 'Garder chaque séance pendant',
    now: (days: string) => `Chaque séance est gardée ${days} à partir de sa fin.`,
    goes: (names: string, days: string) =>
      `${names} : finie depuis plus de ${days}. Elle est effacée aussitôt, et personne ne peut la faire revenir.`,
    goAll: (days: string) =>
      `Toutes les séances sont finies depuis plus de ${days}. Tout est effacé aussitôt, et personne ne peut le faire revenir.`,
    goSome: (names: string, days: string) =>
      `${names} : finies depuis plus de ${days}. Elles sont effacées aussitôt, et personne ne peut les faire revenir.`,
    stays: (day: string) =>
      `Rien n’est effacé maintenant. La plus ancienne séance est alors gardée jusqu’au ${day}.`,
    links: 'Un lien ne s’ouvre jamais plus longtemps que sa séance n’est gardée.',
    session: (number: number) => `Séance ${number}`,
    and: (some: string, last: string) => and(some, last),
    keep: (days: string) => `Garder ${days}`,
    done: 'Enregistré.',
  },

  promised: {
    title: 'Ce que vous avez promis',
    quote: (policy: string) => `« ${policy} »`,
    version: (version: number, day: string) => `Version ${version}, du ${day}.`,
    before: 'Avant de transmettre quoi que ce soit, relisez-le.',
  },

  export: {
    title: 'Prendre une copie',
    what: 'Tout de ces séances comme vous l’avez, avec vos notes. Les réponses à plusieurs restent regroupées.',
    json: 'Enregistrer en JSON',
    jsonFor: 'pour un autre programme',
    markdown: 'Enregistrer en Markdown',
    markdownFor: 'pour lire',
    busy: 'La copie se prépare.',
    done: 'Enregistré. Personne d’autre n’a la copie ; gardez-la comme vous l’avez promis.',
    failed: 'La copie n’a pas pu se faire. Rien n’est perdu. Réessayez.',
    inZoom: 'Zoom n’enregistre pas de fichiers. Votre navigateur, si.',
  },

  end: {
    title: 'Mettre fin au travail ensemble',
    what: (day: string) =>
      `Jusqu’au ${day}, chaque côté peut encore lire, imprimer et prendre une copie. Aucune séance nouvelle ne commence.`,
    afterwards: (n: number) =>
      plural(
        n,
        'Ce jour-là, elle est effacée pour les deux.',
        `Ce jour-là, les ${n} séances sont effacées pour les deux, aucune plus tard que prévu.`,
      ),
    change: 'Jusque-là, vous pouvez continuer, comme si rien n’avait pris fin.',
    days: 'Jours avant l’effacement',
    now: 'Y mettre fin',
    open: 'Une séance est ouverte. Terminez-la d’abord.',
    ended: (day: string) => `Vous y avez mis fin le ${day}.`,
    until: (day: string) =>
      `Jusqu’au ${day}, chaque côté peut lire et prendre une copie. Ensuite, tout est effacé.`,
    resume: 'Continuer',
    resumed: (days: string) =>
      `Chaque séance est alors de nouveau gardée ${days} à partir de sa fin.`,
    resumeLoses: (names: string) => `${names} : ce temps est passé, l’effacement est immédiat.`,
  },

  handOver: {
    title: 'Confier à un autre coach',
    what: 'On demande d’abord à votre client, sur la page de son résumé. L’autre coach peut accepter seulement quand toutes les personnes concernées disent oui.',
    goes: 'Ce qui suit : les séances, ce dont vous avez convenu et ce qui est promis, ce qui a été demandé, les check-ins et la priorité.',
    stays:
      'Ce qui ne suit pas : vos notes, vos thèmes, les questions gardées, et les tensions avec leurs réparations. Une fois le tout accepté, cela est effacé et vous n’y avez plus accès. Prenez une copie avant.',
    to: 'Le nom de l’autre coach',
    toHint: 'Votre client le lit.',
    ask: 'Demander à mon client',
    nobody: 'Personne n’a pris part à la dernière séance : il n’y a personne à qui demander.',
    open: 'Une séance est ouverte. Terminez-la d’abord.',
    ended: 'C’est terminé. Pour le confier, reprenez-le d’abord.',
    asked: (to: string, day: string) =>
      `Vous avez demandé le ${day} si ${to} peut prendre la suite.`,
    waits: (said: number, of: number) =>
      of === 1 ? 'Pas encore de réponse.' : `${said} oui sur ${of} jusqu’ici.`,
    where:
      'La question est sur la page du résumé de la dernière séance. Le lien des clients y mène.',
    no: (n: number, of: number) =>
      of === 1
        ? 'Votre client a dit non. Cela reste chez vous.'
        : `Non de ${people(n)}. Cela reste chez vous, sauf changement d’avis.`,
    yes: (of: number) => (of === 1 ? 'Votre client a dit oui.' : 'Tout le monde a dit oui.'),
    link: (to: string) => `Lien pour ${to}`,
    linkNote: (to: string) =>
      `Envoyez-le seulement à ${to} : qui l’a et se connecte avec Zoom peut accepter.`,
    mail: 'Écrire un e-mail',
    subject: 'Un client en coaching à vous confier',
    body: (to: string, link: string, day: string) =>
      `Bonjour ${to},\n\nmon client a accepté que vous preniez la suite de notre coaching. Ce lien permet de l’accepter, en vous connectant avec Zoom :\n\n${link}\n\nIl s’ouvre jusqu’au ${day}. Merci de ne le transmettre à personne.\n`,
    until: (day: string) => `La proposition tient jusqu’au ${day}.`,
    withdraw: 'La retirer',
  },

  erase: {
    title: 'Effacer maintenant',
    what: (n: number) =>
      `Cela efface ${n === 1 ? 'l’unique séance' : `les ${sessions(n)}`} avec tout ce qu’il y a dedans : ce qui a été dit, convenu, promis, répondu et pris en note, et le journal de ce qui s’est passé.`,
    both: 'C’est effacé aussi pour votre client. Plus aucun lien de résumé ne s’ouvre.',
    copies:
      'Les clés partent d’abord, aucune sauvegarde ne s’ouvre donc plus. Les copies enregistrées de chaque côté restent où elles sont.',
    ask: 'Effacer',
    sure: 'Personne ne peut le faire revenir, pas même nous.',
    now: 'Effacer pour de bon',
    keep: 'Garder',
    done: 'C’est effacé.',
    leave: 'Retour à votre bureau',
  },

  accept: {
    title: 'Un client vous est confié',
    from: (from: string) => `${from} vous confie ce coaching.`,
    someone: 'Un autre coach',
    about: (label: string, n: number) => `${label}, ${sessions(n)}`,
    agreed: 'Toutes les personnes concernées ont donné leur accord.',
    until: (day: string) => `Vous pouvez accepter jusqu’au ${day}.`,
    comes: 'Ce qui suit',
    comesList: [
      'les séances, avec ce qui a été convenu, promis et demandé',
      'les check-ins, dans la mesure où le coach pouvait les voir',
      'la durée de garde, et les liens des clients',
    ],
    not: 'Ce qui ne suit pas',
    notList: [
      'les notes, les thèmes et les questions gardées de l’autre coach',
      'les tensions marquées, et les réparations',
    ],
    hold: 'La promesse de confidentialité devient la vôtre, à tenir dès lors.',
    accept: 'Accepter',
    done: 'C’est à vous maintenant. À votre prochaine réunion, vous le trouvez sous « Continuer avec ».',
    goOn: 'Aller à votre bureau',
    closed: {
      gone: 'Ce lien n’ouvre plus rien. Il a peut-être expiré, été retiré ou déjà accepté. Demandez à qui l’a envoyé.',
      'no-consent':
        'Toutes les personnes concernées n’ont pas encore dit oui. Revenez quand ce sera fait.',
      'not-yours': 'C’est déjà à vous, il n’y a rien à accepter.',
      lost: 'Une partie du lien s’est perdue en route. Copiez-le en entier et rouvrez-le.',
    },
  },
}
