/** What a new client begins with, as the coach sets it at their desk. Imported by fr.ts. */
import type { Words } from '../words.ts'
import { people, plural } from './grammar.ts'

export const begins: Words['begins'] = {
  title: 'Avec quoi vous commencez',
  what: 'Chaque nouveau client commence avec ceci. Pour les autres, rien ne change.',
  edited: (day: string) => `Dernier changement le ${day}.`,
  never: 'Tout est encore comme dans le guide.',
  saved: 'Enregistré quand vous quittez le champ.',

  lines: {
    title: 'Ce que vous dites en première séance',
    what: 'Les sept phrases du script. En séance, vous pouvez encore en dire une autrement.',
    yours: 'Avec vos mots',
    guides: 'Les mots du guide',
    restore: 'Revenir à l’original',
  },

  exceptions: {
    title: 'Exceptions à la confidentialité',
    what: 'Vous les lisez à voix haute avec votre promesse, et votre client les lit aussi.',
  },

  logistics: {
    title: 'Cadre',
    what: 'Ce que vous confirmez ensemble. Laissez ouvert ce que vous réglez avec chaque client.',
  },

  clauses: {
    title: 'Lignes de l’accord de travail',
    what: 'Vous les proposez en première séance. Elles valent dès que votre client est d’accord.',
    another: 'Une autre ligne',
    empty: 'Laissée vide, elle n’est pas proposée.',
  },

  cards: {
    title: 'Vos propres cartes',
    what: 'Elles sont à côté des autres sous « Phrases », avec chaque client.',
  },

  defaults: {
    title: 'D’où vous partez',
    what: 'En séance, vous pouvez presque tout changer, pour ce client seulement.',
    name: 'Votre nom, tel que les clients le lisent',
    nameHint: 'Laissé vide, c’est le nom que montre Zoom.',
    threshold: 'Regrouper au moins',
    thresholdHint:
      'Dans un groupe, vous voyez les réponses dès qu’autant peuvent être montrées ensemble.',
    people,
    gap: 'Proposer une phrase quand l’aisance baisse',
    gapHint: 'À quelle fréquence il peut en venir une pendant que vous parlez.',
    doors: 'Places dans la réunion seulement',
    doorsHint: 'Le lien et le code ne laissent alors entrer personne de nouveau.',
    linkLifeHint:
      'Compté à partir de la fin d’une séance, pour les deux côtés. Chacun peut choisir de nouveau.',
    retention: 'Garder les séances pendant',
    retentionHint: 'À partir de la fin de chacune. Ensuite elle est effacée, avec ses liens.',
  },

  days: {
    some: (n: number) => `${n} ${plural(n, 'jour', 'jours')}`,
    other: 'Ou un autre nombre de jours',
    between: (from: number, to: number) => `Tout nombre de ${from} à ${to}.`,
    wrong: (from: number, to: number) =>
      `Saisissez un nombre de ${from} à ${to}. D’ici là, rien ne change.`,
  },
}
