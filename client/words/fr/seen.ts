/** What we can and cannot see: in the panel, on the join page and on a page of its own. Under 250 words. */
import type { Kept } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'

export const seen: Words['seen'] = {
  title: 'Ce que nous pouvons voir ou non',
  intro:
    'Avec un seul client, le coach voit ce qui est partagé, et sait de qui cela vient. À plusieurs, les réponses partent en bulletins scellés.',
  who: 'Qui',
  learns: 'Apprend',
  not: 'N’apprend pas',
  rows: [
    {
      who: 'Votre coach',
      learns: 'les réponses regroupées, et qui demande une pause',
      not: 'qui a répondu, dans quel ordre, qui a passé ou changé',
    },
    { who: 'Les autres personnes', learns: 'leur propre réponse', not: 'la vôtre' },
    {
      who: 'Qui volerait la base de données',
      learns: 'des bulletins verrouillés, puis des réponses regroupées',
      not: 'de qui est un bulletin, ni son contenu',
    },
    {
      who: 'Le réseau',
      learns: 'qu’un appareil nous a joints',
      not: 'ce qu’il a répondu',
    },
  ],
  keptTitle: 'Ce qui est stocké',
  kept: {
    session: 'la séance, avec les notes du coach',
    practice: 'les cartes et réflexions du coach',
    link: 'une empreinte de chaque lien de résumé',
    right: 'que vous pouvez déposer un bulletin, pas lequel',
    ballot: 'des bulletins verrouillés, jusqu’à la fermeture du check-in',
    presence: 'qui est en ligne, pendant quelques minutes',
    door: 'combien de codes mal tapés ou de liens ouverts, par empreinte d’adresse, et qui a dit mener la séance, en empreinte, un jour au plus',
    counts: 'les réponses regroupées, et des noms courts pour retrouver votre bulletin',
    desk: 'que le navigateur d’un coach est connecté',
    zoom: 'l’autorisation de Zoom, scellée, et des empreintes de ses envois',
  } satisfies Record<Kept, string>,
  notTitle: 'Ce que cela ne peut pas cacher',
  hides: [
    'une même réponse de tout le monde',
    'votre visage et votre voix, ou quelqu’un à côté de vous',
    'toutes les autres personnes réunissant leurs réponses',
    'un écran partagé, ou un employeur qui lit votre connexion',
    'qui gère ce serveur, s’il le regarde ou le change',
  ],
}
