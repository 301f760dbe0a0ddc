/** What a new client begins with, as the coach sets it at their desk. Imported by en.ts. */
import { people } from './counts.ts'

export const begins = {
  title: 'What you begin with',
  what: 'Every new client begins with this. Whoever you meet already goes on as they are.',
  edited: (day: string) => `Last changed on ${day}.`,
  never: 'All of it is still as the guide has it.',
  saved: 'Saved when you leave the field.',

  lines: {
    title: 'What you say in session one',
    what: 'The seven sentences of the script. In the session you can still put one differently.',
    yours: 'In your words',
    guides: 'The guide’s words',
    restore: 'Restore the original',
  },

  exceptions: {
    title: 'Exceptions to confidentiality',
    what: 'You read them aloud with your policy, and your client reads them, too.',
  },

  logistics: {
    title: 'Logistics',
    what: 'What you confirm together. Leave open what you settle with each client.',
  },

  clauses: {
    title: 'Lines of the working agreement',
    what: 'You propose them at the first session. They hold once your client agrees.',
    another: 'Another line',
    empty: 'Left empty, it is not proposed.',
  },

  cards: {
    title: 'Your own cards',
    what: 'They stand beside the others under Prompts, with every client.',
  },

  defaults: {
    title: 'Where you start from',
    what: 'In a session you can change most of it, for that client alone.',
    name: 'Your name, as clients read it',
    nameHint: 'Left empty, it is the name Zoom shows.',
    threshold: 'Combine at least',
    thresholdHint: 'In a group you see answers once so many can be shown together.',
    people,
    gap: 'Offer a sentence when comfort drops',
    gapHint: 'How often one may come up while you talk.',
    doors: 'Seats from the meeting only',
    doorsHint: 'The link and the code then let nobody new in.',
    linkLifeHint: 'Counted from the end of a session, for both sides. Each can choose again.',
    retention: 'Keep sessions for',
    retentionHint: 'From the end of each. Then it is erased, with its links.',
  },

  /** How long something is kept. */
  days: {
    some: (n: number) => (n === 1 ? '1 day' : `${n} days`),
    other: 'Or another number of days',
    between: (from: number, to: number) => `Any number from ${from} to ${to}.`,
    wrong: (from: number, to: number) =>
      `Type a number from ${from} to ${to}. Until then it stays as it was.`,
  },
}
