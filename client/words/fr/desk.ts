/** The coach between sessions: weekly reflection and trust log. Imported by fr.ts. */
import type { Words } from '../words.ts'
import { places } from './desk-places.ts'
import { plural, sessions, times } from './grammar.ts'

export const desk: Words['desk'] = {
  back: 'Retour',
  places,

  between: {
    title: 'Entre les séances',
    week: 'Cette semaine',
    lastWeek: 'La semaine dernière n’a pas encore de réflexion',
    soFar: 'Ce qui s’est passé jusqu’ici',
    withWhom: (label: string) => `Avec ${label}`,
  },

  week: {
    title: 'Votre semaine',
    of: (monday: string) => `Semaine du ${monday}`,
    sessions: (n: number) => (n === 0 ? 'Aucune séance' : sessions(n)),
    private: 'Personne d’autre ne le voit.',
    earlier: 'Avant',
    later: 'Après',
    begin: 'Commencer',
    goOn: 'Continuer',
    unanswered: 'Pas encore de réponse',
    note: 'avec une note',
    history: 'Semaines dont vous avez parlé',
  },

  question: {
    place: (n: number, of: number) => `${n} sur ${of}`,
    noted: 'Ce qui a été relevé',
    nothing: 'Rien n’a été relevé',
    answer: 'Votre propre réponse',
    stands: 'Votre réponse vaut, quoi qui ait été relevé.',
    clear: 'La retirer',
    note: 'Une note pour vous (facultatif)',
    saved: 'Enregistré quand vous quittez le champ.',
    previous: 'Précédent',
    next: 'Suivant',
    done: 'Fini',
  },

  evidence: {
    talk: (share: number, coverage: number) =>
      `Vous avez parlé ≈ ${share} % du temps. Zoom l’a dit pour ≈ ${coverage} % de cette séance.`,
    talkUnknown: (n: number) => `Zoom en a trop peu dit dans ${sessions(n)}.`,
    promises: (parts: string) => `Vos promesses : ${parts}.`,
    kept: (n: number) => `${n} ${plural(n, 'tenue', 'tenues')}`,
    late: (n: number) => `${n} ${plural(n, 'tenue', 'tenues')} en retard`,
    renegotiated: (n: number) => `${n} ${plural(n, 'renégociée', 'renégociées')}`,
    overdue: (n: number) => `${n} ${plural(n, 'ouverte', 'ouvertes')} après la date`,
    asked: (inSessions: number, of: number) =>
      `Dans ${inSessions} sur ${sessions(of)}, vous avez demandé.`,
    checkIns: (n: number) => `Vous avez envoyé un check-in ${times(n)}.`,
    aloud: (n: number) => `Vous avez demandé à voix haute ${times(n)}.`,
    instead: (n: number) => `Vous avez demandé au lieu de conseiller ${times(n)}.`,
    advice: (n: number) =>
      `${n} ${plural(n, 'question que vous avez regardée contenait', 'questions que vous avez regardées contenaient')} un conseil.`,
    ready: (n: number) => `Toutes les distractions écartées avant ${sessions(n)}.`,
    partly: (n: number) => `Une partie écartée avant ${sessions(n)}.`,
    steady: (n: number) => `Calme avant ${sessions(n)}.`,
    rushed: (n: number) => `Un peu de hâte avant ${sessions(n)}.`,
    unsettled: (n: number) => `De l’agitation avant ${sessions(n)}.`,
  },

  supervision: {
    title: 'Pour la supervision',
    what: 'Vos réponses et ce qui a été relevé, en texte. Aucun nom, aucun mot et aucune réponse d’un client n’y figure.',
    length: 'Combien',
    one: 'Une semaine',
    four: 'Quatre semaines',
    notes: 'Avec mes notes',
    notesMay: 'Les notes peuvent parler de clients. Relisez-les avant de les transmettre.',
    text: 'Texte à transmettre',
    print: 'Ouvrir pour imprimer',
    instead: 'Si rien ne s’ouvre, copiez le texte.',
    heading: 'Réflexion de la semaine',
    noted: 'Relevé',
    answer: 'Ma réponse',
    note: 'Ma note',
    unanswered: 'sans réponse',
  },

  log: {
    what: 'Ce qui s’est passé jusqu’ici, séance par séance. Personne d’autre ne le voit.',
    show: 'Afficher',
    session: (number: number, day: string) => `Séance ${number} · ${day}`,
    again: 'plus d’une fois',
    empty: 'Rien encore. Check-ins, promesses et réparations viennent ici au fur et à mesure.',
    none: 'Rien de ce genre encore.',
  },
}
