/** Prompts in the moment: decks, notes, and asking instead of advising. Imported by en.ts. */
import type { QuestionKind } from '../../../server/contract/vocabulary.ts'
import type { CardName } from '../../panel/coach/prompts/decks.ts'

/** The guide's own lines stand word for word; the others are ours, in the same voice. */
const cards: Record<CardName, string> = {
  meaning: 'What does this situation mean to you?',
  alive: 'What feels most alive or important as you talk about this?',
  focus: 'What would you like to focus on today that would make this session most valuable?',
  considerations: 'What were the considerations that led you to that choice?',
  matters: 'What matters most to you here?',
  'helped-before': 'What has helped before, even a little?',
  'understand-first': 'What would you like to understand before you decide anything?',
  'next-step': 'What would a good next step look like to you?',
  'know-already': 'You know this better than anyone. What do you already know about it?',

  hearing: 'What I’m hearing is...',
  mentioned:
    'You mentioned {x}, and it sounded like there was some {tone} there. Is that accurate?',
  softens: 'I notice each time we talk about this goal, your voice softens. What’s coming up?',
  'your-words': 'You said “{x}”. What do those words hold for you?',
  'check-it': 'Let me check that I have it: {x}. What did I miss?',
  'two-things': 'Two things seem to be here at once. How do you hear that?',
  'sum-up': 'I’d like to sum up what I hear, and you tell me where it’s off.',

  important: 'I can see this is really important to you.',
  challenging: 'That sounds like it was a challenging situation.',
  'makes-sense': 'It makes complete sense you’d feel that way given what you’ve shared.',
  'no-right-way': 'There is no right way to feel about this.',
  'take-time': 'Take the time you need. I’m here.',
  thanks: 'Thank you for trusting me with that.',
  capable: 'I trust that you’ll find what fits you.',

  pause: 'I’m noticing a pause. How is this question landing for you?',
  process:
    'How is this discussion feeling for you right now? Is there anything you’d like more or less of from me?',
  'stay-slower-leave': 'We can stay here, go slower, or leave this for today. Which feels right?',
  'lost-you': 'I sense I may have lost you a little. What’s happening for you?',
  'did-not-sit': 'If something I said didn’t sit right, I’d like to hear it.',
  'need-not-answer': 'You don’t have to answer that. Where would you like to go?',
  shifted: 'Something shifted just now. Would you like to stay with it, or move on?',
}

export const prompts = {
  questionKinds: {
    stacked: 'Several at once',
    'blaming-why': 'A blaming why',
    advice: 'Advice in disguise',
    leading: 'Leading',
    closed: 'Closed',
    open: 'Open',
  } satisfies Record<QuestionKind, string>,
  cards,
  /** What a card is said in place of (the guide: normalize, don't pathologize). */
  insteadOf: { 'makes-sense': 'You shouldn’t feel that way.' } satisfies Partial<
    Record<CardName, string>
  >,
  title: 'To say or ask',
  avoid: (text: string) => `Instead of: “${text}”`,
  place: (at: number, of: number) => `${at} of ${of}`,
  back: 'Back',
  next: 'Next',
  favourite: 'Favourite',
  putAway: 'Put this card away',
  bringBack: 'Bring back',
  none: 'Every card of this deck is put away. Bring one back, or write your own.',
  decks: { questions: 'Questions', reflecting: 'Reflect', empathy: 'Empathy', strain: 'Strain' },
  help: {
    questions: 'Open questions leave space. One at a time, then silence.',
    reflecting: 'Mirror gently and stay yourself: reuse their words, don’t parrot them.',
    empathy: 'Empathy validates experience without requiring agreement.',
    strain: 'Name what you notice, respectfully, and leave room.',
  },
  theirWords: 'In their words',
  anX: 'X',
  tone: 'frustration',
  edit: {
    title: 'Own cards, and cards put away',
    own: 'A card of your own',
    add: 'Add to this deck',
    mine: 'yours',
  },
  notes: {
    title: 'Note',
    what: { 'key-phrase': 'Their words', theme: 'The theme', tone: 'The tone' },
    keep: 'Note it',
    tones: ['frustration', 'hope', 'worry', 'sadness', 'relief', 'anger', 'calm', 'tiredness'],
    before: (text: string) => `This came up before: “${text}”.`,
    surface: 'A way to name it',
    timeline: 'This session',
    at: (minutes: number) => `minute ${minutes}`,
    empty: 'Nothing noted yet. Only you see what you note.',
    only: 'Only you see this.',
    asked: (times: number) =>
      times === 1
        ? 'Once you asked instead of advising.'
        : `${times} times you asked instead of advising.`,
  },
  instead: {
    do: 'Instead of advice',
    ask: 'Ask instead',
    believe: 'Or show that you believe in them',
    another: 'Another',
    done: 'Done',
  },
  check: 'Check a question',
  kept: 'Kept for your reflection',
}
