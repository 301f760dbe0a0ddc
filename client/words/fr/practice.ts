/** One word or sentence for each value of the shared lists: the compiler counts them. Imported by fr.ts. */
import type { Words } from '../words.ts'

export const practice: Words['practice'] = {
  factors: {
    safety: 'Sécurité',
    empathy: 'Empathie',
    boundaries: 'Limites',
    reliability: 'Fiabilité',
  },

  decks: {
    questions: 'Questions ouvertes',
    reflecting: 'Refléter',
    empathy: 'Empathie',
    strain: 'Nommer une tension',
  },

  notes: {
    'key-phrase': 'Phrase clé',
    theme: 'Thème',
    tone: 'Ton',
  },

  markers: {
    hesitation: 'Hésitation',
    energy: 'Changement d’énergie',
    'recurring-theme': 'Thème qui revient',
  },

  signals: {
    slower: 'Moins vite, s’il vous plaît',
    skip: 'Passons ceci',
  },

  topics: {
    listening: 'Écoute',
    questions: 'Questions',
    space: 'Espace et silence',
    structure: 'Structure',
    challenge: 'Défi',
    summaries: 'Reformulations',
    pace: 'Rythme',
  },

  endPulse: {
    heard: 'J’ai senti l’écoute et toute l’attention de mon coach.',
    focus: 'Nous avons travaillé sur ce qui compte pour moi.',
    'way-of-working': 'La façon de travailler m’a convenu.',
    fit: 'Ce coaching répond à mes besoins.',
  },

  agreeing: {
    fully: 'Tout à fait',
    mostly: 'En grande partie',
    partly: 'En partie',
    hardly: 'À peine',
    'rather-not-say': 'Je préfère ne pas le dire',
  },

  distractions: {
    tabs: 'Les onglets sans rapport sont fermés',
    apps: 'Les autres applications sont fermées',
    phone: 'Mon téléphone est hors de vue',
    notifications: 'Les notifications sont coupées',
    'self-view': 'Ma propre image est cachée',
  },

  steadiness: {
    steady: 'Au calme',
    rushed: 'Un peu à la hâte',
    unsettled: 'Dans l’agitation',
  },

  causes: {
    sensed: 'Quelque chose cloche',
    'pushed-too-hard': 'J’ai trop insisté',
    misinterpreted: 'J’ai mal compris',
    late: 'J’ai eu du retard',
    interrupted: 'J’ai interrompu',
  },

  outcomes: {
    landed: 'Cela a porté',
    'not-yet': 'Pas encore',
    'let-go': 'Laissé là',
    'carried-over': 'Revient à la prochaine séance',
  },

  commitmentKinds: {
    send: 'Envoyer quelque chose',
    revisit: 'Revenir à un sujet',
    other: 'Autre chose',
  },

  commitmentStates: {
    open: 'Ouverte',
    kept: 'Tenue',
    'kept-late': 'Tenue, en retard',
    'let-go': 'Abandonnée',
  },

  reflections: {
    listened: 'Ai-je écouté plus que je n’ai parlé ?',
    'followed-through': 'Ai-je tenu toutes mes promesses de la dernière séance ?',
    asked: 'Ai-je demandé au moins une fois au client s’il se sentait à l’aise avec la démarche ?',
    'no-advice': 'Ai-je évité de conseiller, même quand je pensais avoir la réponse ?',
    focused: 'Mon attention était-elle tout entière au client, sans distraction ?',
  },

  reflectionAnswers: {
    yes: 'Oui',
    partly: 'En partie',
    no: 'Non',
  },

  log: {
    'card-confirmed': 'Une partie de la première séance a été confirmée',
    'topic-lifted': 'Un sujet à ne pas aborder a été levé',
    'check-in': 'Check-in',
    'asked-aloud': 'Check-in, à voix haute',
    'pause-honoured': 'Une pause a été demandée et prise',
    'focus-set': 'La priorité a été fixée',
    'strain-marked': 'Une tension a été remarquée',
    'repair-said': 'La tension a été nommée',
    'repair-owned': 'Vous avez présenté vos excuses',
    'repair-landed': 'La réparation a porté',
    'repair-not-yet': 'La réparation n’a pas encore porté',
    'repair-let-go': 'La tension a été laissée là',
    'repair-carried-over': 'La réparation est reportée',
    'clause-agreed': 'Une ligne de l’accord de travail a été convenue',
    'promise-made': 'Une promesse a été faite',
    'promise-kept': 'Une promesse a été tenue',
    'promise-kept-late': 'Une promesse a été tenue, en retard',
    'promise-renegotiated': 'Une promesse a été renégociée',
    'promise-let-go': 'Une promesse a été abandonnée',
    'began-on-time': 'La séance a commencé à l’heure',
    'began-late': 'La séance a commencé en retard',
  },
}
