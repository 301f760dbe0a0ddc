/**
 * The coach's own, beside any session: cards in their words, favourites, what
 * they put away, and their weekly reflection. No client sees it.
 */
import type { Command } from '../contract/commands.ts'
import { CARD_CHOICES, OWN_CARDS, WEEKS } from '../contract/limits.ts'
import type { PracticeView, WeekView } from '../contract/views.ts'
import type { Refusal } from '../contract/vocabulary.ts'

export type Practice = PracticeView & { reflections: Record<string, WeekView['answers']> }

export const NO_PRACTICE: Practice = { cards: [], favourites: [], away: [], reflections: {} }

export type OfPractice = Extract<
  Command,
  { type: 'keep-card' | 'drop-card' | 'favour-card' | 'put-card-away' | 'reflect' }
>

export const isOfPractice = (command: Command): command is OfPractice =>
  ['keep-card', 'drop-card', 'favour-card', 'put-card-away', 'reflect'].includes(command.type)

export type Practised = { ok: true; practice: Practice } | { ok: false; refusal: Refusal }

/** Asked twice is the same as asked once. */
export function practise(practice: Practice, command: OfPractice): Practised {
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
  }
}

const practised = (practice: Practice): Practised => ({ ok: true, practice })
const tooMany: Practised = { ok: false, refusal: 'too-many' }

const without = (list: string[], one: string): string[] => list.filter((other) => other !== one)

function toggled(list: string[], one: string, on: boolean): string[] | null {
  const others = without(list, one)
  if (!on) return others
  return others.length >= CARD_CHOICES ? null : [...others, one]
}
