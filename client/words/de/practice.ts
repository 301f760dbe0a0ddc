/** One word or sentence for each value of the shared lists: the compiler counts them. Imported by de.ts. */
import type { Words } from '../words.ts'

export const practice: Words['practice'] = {
  factors: {
    safety: 'Sicherheit',
    empathy: 'Empathie',
    boundaries: 'Grenzen',
    reliability: 'Verlässlichkeit',
  },

  decks: {
    questions: 'Offene Fragen',
    reflecting: 'Spiegeln',
    empathy: 'Empathie',
    strain: 'Eine Spannung benennen',
  },

  notes: {
    'key-phrase': 'Schlüsselsatz',
    theme: 'Thema',
    tone: 'Stimmung',
  },

  markers: {
    hesitation: 'Zögern',
    energy: 'Andere Energie',
    'recurring-theme': 'Wiederkehrendes Thema',
  },

  signals: {
    slower: 'Bitte langsamer',
    skip: 'Das bitte auslassen',
  },

  topics: {
    listening: 'Zuhören',
    questions: 'Fragen',
    space: 'Raum und Stille',
    structure: 'Struktur',
    challenge: 'Herausforderung',
    summaries: 'Zusammenfassen',
    pace: 'Tempo',
  },

  endPulse: {
    heard: 'Ich wurde gehört, und mein Coach war ganz bei mir.',
    focus: 'Wir haben an dem gearbeitet, was mir wichtig ist.',
    'way-of-working': 'Wie wir gearbeitet haben, passt für mich.',
    fit: 'Dieses Coaching passt zu dem, was ich brauche.',
  },

  agreeing: {
    fully: 'Ganz',
    mostly: 'Weitgehend',
    partly: 'Zum Teil',
    hardly: 'Kaum',
    'rather-not-say': 'Sage ich lieber nicht',
  },

  distractions: {
    tabs: 'Tabs, die nicht dazugehören, sind zu',
    apps: 'Andere Programme sind zu',
    phone: 'Mein Handy ist außer Sicht',
    notifications: 'Mitteilungen sind aus',
    'self-view': 'Mein eigenes Bild ist ausgeblendet',
  },

  steadiness: {
    steady: 'Ruhig',
    rushed: 'Etwas gehetzt',
    unsettled: 'Unruhig',
  },

  causes: {
    sensed: 'Etwas stimmt nicht',
    'pushed-too-hard': 'Ich habe zu sehr gedrängt',
    misinterpreted: 'Ich habe etwas missverstanden',
    late: 'Ich kam zu spät',
    interrupted: 'Ich habe unterbrochen',
  },

  outcomes: {
    landed: 'Angekommen',
    'not-yet': 'Noch nicht',
    'let-go': 'Losgelassen',
    'carried-over': 'Kommt nächste Session wieder',
  },

  commitmentKinds: {
    send: 'Etwas schicken',
    revisit: 'Auf ein Thema zurückkommen',
    other: 'Etwas anderes',
  },

  commitmentStates: {
    open: 'Offen',
    kept: 'Eingehalten',
    'kept-late': 'Spät eingehalten',
    'let-go': 'Losgelassen',
  },

  reflections: {
    listened: 'Habe ich mehr zugehört als gesprochen?',
    'followed-through': 'Habe ich alle Zusagen aus der letzten Session eingehalten?',
    asked: 'Habe ich mindestens einmal gefragt, wie wohl sich der Coachee mit dem Vorgehen fühlt?',
    'no-advice': 'Habe ich keinen Rat gegeben, auch wenn ich die Antwort zu wissen glaubte?',
    focused: 'War ich mit der Aufmerksamkeit ganz beim Coachee, ohne Ablenkung?',
  },

  reflectionAnswers: {
    yes: 'Ja',
    partly: 'Zum Teil',
    no: 'Nein',
  },

  log: {
    'card-confirmed': 'Ein Teil der ersten Session wurde bestätigt',
    'topic-lifted': 'Ein Thema, das außen vor war, wurde freigegeben',
    'check-in': 'Check-in',
    'asked-aloud': 'Check-in, laut gefragt',
    'pause-honoured': 'Um eine Pause wurde gebeten, und sie fand statt',
    'focus-set': 'Der Fokus wurde gesetzt',
    'strain-marked': 'Eine Spannung wurde bemerkt',
    'repair-said': 'Die Spannung wurde benannt',
    'repair-owned': 'Du hast dich entschuldigt',
    'repair-landed': 'Die Klärung ist angekommen',
    'repair-not-yet': 'Die Klärung ist noch nicht angekommen',
    'repair-let-go': 'Die Spannung wurde losgelassen',
    'repair-carried-over': 'Die Klärung wurde mitgenommen',
    'clause-agreed': 'Eine Zeile der Vereinbarung wurde vereinbart',
    'promise-made': 'Eine Zusage wurde gemacht',
    'promise-kept': 'Eine Zusage wurde eingehalten',
    'promise-kept-late': 'Eine Zusage wurde spät eingehalten',
    'promise-renegotiated': 'Eine Zusage wurde neu ausgehandelt',
    'promise-let-go': 'Eine Zusage wurde losgelassen',
    'began-on-time': 'Die Session begann pünktlich',
    'began-late': 'Die Session begann spät',
  },
}
