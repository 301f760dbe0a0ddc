/** What commands are made from: ids of what is there, of what was, and of nothing. */
import { LinkLife, StandardException } from '../../server/contract/vocabulary.ts'
import type { Own } from '../../server/contract/vocabulary.ts'
import { PANELS } from './panels.ts'
import type { PanelName } from './panels.ts'
import { DAY, MINUTE } from './state.ts'
import type { Model, Talk } from './state.ts'

export type Chance = () => number
export const pick = <Item>(items: readonly Item[], chance: Chance): Item =>
  items[Math.floor(chance() * items.length)]!
export const some = <Item>(items: readonly Item[], chance: Chance, share = 0.3): Item[] =>
  items.filter(() => chance() < share)

/** Ids as they are sent: 22 characters. */
const long = (id: string): string => id.padEnd(22, '_')

/** What has been made so far, for naming it again. */
export type Book = {
  made: number
  ids: Record<'need' | 'promise' | 'clause' | 'note' | 'question' | 'card', string[]>
  engagements: string[]
  talks: string[]
}
export const newBook = (): Book => ({
  made: 0,
  ids: { need: [], promise: [], clause: [], note: [], question: [], card: [] },
  engagements: [],
  talks: [],
})

/** What a command is made from. `secret` is the server's own, of an offer. */
export type Around = {
  model: Model
  book: Book
  panel: PanelName
  /** Where its sender is, or would be. */
  talk: Talk | null
  secret: string
  chance: Chance
}

export const NOBODYS = long('nobody')

/** Each by chance, and mostly what makes sense. */
export function drawn(around: Around) {
  const { model, book, panel, talk, chance } = around
  const is = (share: number): boolean => chance() < share
  const { who } = PANELS[panel]
  /** Says whose it is and where, so that it is found wherever it does not belong. */
  const text = (what: string): string =>
    `${what} of ${who}, ${talk?.id ?? 'nowhere'}, ${(book.made += 1)}`
  const another = (of: keyof Book['ids'], share = 0.85): string => {
    const known = book.ids[of]
    if (known.length > 0 && !is(share)) return pick(known, chance)
    const id = long(`${of}-${(book.made += 1)}`)
    known.push(id)
    return id
  }
  const there: Record<keyof Book['ids'], string[]> = {
    need: talk?.needs.map(({ id }) => id) ?? [],
    promise: talk?.promises.map(({ id }) => id) ?? [],
    clause: talk?.clauses.map(({ id }) => id) ?? [],
    note: talk?.notes.map(({ id }) => id) ?? [],
    question: talk?.questions.map(({ id }) => id) ?? [],
    card: book.ids.card,
  }
  const known = (of: keyof Book['ids']): string => {
    const lot = is(0.85) ? there[of] : book.ids[of]
    return lot.length > 0 ? pick(lot, chance) : NOBODYS
  }
  const day = (): string | null =>
    is(0.3)
      ? null
      : new Date(model.now + Math.floor(chance() * 5 - 2) * DAY).toISOString().slice(0, 10)
  const link = (): string => {
    const links = (is(0.9) ? talk : pick(model.talks, chance))?.links ?? []
    return links.length > 0 && is(0.95) ? pick(links, chance).id : NOBODYS
  }
  const engagement = (): string => {
    const lot = talk && is(0.75) ? [talk.engagement] : book.engagements
    return lot.length > 0 && is(0.95) ? pick(lot, chance) : NOBODYS
  }
  const number = (): number => {
    const now = talk?.checkIns ?? 0
    return Math.max(1, is(0.85) ? now : now + (is(0.5) ? 1 : -1))
  }
  const change = (last: number): number => (is(0.7) ? last + 1 : 1 + Math.floor(chance() * last))
  const strain = (): number => {
    const numbers = talk?.strains.map((one) => one.number) ?? []
    return numbers.length > 0 && is(0.9) ? pick(numbers, chance) : 9
  }
  const life = (): LinkLife => pick(LinkLife.options, chance)
  const at = (): number | null =>
    is(0.2) ? null : model.now + Math.floor(chance() * 9 - 2) * 50 * MINUTE
  const exceptions = () => {
    const standard = some(StandardException.options, chance, 0.5)
    const own = some(['a', 'b'], chance, 0.4).map((one) => text(`exception ${one}`))
    return { standard, own, noneApply: is(0.9) ? standard.length + own.length === 0 : is(0.5) }
  }
  const cadence = () => ({ minutes: some([10, 20, 45], chance, 0.5).toReversed(), end: is(0.5) })
  /** What is one's own, or nearly. */
  const own = (what: Own): string => {
    if (what === 'need') return known('need')
    if (what === 'answer') return `${pick(talk?.results ?? [], chance)?.number ?? 1}`
    return is(0.95) ? '' : 'x'
  }

  return {
    is,
    who,
    text,
    another,
    known,
    day,
    link,
    engagement,
    number,
    change,
    strain,
    life,
    at,
    exceptions,
    cadence,
    own,
  }
}
