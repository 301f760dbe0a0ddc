/**
 * Equal in what they hold, and a copy of it. Node's own compare prototypes, and a test
 * runner's objects have other ones than what comes from Node.
 */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other)) return false
  if (isLot(one) || isLot(other)) {
    if (!isLot(one) || !isLot(other)) return false
    const [first, second] = [[...one], [...other]]
    return first.length === second.length && first.every((item, at) => same(item, second[at]))
  }
  const fields = Object.keys(one)
  return (
    fields.length === Object.keys(other).length &&
    fields.every((field) => Object.hasOwn(other, field) && same(one[field], other[field]))
  )
}

export function copy<Whole>(whole: Whole): Whole {
  return copied(whole) as Whole
}

function copied(one: unknown): unknown {
  if (!isObject(one)) return one
  if (one instanceof Map) return new Map([...one].map(([key, value]) => [key, copied(value)]))
  if (one instanceof Set) return new Set(one)
  if (Array.isArray(one)) return one.map(copied)
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, copied(value)]))
}

type Fields = Record<string, unknown>
const isObject = (one: unknown): one is Fields => typeof one === 'object' && one !== null
const isLot = (one: Fields): one is Fields & Iterable<unknown> => Symbol.iterator in one

/** Throws where they are not, field by field. */
export function equal(what: string, real: unknown, expected: unknown): void {
  if (same(real, expected)) return
  throw new Error(`${what} is not as expected${differing(real, expected)}`)
}

/** Field by field, where both have fields. */
function differing(real: unknown, expected: unknown): string {
  const isWhole = (one: unknown): one is Fields => isObject(one) && !isLot(one)
  if (!isWhole(real) || !isWhole(expected))
    return `:\n  is      ${JSON.stringify(real)}\n  expected ${JSON.stringify(expected)}`
  const fields = [...new Set([...Object.keys(real), ...Object.keys(expected)])]
  return fields
    .filter((field) => !same(real[field], expected[field]))
    .map((field) => `, ${field}${differing(real[field], expected[field])}`)
    .join('')
}
