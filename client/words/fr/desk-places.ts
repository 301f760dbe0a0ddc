/** The desk: its frame, and the screens a coach comes back to. Imported by desk.ts. */
import type { Words } from '../words.ts'
import { sessions, times } from './grammar.ts'

export const places: Words['desk']['places'] = {
  title: 'Votre bureau',
  open: 'Ouvrir votre bureau',
  what: 'Rubriques de votre bureau',
  nav: { home: 'Bureau', week: 'Semaine', words: 'Mots', links: 'Liens', kept: 'Gardé' },
  loading: 'Votre bureau s’ouvre.',
  inBrowser: 'Ouvrir dans votre navigateur',
  inBrowserWhy: 'Imprimer et enregistrer marchent dans votre navigateur.',

  signedOut: {
    title: 'Votre bureau',
    what: 'Ce qu’il y a entre les séances : promesses, préparation, votre semaine et les liens actifs. Personne d’autre ne le voit.',
    who: 'Pour les coachs. Pour participer à une séance, il ne faut pas de compte.',
    signIn: 'Se connecter avec Zoom',
    failed: 'La connexion avec Zoom n’a pas marché. Rien n’a changé. Réessayez.',
    again: 'La connexion est fermée. Reconnectez-vous pour reprendre où vous étiez.',
  },
  signOut: 'Se déconnecter',
  notSignedOut: 'La connexion est encore ouverte. Vérifiez votre réseau, puis réessayez.',

  first: {
    title: 'Rien ici encore',
    what: 'Dans une réunion Zoom, ouvrez Applications, choisissez Attune et commencez une séance. Ensuite, ses promesses, son résumé et de quoi préparer la suite se trouvent ici.',
    words: 'D’ici là, vous pouvez mettre les mots de départ à votre façon.',
    go: 'Voir vos mots',
  },

  due: {
    title: 'Promesses',
    none: 'Aucune promesse ouverte.',
    who: { coach: 'Vous', client: 'Client' },
    overdue: (day: string) => `prévue pour le ${day}`,
    more: 'Plus de promesses',
    kept: 'Tenue',
    undo: 'Annuler',
  },

  next: {
    title: 'Prochaines séances',
    none: 'Aucune séance n’est prévue.',
    open: 'ouverte maintenant',
    more: 'Plus de séances',
  },

  between: {
    title: 'Entre les séances',
    week: 'Cette semaine',
    lastWeek: 'La semaine dernière n’a pas encore de réflexion',
  },

  clients: {
    title: 'Clients et groupes',
    search: 'Chercher par nom',
    none: 'Personne de ce nom.',
    away: 'Avec ce qui est mis de côté',
    isAway: 'mis de côté',
    lookAway: 'Chercher dans ce qui est mis de côté',
    ended: (day: string) => `terminé le ${day}`,
    last: (n: number, day: string) => `${sessions(n)}, dernière le ${day}`,
    more: 'Afficher plus',
  },

  one: {
    title: 'De séance en séance',
    back: 'Retour',
    promises: 'Promesses ouvertes',
    sessions: 'Séances',
    pulse: 'Le ressenti, séance par séance',
    session: (number: number) => `Séance ${number}`,
    openNow: 'ouverte maintenant',
    keptUntil: (day: string) => `gardée jusqu’au ${day}`,
    soFar: 'Ce qui s’est passé jusqu’ici',
    supervision: 'Pour la supervision',
    more: 'Séances précédentes',
    links: 'Liens actifs',
  },

  links: {
    title: 'Liens actifs',
    what: 'Chaque lien de résumé qui s’ouvre maintenant. Un lien désactivé peut être rétabli pendant un moment.',
    none: 'Aucun lien n’est actif.',
    yours: 'Le vôtre',
    client: (n: number) => `Client ${n}`,
    ofSession: (whose: string, number: number) => `${whose}, séance ${number}`,
    of: (label: string, number: number) => `${label}, séance ${number}`,
    others: 'Plus de liens',
    open: 'Ouvrir le résumé',
    more: 'Plus',
    rest: 'Afficher plus',
  },

  supervision: {
    title: 'Pour la supervision',
    what: 'Ce qui s’est passé et combien de fois, en texte. Aucun nom, aucun mot et aucune réponse d’un client n’y figure.',
    heading: 'Une relation de coaching',
    session: (number: number) => `Séance ${number}`,
    nothing: 'Rien n’a été pris en note',
    howOften: (what: string, n: number) => `${what} : ${times(n)}`,
    felt: 'Le ressenti',
    bands: {
      steady: 'stable',
      lower: 'plus bas qu’avant',
      higher: 'plus haut qu’avant',
      unknown: 'rien à comparer',
    },
    text: 'Texte à transmettre',
  },
}
