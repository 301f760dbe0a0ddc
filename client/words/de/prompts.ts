/** Prompts in the moment: decks, notes, and asking instead of advising. Imported by de.ts. */
import type { QuestionKind } from '../../../server/contract/vocabulary.ts'
import type { CardName } from '../../panel/coach/prompts/decks.ts'
import type { Words } from '../words.ts'

const cards: Record<CardName, string> = {
  meaning: 'Was bedeutet diese Situation für dich?',
  alive: 'Was ist gerade am lebendigsten oder wichtigsten, wenn du davon erzählst?',
  focus:
    'Worauf möchtest du dich heute konzentrieren, damit diese Session für dich am wertvollsten wird?',
  considerations: 'Welche Überlegungen haben dich zu dieser Entscheidung geführt?',
  matters: 'Was ist dir hier am wichtigsten?',
  'helped-before': 'Was hat früher geholfen, auch nur ein wenig?',
  'understand-first': 'Was möchtest du verstehen, bevor du etwas entscheidest?',
  'next-step': 'Wie sähe für dich ein guter nächster Schritt aus?',
  'know-already': 'Du kennst das besser als alle anderen. Was weißt du schon darüber?',

  hearing: 'Was ich höre, ist ...',
  mentioned: 'Du hast {x} erwähnt, und es klang ein wenig nach {tone}. Stimmt das?',
  softens:
    'Ich merke: Jedes Mal, wenn wir über dieses Ziel sprechen, wird deine Stimme weicher. Was taucht da auf?',
  'your-words': 'Du hast „{x}“ gesagt. Was steckt für dich in diesen Worten?',
  'check-it': 'Ich prüfe mal, ob ich es habe: {x}. Was fehlt noch?',
  'two-things': 'Hier scheinen zwei Dinge zugleich da zu sein. Wie hörst du das?',
  'sum-up': 'Ich fasse zusammen, was ich höre, und du sagst mir, wo es nicht stimmt.',

  important: 'Ich merke, das ist dir wirklich wichtig.',
  challenging: 'Das klingt nach einer schwierigen Situation.',
  'makes-sense': 'Nach dem, was du erzählst, ist es völlig verständlich, dass du dich so fühlst.',
  'no-right-way': 'Es gibt kein richtiges Gefühl dazu.',
  'take-time': 'Nimm dir die Zeit, die du brauchst. Ich bin da.',
  thanks: 'Danke, dass du mir das anvertraust.',
  capable: 'Ich vertraue darauf, dass du findest, was zu dir passt.',

  pause: 'Ich merke, hier ist gerade eine Pause. Wie kommt die Frage bei dir an?',
  process:
    'Wie fühlt sich das Gespräch gerade für dich an? Gibt es etwas, das du dir mehr oder weniger von mir wünschst?',
  'stay-slower-leave':
    'Wir können hierbleiben, langsamer machen oder das für heute lassen. Was passt für dich?',
  'lost-you': 'Ich habe das Gefühl, ich habe dich etwas verloren. Was ist gerade bei dir los?',
  'did-not-sit': 'Wenn etwas, das ich gesagt habe, nicht gepasst hat, möchte ich es gern hören.',
  'need-not-answer': 'Du musst darauf nicht antworten. Wohin möchtest du?',
  shifted: 'Gerade hat sich etwas verändert. Möchtest du dabei bleiben oder weitergehen?',
}

export const prompts: Words['prompts'] = {
  questionKinds: {
    stacked: 'Mehrere auf einmal',
    'blaming-why': 'Ein Warum, das vorwirft',
    advice: 'Ein verkleideter Rat',
    leading: 'Lenkend',
    closed: 'Geschlossen',
    open: 'Offen',
  } satisfies Record<QuestionKind, string>,
  cards,
  insteadOf: { 'makes-sense': 'So solltest du dich nicht fühlen.' },
  title: 'Zum Sagen oder Fragen',
  avoid: (text: string) => `Statt: „${text}“`,
  place: (at: number, of: number) => `${at} von ${of}`,
  back: 'Zurück',
  next: 'Weiter',
  favourite: 'Favorit',
  putAway: 'Diese Karte weglegen',
  bringBack: 'Zurückholen',
  none: 'Alle Karten dieses Stapels sind weggelegt. Hol eine zurück oder schreib deine eigene.',
  decks: { questions: 'Fragen', reflecting: 'Spiegeln', empathy: 'Empathie', strain: 'Spannung' },
  help: {
    questions: 'Offene Fragen lassen Raum. Eine nach der anderen, dann Stille.',
    reflecting:
      'Spiegle behutsam und bleib du selbst: Nimm die Worte auf, plappere sie nicht nach.',
    empathy: 'Empathie erkennt das Erleben an, auch ohne Zustimmung.',
    strain: 'Benenne respektvoll, was du bemerkst, und lass Raum.',
  },
  theirWords: 'In den Worten des Coachees',
  anX: 'X',
  tone: 'Frust',
  edit: {
    title: 'Eigene Karten und weggelegte',
    own: 'Eine eigene Karte',
    add: 'Zu diesem Stapel hinzufügen',
    mine: 'deine',
  },
  notes: {
    title: 'Notiz',
    what: { 'key-phrase': 'Die Worte', theme: 'Das Thema', tone: 'Die Stimmung' },
    keep: 'Notieren',
    tones: ['Frust', 'Hoffnung', 'Sorge', 'Trauer', 'Erleichterung', 'Ärger', 'Ruhe', 'Müdigkeit'],
    before: (text: string) => `Das kam schon einmal vor: „${text}“.`,
    surface: 'So kannst du es ansprechen',
    timeline: 'Diese Session',
    at: (minutes: number) => `Minute ${minutes}`,
    empty: 'Noch nichts notiert. Nur du siehst, was du notierst.',
    only: 'Nur du siehst das.',
    asked: (times: number) =>
      times === 1
        ? 'Einmal hast du gefragt statt geraten.'
        : `${times}-mal hast du gefragt statt geraten.`,
  },
  instead: {
    do: 'Statt Rat',
    ask: 'Lieber fragen',
    believe: 'Oder zeig, dass du an deinen Coachee glaubst',
    another: 'Eine andere',
    done: 'Fertig',
  },
  check: 'Eine Frage prüfen',
  kept: 'Für deine Reflexion gemerkt',
}
