/** Links to a summary, and what is in a client's hands there. Imported by fr.ts. */
import type { LinkEvent } from '../../../server/contract/views.ts'
import type { LinkLife } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'
import { who } from './grammar.ts'

const lives: Record<LinkLife, string> = {
  day: '24 heures',
  week: '7 jours',
  month: '30 jours',
  quarter: '90 jours',
}

export const links: Words['links'] = {
  cover: {
    title: 'Un résumé privé',
    what: 'Ce lien ouvre le résumé d’une séance de coaching.',
    noted: 'L’ouverture est notée avec l’heure, là où les deux côtés peuvent la lire.',
    open: 'Ouvrir le résumé',
  },

  lives,
  life: 'S’ouvre pendant',
  lifeFrom: 'Compté à partir de maintenant.',
  until: (day: string) => `s’ouvre jusqu’au ${day}`,
  undo: 'Annuler',
  revokedNow: 'Il ne s’ouvre plus.',
  undoneToo: 'Il s’ouvre de nouveau.',
  ownRevoked: 'Vous avez désactivé votre lien. Cette page est la dernière à le montrer.',

  handed: {
    told: (coachName: string) =>
      `${coachName} a pris ce lien pour vous l’envoyer ; il s’ouvre donc aussi de ce côté.`,
    renew: 'Faire un nouveau lien',
    why: 'L’ancien cesse de s’ouvrir. Personne d’autre n’a le nouveau.',
  },

  log: {
    title: 'Ce qui lui est arrivé',
    none: 'Rien encore.',
    said: {
      opened: 'ouvert',
      handed: 'pris par le coach, pour l’envoyer',
      renewed: 'refait',
      revoked: 'désactivé',
      restored: 'rouvert',
      day: `réglé sur ${lives.day}`,
      week: `réglé sur ${lives.week}`,
      month: `réglé sur ${lives.month}`,
      quarter: `réglé sur ${lives.quarter}`,
    } satisfies Record<LinkEvent['what'], string>,
    coachRead: (coachName: string) => `${coachName} a ouvert son propre résumé`,
  },

  mine: {
    more: 'Changer ceci',
    correct: 'Ce n’est pas ce que je voulais dire',
    instead: (coachName: string) =>
      `Ce que vous vouliez dire, si vous le souhaitez. ${coachName} le lit ici.`,
    say: 'Le dire',
    takeBack: 'Le retirer',
    client: 'Pas ce que je voulais dire',
    coach: 'Votre client : ce n’est pas ce que je voulais dire',
    several: 'Quelqu’un qui a participé : ce n’est pas ce que je voulais dire',
    hide: (coachName: string) => `Cacher à ${who(coachName)}`,
    hidden: (coachName: string) => `Caché à ${who(coachName)}`,
    show: 'Montrer de nouveau',
    delete: 'Supprimer',
    deleteSure: 'Supprimer pour de bon',
    deleteNote: (coachName: string) =>
      `C’est supprimé pour les deux. ${coachName} voit que quelque chose a été retiré, pas quoi.`,
    handed: (coachName: string) =>
      `${coachName} a pris ce lien, et pourrait lire ici ce que vous cachez. Faites d’abord un nouveau lien, plus bas.`,
    hideNote: (coachName: string) =>
      `Vous le gardez ici. ${coachName} voit que quelque chose a été retiré, pas quoi.`,
  },
  preview: 'La page telle que votre client la lit. Personne n’apprend que vous avez regardé.',
  removed: 'Votre client a retiré de ce résumé quelque chose qui était à lui.',
}
