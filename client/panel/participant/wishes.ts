/** More or less of something: one wish of two for each topic, or neither. */
import type { Topic, Wish } from '../../../server/contract/vocabulary.ts'

export const DEGREES = ['less', 'fine', 'more'] as const
export type Degree = (typeof DEGREES)[number]

/** As chips, before the full list. */
export const QUICK: Wish[] = [
  'less-pace',
  'more-space',
  'more-structure',
  'more-challenge',
  'less-questions',
  'different-topic',
  'short-break',
]

export const degreeOf = (topic: Topic, wishes: Wish[]): Degree =>
  wishes.includes(`less-${topic}`) ? 'less' : wishes.includes(`more-${topic}`) ? 'more' : 'fine'

export function withDegree(wishes: Wish[], topic: Topic, degree: Degree): Wish[] {
  const others = wishes.filter((one) => one !== `less-${topic}` && one !== `more-${topic}`)
  return degree === 'fine' ? others : [...others, `${degree}-${topic}`]
}

/** A wish and its contrary are never asked for together. */
export function withWish(wishes: Wish[], wish: Wish, on: boolean): Wish[] {
  const [degree, topic] = wish.split('-')
  const contrary = `${degree === 'less' ? 'more' : 'less'}-${topic}`
  const others = wishes.filter((one) => one !== wish && (!on || one !== contrary))
  return on ? [...others, wish] : others
}
