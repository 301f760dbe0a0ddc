/** What the coach reads. Imported by fr.ts. */
import type { Words } from '../words.ts'
import { of, plural } from './grammar.ts'

export const coach: Words['coach'] = {
  unnamed: 'Nouveau client',
  header: (label: string, number: number) => `${label} · séance ${number}`,
  nav: { start: 'Début', checkIn: 'Check-in', prompts: 'Phrases', wrapUp: 'Clôture' },
  menu: 'Rubriques',
  cover: 'Masquer',
  uncover: 'Montrer',
  covered: 'Masqué. Les réponses restent cachées tant que vous ne les montrez pas.',
  asOf: (time: string) => `À ${time}`,

  elsewhere: {
    where: 'Vous menez cette séance depuis un autre appareil.',
    what: 'Continuer ici en prend la main. L’autre appareil le montre, et peut la reprendre.',
    takeOver: 'Continuer ici',
  },

  guard: {
    sharing:
      'Vous partagez votre écran. Les réponses restent masquées tant que vous ne les montrez pas.',
    shared: 'Le partage est fini. Les réponses restent masquées tant que vous ne les montrez pas.',
  },

  apart: (n: number) =>
    `${n} ${plural(n, 'personne est', 'personnes sont')} en salle de sous-groupe. Les check-ins attendent le retour de tout le monde.`,

  window: {
    popOut: 'Ouvrir dans sa propre fenêtre',
    dock: 'Remettre à côté de la réunion',
    expand: 'Élargir',
    collapse: 'Rétrécir',
  },

  begin: {
    title: 'Commencer une séance',
    label: 'Avec qui ?',
    labelHint: 'Des initiales suffisent. Vous pouvez laisser vide.',
    name: 'Votre nom, tel que votre client le lit',
    start: 'Commencer la séance',
    again: 'Continuer avec',
    sessions: (n: number) => `${n} ${plural(n, 'séance', 'séances')} jusqu’ici`,
    another: 'Commencer une autre séance',
  },

  present: {
    none: 'Personne d’autre n’est encore là',
    nobody: 'Personne encore',
    some: (n: number) => `${n} ${plural(n, 'personne là', 'personnes là')}`,
    byLink: (n: number) => `${n} par lien`,
    offline: (n: number) =>
      `${n} ${plural(n, 'panneau est', 'panneaux sont')} hors ligne. L’appel va peut-être bien.`,
  },

  invite: {
    title: 'Inviter',
    everyone: 'Inviter toute la réunion',
    invited: 'L’invitation se voit maintenant dans Zoom.',
    asked: 'Choisissez dans la fenêtre de Zoom qui inviter.',
    failed: 'Zoom n’a pas pu inviter. Le lien et le code marchent pour tout le monde.',
    link: 'Lien à partager',
    code: 'Code à dire',
    qr: 'QR code du lien',
    show: 'Montrer le QR code',
    meetingOnly: 'Places dans la réunion seulement',
  },

  script: {
    step: (n: number) => `Étape ${n} sur 4`,
    line: (n: number, all: number) => `Phrase ${n} sur ${all}`,
    said: 'C’est dit',
    next: 'Suivant',
    done: 'dit',
    toSay: 'À dire maintenant',
    edit: 'Modifier les mots',
    words: 'Avec vos mots',
    wordsFor: {
      policy: 'Votre promesse de confidentialité',
      role: 'Votre rôle',
      therapy: 'Pas une thérapie',
      mentoring: 'Pas du mentorat',
      management: 'Pas du management',
      'needs-question': 'Votre question',
      'how-we-work': 'Votre façon de travailler',
    },
    restore: 'Revenir à l’original',
    source: 'Tiré du guide « Building Trust ».',
    keys: 'Espace ou la flèche droite pour continuer.',
    finished: 'Tout est dit',
    exceptions: 'Exceptions',
    version: (version: number) =>
      `Version ${version}. Votre client voit que cela a changé après que vous l’avez dit.`,
    own: 'Une autre exception',
    noneApply: 'Aucune ne s’applique',
    heard: 'Ce que demande votre client',
    heardNone: 'Ce que votre client partage apparaît ici.',
    note: 'Noter ce qui a été dit à voix haute',
    kind: 'À propos de',
    noted: 'pris en note par vous',
    length: 'Durée d’une séance',
    breaks: 'Pauses',
    reach: 'Façons de se joindre',
    saved: 'Enregistré quand vous quittez le champ.',
  },

  checklist: {
    title: 'La sécurité de la première séance',
    covered: (n: number) =>
      `${n} sur 4 ${plural(n, 'abordé', 'abordés')}. Ce qui reste revient à la prochaine séance.`,
    suggested: 'dit, à confirmer',
    confirm: 'Confirmer',
    undo: 'Annuler',
  },

  checkIn: {
    send: 'Envoyer un check-in',
    sendShort: 'Check-in',
    close: 'Fermer le check-in',
    title: 'Le ressenti',
    empty: 'Rien encore. Envoyez un check-in quand une pause vient d’elle-même.',
    waitingPair: 'Envoyé. La réponse arrive ici.',
    waiting: 'Les réponses arrivent.',
    pair: 'À deux : vous voyez les réponses de votre client.',
    small: 'Peu de monde : les réponses regroupées viennent une fois, à la fermeture.',
    group: (threshold: number) =>
      `Réponses regroupées dès que ${threshold} ou plus peuvent être montrées.`,
    withheld: 'Trop peu de réponses : elles désigneraient quelqu’un. Rien n’est gardé.',
    nothing: 'Aucune réponse partagée.',
    declined: 'Pas de réponse',
    asks: (wishes: string) => `Demandé : ${wishes}`,
    combined: 'Réponses regroupées',
    whoWas: 'Qui a dit quoi ?',
    promised: 'Attune ne peut pas vous le dire. Avant de répondre, tout le monde a lu :',
    same: 'comme la dernière réponse',
    up: (n: number) => `${n === 1 ? 'un cran' : `${n} crans`} au-dessus de la dernière réponse`,
    down: (n: number) => `${n === 1 ? 'un cran' : `${n} crans`} au-dessous de la dernière réponse`,
    chart: 'Réponses de cette séance',
    time: 'Heure',
    answer: 'Réponse',
    aloud: 'Vous pourriez demander à voix haute',
    settings: 'Réglages',
    threshold: 'Regrouper au moins',
    people: (n: number) => `${n} ${plural(n, 'personne', 'personnes')}`,
    gap: 'Proposer une phrase quand l’aisance baisse',
  },

  together: {
    veryComfortable: 'La plupart se sentent très à l’aise.',
    comfortable: 'La plupart se sentent à l’aise.',
    okay: 'Ça va pour la plupart.',
    mixed: 'Le ressenti varie d’une personne à l’autre.',
    uncomfortable: 'Plusieurs se sentent mal à l’aise.',
    change: 'Un changement aiderait peut-être.',
  },

  repair: {
    title: 'Vous pourriez dire',
    another: 'Une autre',
    notNow: 'Pas maintenant',
    said: 'C’est dit',
    quiet: 'Pas besoin de parler de la réponse.',
  },

  wrapUp: {
    end: 'Terminer la séance',
    sure: 'Terminer maintenant',
    back: 'Pas encore',
    what: 'Terminer ferme le check-in et donne à chaque côté un lien privé vers son résumé.',
    ended: 'Cette séance est terminée.',
    mine: 'Votre résumé',
    open: 'Ouvrir mon résumé',
    theirs: 'Liens des clients',
    theirsNote:
      'Chaque client trouve le sien dans son propre panneau. Vous pouvez aussi le lui envoyer.',
    client: (n: number) => `Client ${n}`,
    send: {
      title: 'Le lui envoyer',
      who: (name: string) =>
        `${name} peut lire et changer la page de ce lien. Ne l’envoyez à personne d’autre. On y voit que vous l’avez pris.`,
      see: 'Voir sa page',
      take: 'Prendre le lien',
      link: (name: string) => `Le lien ${of(name)}`,
      done: 'Fini',
    },
    until: (day: string) => `jusqu’au ${day}`,
    revoke: 'Désactiver',
    revokeSure: 'Désactiver maintenant',
    revoked: 'Désactivé',
    talk: (share: number, coverage: number) =>
      `Vous avez parlé ≈ ${share} % du temps, d’après ≈ ${coverage} % de la séance. Personne d’autre ne le voit.`,
    promised: (policy: string, version: number) =>
      `Avant de le transmettre, votre promesse${version > 1 ? ` (version ${version})` : ''} : « ${policy} »`,
    keep: 'La durée de garde des séances et d’ouverture des liens se choisit à votre bureau.',
  },
}
