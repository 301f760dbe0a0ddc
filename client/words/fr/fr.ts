/** Every sentence a person reads, in French, by “vous”, in words that fit any gender where there are some. */
import type {
  Answer,
  Card,
  LineId,
  NeedKind,
  Promiser,
  PromptGap,
  Refusal,
  RepairLine,
  StandardClause,
  StandardException,
  Wish,
} from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'
import { after } from './after.ts'
import { coach } from './coach.ts'
import { controls } from './controls.ts'
import { desk } from './desk.ts'
import { care } from './desk-care.ts'
import { keeping } from './desk-kept.ts'
import { begins } from './desk-words.ts'
import { who, yourCoach } from './grammar.ts'
import { links } from './links.ts'
import { plain } from './plain.ts'
import { practice } from './practice.ts'
import { prepare } from './prepare.ts'
import { promises } from './promises.ts'
import { prompts } from './prompts.ts'
import { seen } from './seen.ts'

const scale: Record<Answer, string> = {
  'very-comfortable': 'Très à l’aise',
  comfortable: 'À l’aise',
  okay: 'Ça va',
  'a-bit-uncomfortable': 'Un peu mal à l’aise',
  uncomfortable: 'Mal à l’aise',
  'rather-not-say': 'Je préfère ne pas le dire',
}

const wishes: Record<Wish, string> = {
  'less-pace': 'Aller moins vite',
  'more-space': 'Plus de temps pour réfléchir',
  'more-structure': 'Plus de structure',
  'more-challenge': 'Plus de défi',
  'less-questions': 'Moins de questions',
  'different-topic': 'Un autre sujet',
  'short-break': 'Une courte pause',
  'more-pace': 'Aller plus vite',
  'less-space': 'Moins de silence',
  'less-structure': 'Moins de structure',
  'less-challenge': 'Moins de défi',
  'more-questions': 'Plus de questions',
  'more-listening': 'Plus d’écoute',
  'less-listening': 'Entendre davantage mon coach',
  'more-summaries': 'Plus de reformulations',
  'less-summaries': 'Moins de reformulations',
}

const cards: Record<Card, string> = {
  confidentiality: 'Confidentialité',
  coaching: 'Le coaching, c’est quoi',
  needs: 'Vos besoins',
  'how-we-work': 'Notre façon de travailler',
}

const lines: Record<LineId, string> = {
  policy:
    'Ce que vous me dites reste entre nous. Je ne le partage avec personne, et je tiens cette promesse avec soin.',
  role: 'Mon rôle est de réfléchir avec vous. C’est vous qui connaissez votre vie ; je suis là pour poser des questions et donner un cadre, pour que vous trouviez vos propres réponses.',
  therapy:
    'Le coaching n’est pas une thérapie : nous regardons devant, sans diagnostic ni traitement.',
  mentoring:
    'Ce n’est pas du mentorat : les réponses sont les vôtres, pas mon expérience transmise.',
  management:
    'Et ce n’est pas du management : je ne fixe pas vos objectifs et je ne vous juge pas.',
  'needs-question':
    'Pour que vous soyez à l’aise dans nos séances, avez-vous besoin de quelque chose de ma part ? Cela peut être le rythme, des sujets à éviter au début, ou la façon dont vous aimez recevoir un retour.',
  'how-we-work':
    'Convenons de la durée de nos échanges, des moments de pause et de la façon de nous joindre.',
}

const checklist: Record<Card, string> = {
  confidentiality: 'La confidentialité est dite clairement.',
  coaching: 'Le rôle du coach est expliqué, à côté des autres métiers de l’aide.',
  needs: 'Le client a pu dire ce qu’il lui faut pour se sentir en sécurité.',
  'how-we-work': 'Le cadre est confirmé (durée, pauses, façons de se joindre).',
}

const exceptions: Record<StandardException, string> = {
  legal: 'Si la loi m’oblige à parler, je dois le faire.',
  safeguarding: 'Si quelqu’un est en danger, je devrai peut-être agir pour le protéger.',
}

const needs: Record<NeedKind, string> = {
  pace: 'Rythme',
  'topics-to-avoid': 'Sujets à éviter au début',
  feedback: 'Les retours comme je les aime',
}

const clauses: Record<StandardClause, string> = {
  length: 'Durée d’une séance',
  rescheduling: 'Changer de date',
  'between-sessions': 'Entre les séances',
  feedback: 'Nos retours, dans les deux sens',
}

const repair: Record<RepairLine, string> = {
  'noticing-a-pause': 'Je remarque une pause. Comment recevez-vous cette question ?',
  'moved-quickly': 'J’ai peut-être été trop vite, là. Qu’est-ce qui vous aiderait maintenant ?',
  'more-or-less': 'Y a-t-il quelque chose que vous aimeriez plus ou moins de ma part ?',
  'stay-slower-leave':
    'On peut rester là, ralentir, ou laisser cela pour aujourd’hui. Que préférez-vous ?',
  'short-break': 'On fait une courte pause avant de continuer ?',
  'pushed-a-bit': 'Je crois que j’ai un peu insisté. Je m’en excuse. Continuez, je vous en prie.',
  'leave-space': 'Laissez un peu d’espace.',
  'misread-you': 'Je crois que je vous ai mal compris. Je m’en excuse. Comment le diriez-vous ?',
  'was-late': 'J’ai du retard, et je m’en excuse. Votre temps compte pour moi.',
  'interrupted-you': 'Je viens de vous interrompre. Je m’en excuse. Continuez, je vous en prie.',
}

const refusals: Record<Refusal, string> = {
  malformed: 'Cela n’a pas pu être lu. Rien n’a changé. Rechargez le panneau et réessayez.',
  'not-yours': 'C’est à quelqu’un d’autre de le changer.',
  'no-session': 'Il n’y a pas encore de séance ici.',
  'session-open': 'Une séance est déjà ouverte dans cette réunion.',
  'session-ended': 'Cette séance est terminée. Plus rien ne peut changer.',
  'no-open-check-in': 'Ce check-in est fermé. Votre réponse n’a pas été comptée.',
  'check-in-open': 'Un check-in est déjà ouvert.',
  'too-soon': 'Le dernier check-in vient d’avoir lieu. Vous pouvez quand même demander.',
  paused: 'C’est la pause. Reprenez d’abord ensemble.',
  'several-here': 'Comme vous êtes plusieurs ici, cela reste sur votre appareil.',
  'theirs-to-lift': 'Seul votre client peut lever cela.',
  'nobody-here': 'Personne d’autre n’est encore là. Invitez, ou demandez à voix haute.',
  'by-ballot': 'Cette réponse part en bulletin scellé. Rechargez le panneau et réessayez.',
  'in-breakout':
    'Quelqu’un est dans une salle de sous-groupe. Les check-ins attendent le retour de tout le monde.',
  'other-device':
    'Cette fois, votre bulletin est sur l’appareil, ou le panneau, de votre première arrivée.',
  elsewhere: 'Vous menez cette séance depuis un autre appareil.',
  'not-asked': 'Ce check-in était ouvert avant votre arrivée. Vous serez du prochain.',
  'already-sealed':
    'Votre réponse est déjà comptée avec les autres. Elle est restée comme elle était.',
  'clause-changed': 'Le texte a changé entre-temps. Relisez-le, puis décidez.',
  'not-found': 'Ce n’est plus là.',
  'exceptions-needed': 'Gardez au moins une exception, ou choisissez qu’aucune ne s’applique.',
  'too-many': 'Il n’y a plus de place ici.',
  'too-fast': 'C’était rapide. Attendez un instant et réessayez.',
  'meeting-only':
    'Votre coach n’accepte que les places prises dans la réunion. Ouvrez le panneau dans Zoom.',
  'not-admitted': 'L’ouverture n’a pas marché. Rechargez pour réessayer.',
  reload: 'Il y a une version plus récente. Rechargez pour continuer.',
  'not-yet': 'La séance est encore en cours. Ceci s’ouvre à la fin.',
  gone: 'Ce lien ne s’ouvre plus.',
  'engagement-ended': 'C’est terminé. Pour continuer, reprenez-le depuis votre bureau.',
  'no-consent': 'Toutes les personnes concernées n’ont pas encore donné leur accord.',
  'signed-out': 'La connexion est fermée. Reconnectez-vous pour continuer.',
  unavailable: 'La séance n’est pas joignable pour le moment. Rien n’a été compté. Réessayez.',
}

const promisers: Record<Promiser, string> = { coach: 'Coach', client: 'Client' }

const gaps: Record<PromptGap, string> = {
  '5': 'Toutes les 5 minutes au plus',
  '10': 'Toutes les 10 minutes au plus',
  '20': 'Toutes les 20 minutes au plus',
  off: 'Jamais',
}

export const fr: Words = {
  language: 'fr',
  direction: 'ltr',
  product: 'Attune',
  yourCoach,
  anotherCoach: 'Quelqu’un d’autre',
  scale,
  wishes,
  cards,
  lines,
  checklist,
  exceptions,
  needs,
  clauses,
  repair,
  refusals,
  promisers,
  gaps,
  noneApply: 'Aucune exception ne s’applique.',
  list: (...parts: string[]): string => parts.join(', '),
  lists: (...parts: string[]): string => parts.join(' ; '),

  connection: {
    connecting: 'Connexion',
    connected: 'En ligne',
    reconnecting: 'Reconnexion',
    offline: 'Hors ligne',
    refused: 'Pas de connexion',
  },

  common: {
    save: 'Enregistrer',
    cancel: 'Annuler',
    edit: 'Modifier',
    add: 'Ajouter',
    remove: 'Retirer',
    retry: 'Réessayer',
    reload: 'Recharger',
    copy: 'Copier',
    copied: 'Copié',
    copyByHand: 'Sélectionnez le texte ci-dessus et copiez-le.',
    notSent: 'Pas encore envoyé. Cela reste ici et part au retour de la connexion.',
    notSentInPage:
      'Pas encore envoyé. Gardez cette page ouverte : cela part au retour de la connexion.',
    notSentFull:
      'Pas encore envoyé, et il n’y a plus de place ici. Tout part au retour de la connexion.',
    lost: (why: string): string =>
      `Ce que vous avez envoyé avant l’ouverture de cette page n’a pas compté. ${why}`,
    places: 'Rubriques de ce panneau',
    menu: 'Menu',
    language: 'Langue',
  },

  date: (at: number): string => new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(at),
  day: (day: string): string =>
    new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
  time: (at: number): string => new Intl.DateTimeFormat('fr', { timeStyle: 'short' }).format(at),

  modes: {
    pair: (coachName: string) =>
      `${coachName} voit cela, et personne d’autre, et saura que cela vient de vous. Ce n’est pas lié à votre compte Zoom.`,
    small: (coachName: string, expected: number) =>
      `${coachName} pourra peut-être retrouver qui a dit quoi, avec ${expected} personnes ici. Les noms ne sont pas joints, et vous pouvez garder cela pour vous.`,
    group: (coachName: string, threshold: number) =>
      `${coachName} voit des réponses regroupées d’au moins ${threshold} personnes. Jamais la vôtre seule, jamais dans l’ordre.`,
    byLink: (byLink: number, expected: number) =>
      `Par lien : ${byLink} sur ${expected}. Est-ce que ${expected} correspond aux visages que vous voyez ?`,
    meetingOnly: 'Les places se prennent seulement dans la réunion.',
    recorded: 'Cette réunion est peut-être enregistrée ; votre réponse ici n’en fait pas partie.',
  },

  checkIn: {
    question: 'Comment vivez-vous cet échange, en ce moment ?',
    moreOrLess: 'Y a-t-il quelque chose que vous aimeriez plus ou moins de ma part ?',
    optional: 'Facultatif',
    oneTap: 'Un seul geste suffit.',
    sharing: 'Qui le voit, et quand',
    share: { now: 'Partager maintenant', end: 'À la fin', keep: 'Garder pour moi' },
    shareCombined: 'Partager',
    sending: 'Envoi en cours.',
    sent: 'Envoyé. Vous pouvez changer jusqu’à la fermeture de ce check-in.',
    sentForEnd: (coachName: string) =>
      `Gardé jusqu’à la fin. ${coachName} le voit à la fin de la séance ; vous pouvez changer jusqu’à la fermeture de ce check-in.`,
    kept: 'Vous le gardez pour vous. Cela reste sur cet appareil.',
    sealed: 'Compté avec les autres. Cela reste tel quel.',
    takeBack: 'Retirer ma réponse',
    takenBack: 'Réponse retirée.',
    enter: 'Au clavier, choisissez avec les flèches et envoyez avec Entrée.',
    pressEnter: 'Pas encore envoyé. Appuyez sur Entrée pour l’envoyer.',
    tooLate:
      'Votre dernière réponse est arrivée après la fermeture du check-in. Elle n’a pas compté.',
    tooLateToChange:
      'Votre dernier changement est arrivé après la fermeture du check-in. Votre réponse d’avant reste.',
    apart: 'Vous êtes dans une salle de sous-groupe. Le check-in attend votre retour.',
    counted: {
      yes: 'Dernier check-in : votre réponse est parmi celles qui comptent.',
      no: 'Dernier check-in : il y a eu trop peu de réponses, la vôtre a été détruite sans être vue.',
    },
    underNow: 'Un check-in est ouvert sous « Maintenant ».',
    notAsked:
      'Un check-in est ouvert. Il a commencé avant votre arrivée, vous serez donc du prochain.',
  },

  agreement: {
    title: 'Accord de travail',
    intro:
      'Chaque côté peut proposer ou changer une ligne. Elle vaut quand les deux sont d’accord.',
    own: 'Une autre ligne',
    propose: 'Proposer',
    agree: 'D’accord',
    change: 'Changer',
    wording: 'Comment vous le diriez',
    state: {
      none: 'Rien de proposé encore',
      agreed: 'Convenu',
      mine: 'Attend votre accord',
      theirs: 'Attend l’autre côté',
      changed: 'A changé depuis votre accord',
    },
  },

  commitments: {
    title: 'Promesses',
    empty: 'Pas encore de promesses.',
    who: 'Qui promet',
    what: 'Quoi',
    when: 'Pour quand (facultatif)',
    add: 'Ajouter la promesse',
    by: (day: string) => `d’ici au ${day}`,
    mineIs: { coach: 'Moi', client: 'Mon client' },
    clientIs: { coach: 'Mon coach', client: 'Moi' },
  },

  participant: {
    title: 'Votre séance',
    nav: { now: 'Maintenant', agreement: 'Accord' },
    waiting: 'La séance commence quand votre coach l’ouvre.',
    waitingMore: 'Vous pouvez laisser ceci ouvert. La suite vient toute seule.',
    welcome: {
      title: 'Ce que fait ce panneau',
      does: [
        'De temps en temps, il demande comment vous vivez l’échange. Un geste suffit pour répondre, et vous pouvez toujours passer.',
        'Avant chaque réponse, il dit qui la voit.',
        'Ce dont vous convenez avec votre coach est noté pour les deux.',
      ],
      doesNot: 'Il n’écoute pas, n’enregistre pas, et ne lit ni le chat, ni le son, ni la vidéo.',
      ok: 'Compris',
    },
    quiet: (coachName: string) =>
      `${coachName} pose une question ici de temps en temps. Rien à faire pour le moment.`,
    saidTitle: (coachName: string) => `Les mots de départ, par ${who(coachName)}`,
    promise: {
      changed: (version: number, day: string, time: string) =>
        `Version ${version}, changée le ${day} à ${time}, après avoir été dite.`,
      ours: 'Ce qu’Attune garde de son côté est sous « Ce que nous pouvons voir ou non ».',
    },
    length: 'Durée d’une séance',
    breaks: 'Pauses',
    reach: 'Se joindre',
    need: {
      title: 'Ce qui vous aiderait',
      kind: 'À propos de',
      words: 'Avec vos mots',
      share: (coachName: string) => `Partager avec ${who(coachName)}`,
      keep: 'Garder pour moi',
      keptTitle: 'Seulement sur cet appareil',
      keptNote: 'Cela ne quitte jamais cet appareil, et disparaît si l’on vide sa mémoire.',
      sharedTitle: (coachName: string) => `Partagé avec ${who(coachName)}`,
      noted: 'pris en note par votre coach',
    },
    keepLink: {
      title: 'Gardez votre résumé',
      why: 'Ce panneau peut se fermer avec la réunion. Votre lien privé reste ; il s’ouvre à la fin de la séance.',
      get: 'Obtenir mon lien',
      open: 'Ouvrir dans mon navigateur',
    },
    ended: 'Cette séance est terminée.',
    link: 'Votre résumé privé',
    linkNote: (until: string) =>
      `Personne d’autre n’a ce lien. Il s’ouvre dans tout navigateur, sans compte, jusqu’au ${until}.`,
    open: 'Ouvrir mon résumé',
    revoked: 'Le lien de votre résumé est désactivé.',
    noLink: 'Il n’y a pas de résumé pour vous de cette séance.',
  },

  join: {
    title: 'Rejoindre une séance',
    code: 'Code de votre coach',
    codeHint: 'Huit lettres et chiffres, comme abcd-efgh',
    join: 'Rejoindre',
    noAccount: 'Sans compte, sans nom, rien à installer.',
    wrong: 'Ce code ne mène à aucune séance ouverte. Vérifiez-le avec votre coach.',
    tooMany: 'Trop d’essais depuis ici. Attendez une minute, puis réessayez.',
    loading: 'La séance s’ouvre.',
    noNetwork: 'Le serveur n’est pas joignable. Vérifiez votre connexion et réessayez.',
  },

  panel: {
    loading: 'Le panneau s’ouvre.',
    notInZoom: 'Cette page est le panneau qui s’ouvre dans une réunion Zoom.',
    notInZoomNext:
      'Dans la réunion, ouvrez Applications et choisissez Attune. Ou rejoignez avec un code :',
    joinInstead: 'Rejoindre avec un code',
    noMeeting: 'Ouvrez Attune dans une réunion pour commencer.',
    noMeetingNext: 'Dans la réunion, choisissez Applications, puis Attune.',
    visitor: 'Pas encore de séance',
    iLead: 'Je suis le coach',
    signIn: {
      what: 'Pour mener une séance, Zoom vous demande de vous connecter et d’ajouter Attune. Pour participer, il ne faut ni l’un ni l’autre.',
      go: 'Continuer dans Zoom',
      failed:
        'Zoom n’a pas pu demander. Ajoutez Attune depuis les Applications de Zoom, puis rouvrez-le ici.',
    },
    ledBy: {
      who: (coachName: string) => `${coachName} mène cette séance.`,
      what: 'Vous pouvez participer comme client. Tant que vous ne rejoignez pas, personne ne vous compte.',
      join: 'Participer',
    },
  },

  summary: {
    title: 'Résumé de la séance',
    loading: 'Le résumé s’ouvre.',
    'not-yet': 'La séance est encore en cours. Ceci s’ouvre à la fin.',
    gone: 'Ce lien ne s’ouvre plus.',
    goneNext:
      'Il a peut-être expiré ou été désactivé, ou une partie s’est perdue en route. Demandez-en un nouveau à votre coach.',
    notYet: 'La séance est encore en cours. Votre résumé s’ouvre ici à la fin.',
    failed: 'Le résumé n’est pas joignable pour le moment. Votre lien marche toujours.',
    session: (number: number) => `Séance ${number}`,
    with: (coachName: string) => `Avec ${who(coachName)}`,
    until: (day: string) => `Ce lien s’ouvre jusqu’au ${day}.`,
    agreement: 'Ce dont vous avez convenu',
    notAgreed: 'proposé, pas encore convenu',
    commitments: 'Promesses',
    needs: { client: 'Ce que vous avez demandé', coach: 'Ce qui a été demandé' },
    checklist: 'Première séance',
    covered: 'abordé',
    notCovered: 'encore ouvert',
    pulse: 'Le ressenti',
    nothingHere: 'Rien ici de cette séance.',
    noAnswer: 'Pas de réponse',
    keptBack: 'Pas de réponse partagée',
    withheld: 'Trop peu de réponses pour les montrer : elles désigneraient quelqu’un.',
    combined: 'Réponses regroupées',
    wishes: 'Demandé',
    links: 'Liens actifs',
    linkOf: { coach: 'Votre lien', client: 'Le lien d’un client' },
    ownLink: 'Votre lien',
    revoke: 'Désactiver',
    revokeSure: 'Désactiver maintenant',
    revokeNote: 'Il cesse de s’ouvrir aussitôt, pour toute personne qui l’a.',
    revoked: 'Désactivé',
    print: 'Imprimer',
  },

  after,
  begins,
  care,
  coach,
  controls,
  desk,
  keeping,
  links,
  plain,
  practice,
  prepare,
  promises,
  prompts,
  seen,
}
