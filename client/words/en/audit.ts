/** What the question audit says. It knows English questions only, so no other language has this. */
import type { Reason, Rewrite, RewriteId } from '../../panel/coach/audit/language.ts'

export const audit = {
  title: 'Look at a question',
  field: 'Planned, or asked already',
  hint: 'Nothing is sent.',
  hintKeep: 'Only what you keep is sent.',
  look: 'Look at it',
  resting: 'What it may do to your client appears here, with another way to ask.',
  none: 'This is not a question yet.',
  noneNext: 'Write it as you would ask it.',
  asked: (text: string) => `“${text}”`,
  agency: { builds: 'builds agency', dependency: 'creates dependency' },
  because: {
    several: (found: string) => `${found} are questions of their own. One is enough.`,
    justify: (found: string) => `${found} asks for a justification.`,
    reproach: (found: string) => `${found} can be heard as a reproach.`,
    idea: (found: string) => `${found} brings an idea of yours.`,
    duty: (found: string) => `${found} says what ought to be done.`,
    tag: (found: string) => `${found} asks for agreement only.`,
    expects: (found: string) => `${found} shows which answer you expect.`,
    conclusion: (found: string) => `${found} is a conclusion, left to be agreed with.`,
    judges: (found: string) => `${found} judges already.`,
    'yes-or-no': (found: string) => `What begins with ${found} can be answered by yes or no.`,
    choice: (found: string) =>
      `What begins with ${found} and goes on with “or” offers the answers.`,
    fact: (found: string) => `${found} asks for one fact.`,
    leave: (found: string) => `${found} is a yes or no, and leaves the choice to your client.`,
    check: (found: string) => `${found} is a yes or no, and lets your client correct you.`,
    room: (found: string) => `${found} leaves room for any answer.`,
    invites: (found: string) => `${found} invites more.`,
  } satisfies Record<Reason, (found: string) => string>,
  quoted: (words: string) => `“${words}”`,
  instead: 'You could ask',
  asIs: 'You can ask it as it is.',
  take: 'Try it this way',
  back: 'Back to mine',
  keep: 'Keep',
  kept: 'Kept',
}

/** Ways to ask instead. Each is an open question, whatever is put into it. */
export const rewrites: Record<RewriteId, Rewrite> = {
  considerations: {
    plain: 'What were the considerations that led you to that choice?',
    deed: (deed) => `What led you to ${deed}?`,
  },
  choice: { plain: 'What were the considerations that led you to that choice?' },
  'held-back': {
    plain: 'What were the considerations that led you to that choice?',
    deed: (deed) => `What considerations led you not to ${deed}?`,
  },
  'what-is-hard': {
    plain: 'What makes this difficult for you?',
    deed: (deed) => `What makes it hard for you to ${deed}?`,
  },
  'when-it-happens': {
    plain: 'What is going on for you when that happens?',
    deed: (deed) => `What is going on for you when you ${deed}?`,
  },
  'going-on': {
    plain: 'What is going on for you here?',
    person: (person) => `What is going on between you and ${person}?`,
    matter: (matter) => `What is going on for you with ${matter}?`,
  },
  'so-far': {
    plain: 'What has this been like for you so far?',
    person: (person) => `What has it been like for you with ${person} so far?`,
    matter: (matter) => `What has it been like for you with ${matter} so far?`,
  },
  tried: {
    plain: 'What have you tried so far?',
    matter: (matter) => `What have you tried so far with ${matter}?`,
  },
  options: {
    plain: 'What options do you see?',
    listener: (person) => `What would you like to say to ${person}?`,
    matter: (matter) => `What options do you see with ${matter}?`,
  },
  next: {
    plain: 'What would you like to do about this?',
    listener: (person) => `What would you like to say to ${person}?`,
    matter: (matter) => `What would you like to do about ${matter}?`,
  },
  'what-helps': {
    plain: 'What would help you most here?',
    listener: (person) => `What would help you most when you talk to ${person}?`,
    matter: (matter) => `What would help you most with ${matter}?`,
  },
  view: {
    plain: 'How do you see it?',
    person: (person) => `How do you see things with ${person}?`,
    matter: (matter) => `How do you see ${matter}?`,
  },
  feeling: {
    plain: 'How do you feel about it?',
    person: (person) => `How do you feel about ${person}?`,
    matter: (matter) => `How do you feel about ${matter}?`,
  },
  'more-of-it': {
    plain: 'What comes to mind when you think about it?',
    person: (person) => `How do things stand with ${person}?`,
    matter: (matter) => `How do things stand with ${matter}?`,
  },
  'what-has': {
    plain: 'What is different now?',
    deed: (deed) => `What has ${deed}?`,
  },
  meaning: {
    plain: 'What is important to you about that?',
    matter: (matter) => `What is important to you about ${matter}?`,
  },
  wish: {
    plain: 'What would you like here?',
    matter: (matter) => `What matters to you about ${matter}?`,
  },
  'other-side': {
    plain: 'How might others see it?',
    person: (person) => `How might ${person} see it?`,
  },
  'each-side': { plain: 'What speaks for each of them?' },
  'right-now': { plain: 'What would be right for you now?' },
  'my-words': { plain: 'What would you change in how I put it?' },
  'one-of-them': { plain: 'What matters most to you in all of this?' },
}
