/** Marks: things that are found again wherever they come to light, and in whichever form. */
import { randomBytes, randomInt } from 'node:crypto'

/** Where something may come to light. `the owner` is whom the mark is about. */
export type Place =
  | 'the log'
  | 'the store'
  | 'the open box'
  | 'the closed box'
  | `${'frames' | 'replies'} to ${'the owner' | 'the coach' | 'others'}`

export type Mark = {
  name: string
  /** Whom it is about: the coach, a person, or nobody in particular. */
  who: string | null
  value: string
  /** Where it belongs, and is: everywhere else it is a leak. */
  in: readonly Place[]
}

/** Everything that came to light in one place. `who`: for frames and replies, whose. */
export type Sink = {
  kind: 'the log' | 'the store' | 'the open box' | 'the closed box' | 'frames' | 'replies'
  who: string | null
  bytes: string
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
/** A name nobody has: 56 bits. */
export const letters = (): string =>
  Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
/** From the range for documentation. */
export const address = (): string =>
  `2001:db8:${randomBytes(6).toString('hex').match(/.{4}/g)!.join(':')}::1`

/** Each mark with the places where it is. */
export function foundIn(marks: Mark[], sinks: Sink[]): Map<Mark, Set<Place>> {
  const shallow = sinks.map((sink) => ({ sink, lower: sink.bytes.toLowerCase() }))
  return new Map(
    marks.map((mark) => {
      const { either, exact } = formsOf(mark.value)
      const hit = shallow.filter(
        ({ sink, lower }) =>
          either.some((form) => lower.includes(form)) ||
          exact.some((form) => sink.bytes.includes(form)),
      )
      return [mark, new Set(hit.map(({ sink }) => placeOf(sink, mark)))]
    }),
  )
}

/** What is where it does not belong, and what is missing where it does: then not all was played. */
export function wrong(found: Map<Mark, Set<Place>>): string[] {
  return [...found].flatMap(([{ name, in: places }, where]) => [
    ...[...where].filter((one) => !places.includes(one)).map((one) => `${name}: found in ${one}`),
    ...places.filter((one) => !where.has(one)).map((one) => `${name}: missing in ${one}`),
  ])
}

function placeOf({ kind, who }: Sink, mark: Mark): Place {
  if (kind !== 'frames' && kind !== 'replies') return kind
  if (who === mark.who) return `${kind} to the owner`
  return who === 'coach' ? `${kind} to the coach` : `${kind} to others`
}

/** `either` in small letters, to be found however it is written; `exact` as it stands. */
function formsOf(value: string): { either: string[]; exact: string[] } {
  const bytes = Buffer.from(value)
  const either = [value, encodeURIComponent(value), bytes.toString('hex')]
  const exact = base64Of(bytes)
  // What is bytes itself may lie as bytes, or in another writing.
  if (/^[A-Za-z0-9_-]{43,}$/.test(value)) {
    const inside = Buffer.from(value, 'base64url')
    either.push(inside.toString('hex'))
    exact.push(inside.toString('latin1'), ...base64Of(inside))
  }
  return { either: either.map((form) => form.toLowerCase()), exact }
}

/** Within a longer text too: what is in front moves the letters by none, one or two bytes. */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const inside = whole.slice(
      Math.ceil((before * 8) / 6),
      Math.floor(((before + bytes.length) * 8) / 6),
    )
    return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
