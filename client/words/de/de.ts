/** Every sentence a person reads, in German, by “du”. A client is the “Coachee” to a coach, for any gender. */
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
import { toWhom, who, yourCoach } from './grammar.ts'
import { links } from './links.ts'
import { plain } from './plain.ts'
import { practice } from './practice.ts'
import { prepare } from './prepare.ts'
import { promises } from './promises.ts'
import { prompts } from './prompts.ts'
import { seen } from './seen.ts'

const scale: Record<Answer, string> = {
  'very-comfortable': 'Sehr angenehm',
  comfortable: 'Angenehm',
  okay: 'Okay',
  'a-bit-uncomfortable': 'Etwas unangenehm',
  uncomfortable: 'Unangenehm',
  'rather-not-say': 'Sage ich lieber nicht',
}

const wishes: Record<Wish, string> = {
  'less-pace': 'Weniger Tempo',
  'more-space': 'Mehr Zeit zum Nachdenken',
  'more-structure': 'Mehr Struktur',
  'more-challenge': 'Mehr Herausforderung',
  'less-questions': 'Weniger Fragen',
  'different-topic': 'Ein anderes Thema',
  'short-break': 'Eine kurze Pause',
  'more-pace': 'Mehr Tempo',
  'less-space': 'Weniger Stille',
  'less-structure': 'Weniger Struktur',
  'less-challenge': 'Weniger Herausforderung',
  'more-questions': 'Mehr Fragen',
  'more-listening': 'Mehr Zuhören',
  'less-listening': 'Mehr von meinem Coach hören',
  'more-summaries': 'Öfter zusammenfassen',
  'less-summaries': 'Seltener zusammenfassen',
}

const cards: Record<Card, string> = {
  confidentiality: 'Vertraulichkeit',
  coaching: 'Was Coaching ist',
  needs: 'Was du brauchst',
  'how-we-work': 'Wie wir arbeiten',
}

const lines: Record<LineId, string> = {
  policy:
    'Was du mir erzählst, bleibt unter uns. Ich gebe es an niemanden weiter, und an diese Zusage halte ich mich sorgfältig.',
  role: 'Meine Rolle ist es, mit dir zu denken. Du kennst dein Leben am besten; ich stelle Fragen und gebe Struktur, damit du deine eigenen Antworten findest.',
  therapy:
    'Coaching ist keine Therapie: Wir schauen nach vorn, und ich stelle keine Diagnosen und behandle nicht.',
  mentoring:
    'Es ist auch kein Mentoring: Die Antworten kommen von dir, nicht aus meiner Erfahrung.',
  management: 'Und es ist keine Führung: Ich setze dir keine Ziele und beurteile dich nicht.',
  'needs-question':
    'Damit du dich in unseren Sessions wohlfühlst: Brauchst du etwas von mir? Das kann das Tempo sein, Themen, die du anfangs lieber meidest, oder wie du gern Feedback bekommst.',
  'how-we-work':
    'Lass uns ausmachen, wie lange wir sprechen, wann wir Pause machen und wie wir einander erreichen.',
}

const checklist: Record<Card, string> = {
  confidentiality: 'Klar gesagt, was vertraulich bleibt.',
  coaching: 'Erklärt, was Coaching ist und was andere helfende Rollen sind.',
  needs: 'Gefragt, was der Coachee braucht, um sich sicher zu fühlen.',
  'how-we-work': 'Den Rahmen geklärt (Länge, Pausen, wie ihr euch erreicht).',
}

const exceptions: Record<StandardException, string> = {
  legal: 'Wenn das Gesetz verlangt, dass ich etwas sage, muss ich es tun.',
  safeguarding: 'Wenn jemand in Gefahr ist, muss ich vielleicht handeln, damit nichts passiert.',
}

const needs: Record<NeedKind, string> = {
  pace: 'Tempo',
  'topics-to-avoid': 'Themen, die ich anfangs meide',
  feedback: 'Wie ich Feedback mag',
}

const clauses: Record<StandardClause, string> = {
  length: 'Länge einer Session',
  rescheduling: 'Verschieben',
  'between-sessions': 'Zwischen den Sessions',
  feedback: 'Wie wir einander Feedback geben',
}

const repair: Record<RepairLine, string> = {
  'noticing-a-pause': 'Ich merke, hier ist gerade eine Pause. Wie kommt die Frage bei dir an?',
  'moved-quickly': 'Da war ich vielleicht zu schnell. Was würde dir gerade helfen?',
  'more-or-less': 'Gibt es etwas, das du dir mehr oder weniger von mir wünschst?',
  'stay-slower-leave':
    'Wir können hierbleiben, langsamer machen oder das für heute lassen. Was passt für dich?',
  'short-break': 'Wollen wir kurz Pause machen, bevor es weitergeht?',
  'pushed-a-bit': 'Ich glaube, ich habe etwas gedrängt. Entschuldige. Erzähl bitte weiter.',
  'leave-space': 'Lass ein wenig Raum.',
  'misread-you': 'Da habe ich dich wohl falsch verstanden. Das tut mir leid. Wie sagst du es?',
  'was-late': 'Ich bin zu spät, und das tut mir leid. Deine Zeit ist mir wichtig.',
  'interrupted-you': 'Ich habe dich gerade unterbrochen. Entschuldige. Sprich bitte weiter.',
}

const refusals: Record<Refusal, string> = {
  malformed:
    'Das war nicht lesbar. Nichts ist geändert. Lade das Panel neu und versuch es noch einmal.',
  'not-yours': 'Das kann nur jemand anderes ändern.',
  'no-session': 'Hier gibt es noch keine Session.',
  'session-open': 'In diesem Meeting läuft schon eine Session.',
  'session-ended': 'Diese Session ist zu Ende. Nichts lässt sich mehr ändern.',
  'no-open-check-in': 'Dieser Check-in ist geschlossen. Deine Antwort wurde nicht gezählt.',
  'check-in-open': 'Ein Check-in ist schon offen.',
  'too-soon': 'Der letzte Check-in ist gerade erst gewesen. Du kannst trotzdem fragen.',
  paused: 'Gerade ist Pause. Macht erst gemeinsam weiter.',
  'several-here': 'Weil mehrere hier sind, bleibt das auf deinem eigenen Gerät.',
  'theirs-to-lift': 'Das gibt nur dein Coachee wieder frei.',
  'nobody-here': 'Außer dir ist noch niemand da. Lade ein oder frag laut.',
  'by-ballot':
    'Diese Antwort geht als versiegelter Stimmzettel. Lade das Panel neu und versuch es noch einmal.',
  'in-breakout': 'Jemand ist in einem Breakout-Raum. Check-ins warten, bis alle zurück sind.',
  'other-device':
    'Dein Stimmzettel liegt diesmal bei dem Gerät oder Panel, mit dem du zuerst dabei warst.',
  elsewhere: 'Du leitest diese Session von einem anderen Gerät aus.',
  'not-asked': 'Dieser Check-in war schon offen, als du kamst. Beim nächsten bist du dabei.',
  'already-sealed':
    'Deine Antwort ist schon mit den anderen gezählt. Sie ist geblieben, wie sie war.',
  'clause-changed':
    'Der Wortlaut hat sich inzwischen geändert. Lies ihn noch einmal und entscheide dann.',
  'not-found': 'Das gibt es nicht mehr.',
  'exceptions-needed': 'Behalte mindestens eine Ausnahme oder wähle, dass keine gilt.',
  'too-many': 'Mehr hat hier keinen Platz.',
  'too-fast': 'Das ging schnell. Warte kurz und versuch es noch einmal.',
  'meeting-only': 'Bei deinem Coach gibt es Plätze nur aus dem Meeting. Öffne das Panel in Zoom.',
  'not-admitted': 'Das ließ sich nicht öffnen. Lade neu und versuch es noch einmal.',
  reload: 'Es gibt eine neuere Version. Lade neu, dann geht es weiter.',
  'not-yet': 'Die Session läuft noch. Das hier öffnet sich, wenn sie endet.',
  gone: 'Dieser Link öffnet sich nicht mehr.',
  'engagement-ended':
    'Das ist beendet. Um weiterzumachen, nimm es an deinem Schreibtisch wieder auf.',
  'no-consent': 'Noch nicht alle, die dabei waren, haben zugestimmt.',
  'signed-out': 'Du bist abgemeldet. Melde dich wieder an, dann geht es weiter.',
  unavailable:
    'Die Session ist gerade nicht erreichbar. Nichts wurde gezählt. Versuch es noch einmal.',
}

const promisers: Record<Promiser, string> = { coach: 'Coach', client: 'Coachee' }

const gaps: Record<PromptGap, string> = {
  '5': 'Höchstens alle 5 Minuten',
  '10': 'Höchstens alle 10 Minuten',
  '20': 'Höchstens alle 20 Minuten',
  off: 'Aus',
}

export const de: Words = {
  language: 'de',
  direction: 'ltr',
  product: 'Attune',
  yourCoach,
  anotherCoach: 'Jemand anderes',
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
  noneApply: 'Es gelten keine Ausnahmen.',
  list: (...parts: string[]): string => parts.join(', '),
  lists: (...parts: string[]): string => parts.join('; '),

  connection: {
    connecting: 'Wird verbunden',
    connected: 'Verbunden',
    reconnecting: 'Wird wieder verbunden',
    offline: 'Ohne Verbindung',
    refused: 'Nicht verbunden',
  },

  common: {
    save: 'Speichern',
    cancel: 'Abbrechen',
    edit: 'Bearbeiten',
    add: 'Hinzufügen',
    remove: 'Entfernen',
    retry: 'Noch einmal versuchen',
    reload: 'Neu laden',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyByHand: 'Markiere den Text oben und kopiere ihn.',
    notSent:
      'Noch nicht gesendet. Es bleibt hier und geht raus, sobald die Verbindung wieder da ist.',
    notSentInPage:
      'Noch nicht gesendet. Lass diese Seite offen: Es geht raus, sobald die Verbindung wieder da ist.',
    notSentFull:
      'Noch nicht gesendet, und mehr passt hier nicht hin. Alles geht raus, sobald die Verbindung wieder da ist.',
    lost: (why: string): string =>
      `Was du vor dem Laden dieser Seite gesendet hast, zählte nicht. ${why}`,
    places: 'Bereiche in diesem Panel',
    menu: 'Menü',
    language: 'Sprache',
  },

  date: (at: number): string => new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(at),
  day: (day: string): string =>
    new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
  time: (at: number): string => new Intl.DateTimeFormat('de', { timeStyle: 'short' }).format(at),

  modes: {
    pair: (coachName: string) =>
      `${coachName} sieht das, sonst niemand, und weiß dann, dass es von dir ist. Es ist nicht mit deinem Zoom-Konto verknüpft.`,
    small: (coachName: string, expected: number) =>
      `${coachName} kann bei ${expected} Personen hier vielleicht herausfinden, wer was gesagt hat. Namen stehen nicht dabei, und du kannst es für dich behalten.`,
    group: (coachName: string, threshold: number) =>
      `${coachName} sieht zusammengefasste Antworten von mindestens ${threshold} Personen. Nie deine allein, nie der Reihe nach.`,
    byLink: (byLink: number, expected: number) =>
      `Per Link dabei: ${byLink} von ${expected}. Passt ${expected} zu den Gesichtern, die du siehst?`,
    meetingOnly: 'Plätze gibt es nur aus dem Meeting.',
    recorded: 'Dieses Meeting wird vielleicht aufgezeichnet; deine Antwort hier gehört nicht dazu.',
  },

  checkIn: {
    question: 'Wie fühlt sich das Gespräch gerade für dich an?',
    moreOrLess: 'Gibt es etwas, das du dir mehr oder weniger von mir wünschst?',
    optional: 'Freiwillig',
    oneTap: 'Einmal tippen genügt.',
    sharing: 'Wer es sieht und wann',
    share: { now: 'Jetzt teilen', end: 'Am Ende', keep: 'Für mich behalten' },
    shareCombined: 'Teilen',
    sending: 'Wird gesendet.',
    sent: 'Gesendet. Du kannst es ändern, bis dieser Check-in schließt.',
    sentForEnd: (coachName: string) =>
      `Bis zum Ende aufgehoben. ${coachName} sieht es, wenn die Session endet; du kannst es ändern, bis dieser Check-in schließt.`,
    kept: 'Du behältst es für dich. Es bleibt auf diesem Gerät.',
    sealed: 'Mit den anderen gezählt. Es bleibt, wie es ist.',
    takeBack: 'Zurücknehmen',
    takenBack: 'Zurückgenommen.',
    enter: 'Mit der Tastatur: wähle mit den Pfeilen, sende mit Enter.',
    pressEnter: 'Noch nicht gesendet. Drück Enter, um es zu senden.',
    tooLate:
      'Deine letzte Antwort kam, als der Check-in schon geschlossen war. Sie wurde nicht gezählt.',
    tooLateToChange:
      'Deine letzte Änderung kam, als der Check-in schon geschlossen war. Es gilt deine Antwort davor.',
    apart: 'Du bist in einem Breakout-Raum. Der Check-in wartet, bis du zurück bist.',
    counted: {
      yes: 'Letzter Check-in: Deine Antwort ist unter den gezählten.',
      no: 'Letzter Check-in: Es kamen zu wenige Antworten, deshalb wurde deine ungesehen vernichtet.',
    },
    underNow: 'Unter „Jetzt“ ist ein Check-in offen.',
    notAsked: 'Ein Check-in ist offen. Er begann, bevor du kamst; beim nächsten bist du dabei.',
  },

  agreement: {
    title: 'Vereinbarung',
    intro: 'Ihr könnt beide eine Zeile vorschlagen oder ändern. Sie gilt, wenn beide zustimmen.',
    own: 'Noch eine Zeile',
    propose: 'Vorschlagen',
    agree: 'Zustimmen',
    change: 'Ändern',
    wording: 'Wie du es sagen würdest',
    state: {
      none: 'Noch nichts vorgeschlagen',
      agreed: 'Vereinbart',
      mine: 'Wartet auf dich',
      theirs: 'Wartet auf die andere Seite',
      changed: 'Geändert, seit du zugestimmt hast',
    },
  },

  commitments: {
    title: 'Zusagen',
    empty: 'Noch keine Zusagen.',
    who: 'Wer sagt zu',
    what: 'Was',
    when: 'Bis wann (freiwillig)',
    add: 'Zusage hinzufügen',
    by: (day: string) => `bis ${day}`,
    mineIs: { coach: 'Ich werde', client: 'Mein Coachee wird' },
    clientIs: { coach: 'Mein Coach wird', client: 'Ich werde' },
  },

  participant: {
    title: 'Deine Session',
    nav: { now: 'Jetzt', agreement: 'Vereinbarung' },
    waiting: 'Gleich geht es los. Dein Coach startet die Session.',
    waitingMore: 'Du kannst das offen lassen. Es geht von selbst weiter.',
    welcome: {
      title: 'Was dieses Panel tut',
      does: [
        'Ab und zu fragt es, wie sich das Gespräch anfühlt. Einmal tippen ist eine Antwort, und du musst nie antworten.',
        'Vor jeder Antwort steht, wer sie sieht.',
        'Was du und dein Coach vereinbaren, wird für beide festgehalten.',
      ],
      doesNot: 'Es hört nicht zu, zeichnet nicht auf und liest weder Chat noch Ton noch Video.',
      ok: 'Alles klar',
    },
    quiet: (coachName: string) => `${coachName} fragt hier ab und zu. Gerade ist nichts zu tun.`,
    saidTitle: (coachName: string) => `Was ${who(coachName)} gesagt hat`,
    promise: {
      changed: (version: number, day: string, time: string) =>
        `Version ${version}, am ${day} um ${time} geändert, nachdem es gesagt war.`,
      ours: 'Was Attune selbst aufbewahrt, steht unter „Was wir sehen können und was nicht“.',
    },
    length: 'Länge einer Session',
    breaks: 'Pausen',
    reach: 'Einander erreichen',
    need: {
      title: 'Was dir helfen würde',
      kind: 'Worum es geht',
      words: 'In deinen Worten',
      share: (coachName: string) => `Mit ${toWhom(coachName)} teilen`,
      keep: 'Für mich behalten',
      keptTitle: 'Nur auf diesem Gerät',
      keptNote:
        'Das verlässt dieses Gerät nie und ist weg, wenn der Speicher des Geräts geleert wird.',
      sharedTitle: (coachName: string) => `Mit ${toWhom(coachName)} geteilt`,
      noted: 'von deinem Coach notiert',
    },
    keepLink: {
      title: 'Behalte deine Zusammenfassung',
      why: 'Dieses Panel schließt sich vielleicht mit dem Meeting. Dein privater Link bleibt; er öffnet sich, wenn die Session endet.',
      get: 'Meinen Link holen',
      open: 'In meinem Browser öffnen',
    },
    ended: 'Diese Session ist zu Ende.',
    link: 'Deine private Zusammenfassung',
    linkNote: (until: string) =>
      `Nur du hast diesen Link. Er öffnet sich bis ${until} in jedem Browser, ohne Konto.`,
    open: 'Meine Zusammenfassung öffnen',
    revoked: 'Dein Link zur Zusammenfassung wurde gesperrt.',
    noLink: 'Zu dieser Session gibt es für dich keine Zusammenfassung.',
  },

  join: {
    title: 'Bei einer Session mitmachen',
    code: 'Code von deinem Coach',
    codeHint: 'Acht Buchstaben und Ziffern, wie abcd-efgh',
    join: 'Mitmachen',
    noAccount: 'Kein Konto, kein Name, nichts zu installieren.',
    wrong: 'Dieser Code führt zu keiner offenen Session. Prüf ihn mit deinem Coach.',
    tooMany: 'Zu viele Versuche von hier. Warte eine Minute und versuch es dann noch einmal.',
    loading: 'Die Session öffnet sich.',
    noNetwork: 'Der Server ist nicht erreichbar. Prüf deine Verbindung und versuch es noch einmal.',
  },

  panel: {
    loading: 'Das Panel öffnet sich.',
    notInZoom: 'Diese Seite ist das Panel, das sich in einem Zoom-Meeting öffnet.',
    notInZoomNext: 'Öffne im Meeting „Apps“ und wähle Attune. Oder komm mit einem Code dazu:',
    joinInstead: 'Mit einem Code dazukommen',
    noMeeting: 'Öffne Attune in einem Meeting, um zu beginnen.',
    noMeetingNext: 'Wähle im Meeting „Apps“ und dann Attune.',
    visitor: 'Noch keine Session',
    iLead: 'Ich bin der Coach',
    signIn: {
      what: 'Um eine Session zu leiten, meldest du dich bei Zoom an und fügst Attune hinzu. Um teilzunehmen, brauchst du beides nicht.',
      go: 'Weiter in Zoom',
      failed:
        'Zoom konnte nicht fragen. Füge Attune in Zoom unter „Apps“ hinzu und öffne es dann hier noch einmal.',
    },
    ledBy: {
      who: (coachName: string) => `${coachName} leitet diese Session.`,
      what: 'Du kannst als Coachee teilnehmen. Bis du dazukommst, wirst du nicht mitgezählt.',
      join: 'Teilnehmen',
    },
  },

  summary: {
    title: 'Zusammenfassung der Session',
    loading: 'Die Zusammenfassung öffnet sich.',
    'not-yet': 'Die Session läuft noch. Das hier öffnet sich, wenn sie endet.',
    gone: 'Dieser Link öffnet sich nicht mehr.',
    goneNext:
      'Vielleicht ist er abgelaufen oder gesperrt, oder ein Teil ging unterwegs verloren. Bitte deinen Coach um einen neuen.',
    notYet: 'Die Session läuft noch. Deine Zusammenfassung öffnet sich hier, wenn sie endet.',
    failed: 'Die Zusammenfassung ist gerade nicht erreichbar. Dein Link gilt weiter.',
    session: (number: number) => `Session ${number}`,
    with: (coachName: string) => `Mit ${toWhom(coachName)}`,
    until: (day: string) => `Dieser Link öffnet sich bis ${day}.`,
    agreement: 'Was ihr vereinbart habt',
    notAgreed: 'vorgeschlagen, noch nicht vereinbart',
    commitments: 'Zusagen',
    needs: { client: 'Worum du gebeten hast', coach: 'Worum gebeten wurde' },
    checklist: 'Erste Session',
    covered: 'besprochen',
    notCovered: 'noch offen',
    pulse: 'Wie es sich anfühlte',
    nothingHere: 'Aus dieser Session steht hier nichts.',
    noAnswer: 'Keine Antwort',
    keptBack: 'Keine Antwort geteilt',
    withheld: 'Zu wenige Antworten, um sie zu zeigen: Sie würden auf jemanden deuten.',
    combined: 'Zusammengefasste Antworten',
    wishes: 'Gewünscht',
    links: 'Gültige Links',
    linkOf: { coach: 'Dein Link', client: 'Der Link eines Coachees' },
    ownLink: 'Dein Link',
    revoke: 'Sperren',
    revokeSure: 'Jetzt sperren',
    revokeNote: 'Er öffnet sich sofort nicht mehr, für alle, die ihn haben.',
    revoked: 'Gesperrt',
    print: 'Drucken',
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
