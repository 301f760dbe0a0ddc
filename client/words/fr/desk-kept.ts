/** What is kept of a coach's account, and how all of it goes. Imported by fr.ts. */
import type { Erased } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'
import { plural, sessions } from './grammar.ts'

export const keeping: Words['keeping'] = {
  title: 'Ce qui est gardé',

  now: {
    title: 'Gardé maintenant',
    some: (clients: number, n: number) =>
      `${sessions(n)} avec ${clients} ${plural(clients, 'client ou groupe', 'clients ou groupes')}`,
    none: 'Aucune séance n’est gardée.',
    own: 'En plus : vos mots, vos cartes, vos réglages et vos réflexions.',
  },

  ending: {
    title: 'Ce qui prend fin ensuite',
    none: 'Rien ne prend fin tout seul.',
    what: (label: string, number: number) => `${label}, séance ${number}`,
    when: (inDays: string, day: string) => `${inDays}, le ${day}`,
    inDays: (n: number) => (n <= 0 ? 'aujourd’hui' : n === 1 ? 'demain' : `dans ${n} jours`),
    change: 'La durée de garde se choisit avec chaque client.',
  },

  export: {
    title: 'Prendre une copie de tout',
    what: 'Toutes les séances comme vous les avez, et ce qui est à vous : mots, cartes, réglages, réflexions.',
    promise: 'Ce que vous promettez à chaque client',
  },

  receipts: {
    title: 'Reçus',
    what: 'Un pour tout ce qui a été effacé. Aucun nom n’y figure.',
    none: 'Rien n’a encore été effacé.',
    one: (day: string, why: string) => `${day} : ${why}`,
    why: {
      time: 'son temps était passé',
      asked: 'effacé par vous',
      ended: 'terminé par vous',
    } satisfies Record<Erased, string>,
    held: (n: number, from: string, to: string) =>
      from === to ? `${sessions(n)}, le ${from}` : `${sessions(n)}, du ${from} au ${to}`,
    see: 'Reçu',
    text: {
      label: 'Reçu',
      title: 'Reçu de ce qui a été effacé',
      when: (day: string, time: string) => `Effacé : ${day}, ${time}`,
      why: (why: string) => `Pourquoi : ${why}`,
      what: (held: string) => `Quoi : ${held}`,
      all: (some: string | null) => `Quoi : tout le compte${some === null ? '' : `, ${some}`}`,
      how: 'Comment : les clés d’abord, pour qu’aucune copie ne s’ouvre ; puis tout ce qui en était gardé.',
      id: (id: string) => `Numéro : ${id}`,
    },
    save: 'Enregistrer en texte',
  },

  erase: {
    title: 'Tout effacer',
    what: [
      'Chaque séance part, avec tout ce qui a été convenu, promis, répondu et pris en note, pour vos clients aussi.',
      'Vos mots, vos cartes, vos réglages et vos réflexions partent avec, et plus aucun lien ne s’ouvre.',
      'L’autorisation de Zoom d’agir pour vous est rendue, et ce navigateur est déconnecté.',
    ],
    ask: 'Tout effacer',
    sure: 'Personne ne peut rien en faire revenir, pas même nous.',
    now: 'Tout effacer pour de bon',
    keep: 'Garder',
    done: {
      title: 'Il ne reste rien',
      what: 'Tout ce qui était à vous est effacé. Ce reçu est la seule chose qui s’en souvient, et il est à vous.',
      zoom: 'Pour retirer aussi Attune de Zoom : connectez-vous sur marketplace.zoom.us, choisissez Gérer, puis Applications ajoutées, et retirez-y Attune.',
      again: 'Si vous revenez, vous commencez avec un bureau vide.',
    },
  },

  copy: {
    title: 'Ce que garde Attune',
    at: (day: string, time: string) => `Copié le ${day}, ${time}`,
    session: (number: number, day: string) => `Séance ${number}, ${day}`,
    unended: 'encore ouverte',
    lasted: (from: string, to: string) => `De ${from} à ${to}`,
    coach: (name: string) => `Coach : ${name}`,
    kept: (day: string) => `Gardé jusqu’au ${day}`,
    next: (day: string, time: string) => `Prochaine séance : ${day}, ${time}`,
    focus: 'Priorité',
    script: 'Première séance',
    confirmed: 'confirmé',
    said: 'dit',
    open: 'encore ouvert',
    promise: (version: number, day: string) => `Ce qui a été promis, version ${version} du ${day}`,
    logistics: 'Cadre',
    needs: 'Ce qui a été demandé',
    noted: 'pris en note par le coach',
    again: (day: string) => `à revoir le ${day}`,
    agreement: 'Accord de travail',
    agreed: (day: string) => `convenu le ${day}`,
    proposed: 'proposé, pas convenu',
    promises: 'Promesses',
    checkIns: 'Check-ins',
    nothingShared: 'aucune réponse partagée',
    withheld: 'trop peu de réponses pour les montrer : elles désigneraient quelqu’un',
    combined: 'réponses regroupées',
    endPulse: 'Retour sur la séance',
    corrections: 'Ce qui, selon un client, n’était pas voulu ainsi',
    correctionAbout: {
      focus: 'priorité',
      need: 'ce qui a été demandé',
      commitment: 'une promesse',
      clause: 'une ligne de l’accord',
    },
    removed: 'Un client a retiré quelque chose qui était à lui.',
    notes: 'Vos notes',
    questions: 'Questions que vous avez regardées',
    repairs: 'Tensions et réparations',
    ready: 'Votre arrivée en séance',
    instead: (n: number) => `Demandé au lieu de conseiller : ${n}`,
    talk: (share: number, coverage: number) =>
      `Vous avez parlé environ ${share} % du temps, d’après environ ${coverage} % de la séance`,
    log: 'Ce qui s’est passé',
    inSession: (number: number) => `séance ${number}`,
    own: 'À vous',
    words: 'Vos mots',
    cards: 'Vos cartes',
    reflections: 'Vos réflexions',
  },
}
