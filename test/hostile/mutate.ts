/** Near-valid things made worse, by chance that can be repeated. */

export type Chance = () => number

export const pick = <Item>(items: readonly Item[], chance: Chance): Item =>
  items[Math.floor(chance() * items.length)]!
export const upTo = (most: number, chance: Chance): number => Math.floor(chance() * (most + 1))

/** Written into JSON as they stand: a reader of JSON makes Infinity of the first. */
const NUMBERS = ['1e999', '-0', '1e-400', '9007199254740993', '0.1', '-1', '1E2', '99999999999']
const raw = (number: string): string => `\u0001${number}\u0001`
// oxlint-disable-next-line no-control-regex -- what `raw` put there
const RAW = /"\\u0001([^"\\]+)\\u0001"/g

const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e\u2066',
  'İ',
  'ﷺ'.repeat(50),
  '👩‍👩‍👧‍👧'.repeat(20),
  '../../etc/passwd',
  "'; DROP TABLE sessions; --",
  '<script>',
  '${7*7}',
  '%s%n',
  'true',
  '[object Object]',
  'x'.repeat(401),
  'x'.repeat(6_000),
  'é'.repeat(2_000),
  'A'.repeat(22),
  'A'.repeat(43),
]
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  'type',
  'id',
  'role',
  'session',
  'seat',
  '',
]

/** Any value at all, of a JSON. */
export function anything(chance: Chance, known: readonly string[], depth = 0): unknown {
  switch (upTo(depth > 3 ? 6 : 9, chance)) {
    case 0:
      return null
    case 1:
      return chance() < 0.5
    case 2:
      return raw(pick(NUMBERS, chance))
    case 3:
      return upTo(1_000, chance)
    case 4:
    case 5:
      return pick(TEXTS, chance)
    case 6:
      return known.length > 0 ? pick(known, chance) : ''
    case 7:
      return Array.from({ length: upTo(4, chance) }, () => anything(chance, known, depth + 1))
    case 8:
      return Object.fromEntries([
        [pick(KEYS, chance), anything(chance, known, depth + 1)],
        ['a', anything(chance, known, depth + 1)],
      ])
    default:
      return nested(upTo(1_500, chance))
  }
}

function nested(depth: number): unknown {
  let inside: unknown = []
  for (let level = 0; level < depth; level++) inside = [inside]
  return inside
}

type Tree = Record<string, unknown>

/** The same thing with a field missing, added or changed, here or further inside. */
export function worsened(value: unknown, chance: Chance, known: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || chance() < 0.1) return anything(chance, known)
  const fields = Object.entries(value)
  if (Array.isArray(value)) {
    const at = upTo(value.length, chance)
    return value.toSpliced(at, upTo(1, chance), anything(chance, known))
  }
  const [name, inside] = fields.length > 0 ? pick(fields, chance) : ['', null]
  const changed: Tree = { ...(value as Tree) }
  const put = (key: string, given: unknown): void => {
    // An own field, also where the name is a prototype's.
    Object.defineProperty(changed, key, { value: given, enumerable: true, configurable: true })
  }
  switch (upTo(3, chance)) {
    case 0:
      delete changed[name]
      break
    case 1:
      put(pick(KEYS, chance), anything(chance, known))
      break
    case 2:
      put(name, anything(chance, known))
      break
    default:
      put(name, worsened(inside, chance, known))
  }
  return changed
}

export const jsonOf = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(RAW, (_all, number: string) => number)

/** Bytes flipped, cut, doubled or put in. */
export function garbled(bytes: Buffer, chance: Chance): Buffer {
  const at = upTo(bytes.length, chance)
  const size = upTo(12, chance)
  const noise = Buffer.from(Array.from({ length: size }, () => upTo(255, chance)))
  switch (upTo(4, chance)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)])
    case 2:
      return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at + size)])
    case 3:
      return Buffer.concat([bytes, bytes.subarray(at)])
    default: {
      const flipped = Buffer.from(bytes)
      if (flipped.length > 0) flipped[at % flipped.length]! ^= 1 << upTo(7, chance)
      return flipped
    }
  }
}
