/**
 * The coach's own, beside any session: cards in their words, favourites, what
 * they put away, what an engagement begins with, and their weekly reflection. No
 * client sees it.
 */
import type { Command } from '../contract/commands.ts'
import {
  ARCHIVED,
  CARD_CHOICES,
  CLAUSES,
  OWN_CARDS,
  RECEIPTS,
  RETENTION_DAYS,
  THRESHOLD,
  WEEKS,
} from '../contract/limits.ts'
import type { PracticeView, ReceiptView, WeekView } from '../contract/looks.ts'
import type { Refusal } from '../contract/vocabulary.ts'

export type Practice = PracticeView & {
  reflections: Record<string, WeekView['answers']>
  /** Engagements out of the way. */
  archived: string[]
  /** Of what was erased, newest first. */
  receipts: ReceiptView[]
}

export const NO_PRACTICE: Practice = {
  cards: [],
  favourites: [],
  away: [],
  reflections: {},
  templates: {
    lines: {},
    exceptions: null,
    logistics: { length: '', breaks: '', reach: '' },
    clauses: [],
    editedAt: null,
  },
  defaults: {
    name: '',
    threshold: THRESHOLD,
    promptGap: '10',
    cadence: { minutes: [20], end: true },
    meetingOnly: false,
    linkLife: 'month',
    retention: RETENTION_DAYS,
  },
  archived: [],
  receipts: [],
}

/** What an older version stored lacks what is new. */
export const practiceUpToDate = (stored: Partial<Practice>): Practice => ({
  ...NO_PRACTICE,
  ...stored,
})

const OF_PRACTICE = [
  'keep-card',
  'drop-card',
  'favour-card',
  'put-card-away',
  'reflect',
  'archive-engagement',
  'set-template-line',
  'set-template-exceptions',
  'set-template-logistics',
  'set-template-clause',
  'set-defaults',
] as const

export type OfPractice = Extract<Command, { type: (typeof OF_PRACTICE)[number] }>

export const isOfPractice = (command: Command): command is OfPractice =>
  (OF_PRACTICE as readonly string[]).includes(command.type)

export type Practised = { ok: true; practice: Practice } | { ok: false; refusal: Refusal }

/** Asked twice is the same as asked once. */
export function practise(practice: Practice, command: OfPractice, now: number): Practised {
  const { cards, favourites, away } = practice
  switch (command.type) {
    case 'keep-card': {
      const { id, deck, text } = command
      const others = cards.filter((one) => one.id !== id)
      if (others.length >= OWN_CARDS) return tooMany
      return practised({ ...practice, cards: [...others, { id, deck, text }] })
    }
    case 'drop-card':
      return practised({
        ...practice,
        cards: cards.filter(({ id }) => id !== command.id),
        favourites: without(favourites, command.id),
        away: without(away, command.id),
      })
    case 'favour-card': {
      const next = toggled(favourites, command.card, command.on)
      return next ? practised({ ...practice, favourites: next }) : tooMany
    }
    case 'put-card-away': {
      const next = toggled(away, command.card, command.away)
      return next ? practised({ ...practice, away: next }) : tooMany
    }
    case 'reflect': {
      const { week, question, answer, note } = command
      const before = practice.reflections[week] ?? {}
      const { [question]: _replaced, ...others } = before
      const answers =
        answer === null && note === '' ? others : { ...others, [question]: { answer, note } }
      const all = Object.entries({ ...practice.reflections, [week]: answers })
        .filter(([, given]) => Object.keys(given).length > 0)
        .toSorted(([one], [other]) => (one < other ? 1 : -1))
        // The oldest weeks give way.
        .slice(0, WEEKS)
      // Told, not dropped: an answer that was acknowledged is there.
      if (Object.keys(answers).length > 0 && !all.some(([one]) => one === week)) return tooMany
      return practised({ ...practice, reflections: Object.fromEntries(all) })
    }
    case 'archive-engagement': {
      const { engagement, archived } = command
      const others = without(practice.archived, engagement)
      if (archived && others.length >= ARCHIVED) return tooMany
      return practised({ ...practice, archived: archived ? [...others, engagement] : others })
    }
    case 'set-template-line': {
      const { [command.line]: _replaced, ...lines } = practice.templates.lines
      const { line, text } = command
      return templated(practice, { lines: text === null ? lines : { ...lines, [line]: text } }, now)
    }
    case 'set-template-exceptions': {
      const { standard, own, noneApply } = command
      if ((standard.length + own.length === 0) !== noneApply)
        return { ok: false, refusal: 'exceptions-needed' }
      const exceptions = { standard: [...new Set(standard)], own, noneApply }
      return templated(practice, { exceptions }, now)
    }
    case 'set-template-logistics': {
      const { type: _type, ...given } = command
      return templated(practice, { logistics: merged(practice.templates.logistics, given) }, now)
    }
    case 'set-template-clause': {
      const { id, text } = command
      const { clauses } = practice.templates
      if (text === null)
        return templated(practice, { clauses: clauses.filter((one) => one.id !== id) }, now)
      const known = clauses.some((one) => one.id === id)
      if (!known && clauses.length >= CLAUSES) return tooMany
      const changed = clauses.map((one) => (one.id === id ? { id, text } : one))
      return templated(practice, { clauses: known ? changed : [...clauses, { id, text }] }, now)
    }
    case 'set-defaults': {
      const { type: _type, ...given } = command
      return practised({ ...practice, defaults: merged(practice.defaults, given) })
    }
  }
}

/** What was erased, said without saying of whom. Asked again, the first one stands: it knew of everything. */
export const withReceipt = (practice: Practice, receipt: ReceiptView): Practice =>
  practice.receipts.some(({ id }) => id === receipt.id)
    ? practice
    : { ...practice, receipts: [receipt, ...practice.receipts].slice(0, RECEIPTS) }

const templated = (
  practice: Practice,
  change: Partial<Practice['templates']>,
  now: number,
): Practised =>
  practised({ ...practice, templates: { ...practice.templates, ...change, editedAt: now } })

/** What is not given stays. */
const merged = <All extends object>(
  all: All,
  given: { [Name in keyof All]?: All[Name] | undefined },
): All => {
  const said = Object.entries(given).filter(([, value]) => value !== undefined)
  return { ...all, ...Object.fromEntries(said) }
}

const practised = (practice: Practice): Practised => ({ ok: true, practice })
const tooMany: Practised = { ok: false, refusal: 'too-many' }

const without = (list: string[], one: string): string[] => list.filter((other) => other !== one)

function toggled(list: string[], one: string, on: boolean): string[] | null {
  const others = without(list, one)
  if (!on) return others
  return others.length >= CARD_CHOICES ? null : [...others, one]
}
