/** Who tries to tell whose a ballot is, with what, and leaks that they must find. */

/** Where a ballot's name, or its token, comes first and last in a text; absent where it never does. */
export type Places = Map<string, { first: number; last: number }>

/** What can be had of one check-in. Ballots go by their shortened names. */
export type Loot = {
  /** All of them, sorted: more than anyone has for the asking. */
  names: string[]
  /** As the list of counted ones has them, block by block. */
  counted: string[][]
  /** In the order in which people joined, and their devices asked for rights. */
  joined: string[]
  places: Record<Where, Places>
  /** A figure for each ballot, should anything have one: a length, a time, a size. */
  figures: Map<string, number>
}
const WHERE = [
  'frames of the coach',
  'frames of the others',
  'what was printed',
  'files, in the middle',
  'files, after it',
  'memory, in the middle',
] as const
export type Where = (typeof WHERE)[number]

/** Puts the ballots into the order in which it thinks they were cast. */
export type Attacker = (loot: Loot) => string[]

const ranked = (names: string[], by: (name: string) => number): string[] =>
  names
    .map((name) => [name, by(name)] as const)
    .toSorted(([, one], [, other]) => one - other)
    .map(([name]) => name)

const byPlace =
  (where: Where, which: 'first' | 'last'): Attacker =>
  ({ names, places }) =>
    ranked(names, (name) => places[where].get(name)?.[which] ?? -1)

/**
 * The list says which ballots the first block counts, so that every device finds its own: whoever
 * saw the order knows as many people of it. The attack is on what lies within a block.
 */
export const withinBlocks =
  (attack: Attacker): Attacker =>
  (loot) => {
    const order = attack(loot)
    return blocksOf(loot).flatMap((block) => order.filter((name) => block.includes(name)))
  }

/** What guessing puts right, on average: one ballot in each block. */
export const guessed = (loot: Loot): number => blocksOf(loot).length

const blocksOf = ({ counted, names }: Loot): string[][] =>
  counted.flat().length === names.length ? counted : [names]

const SINGLE: Record<string, Attacker> = {
  'order of the names': ({ names }) => names,
  ...Object.fromEntries(
    WHERE.flatMap((where) => [
      [`${where}: first mention`, byPlace(where, 'first')],
      [`${where}: last mention`, byPlace(where, 'last')],
    ]),
  ),
  'order of what was counted': ({ counted, names }) =>
    counted.flat().length === names.length ? counted.flat() : names,
  'order of joining': ({ joined }) => joined,
  'a figure of each': ({ names, figures }) => ranked(names, (name) => figures.get(name) ?? 0),
}

/** Each of them, and each backwards. */
export const ATTACKERS: Record<string, Attacker> = Object.fromEntries(
  Object.entries(SINGLE).flatMap(([name, attack]) => [
    [name, attack],
    [`${name}, backwards`, (loot: Loot) => attack(loot).toReversed()],
  ]),
)

/** Before anything is learned, every place is as likely: a few check-ins prove little. */
const PRIOR = 3

/**
 * Learns how each attacker's order goes with the true one, and then guesses from all of
 * them together (naive Bayes).
 */
export function learning(played: { loot: Loot; cast: string[] }[]): Attacker {
  const size = played[0]?.cast.length ?? 0
  const seen = SINGLES.map(() => Array.from({ length: size * size }, () => PRIOR))
  for (const { loot, cast } of played)
    for (const [which, order] of ordersOf(loot))
      for (const [place, name] of order.entries())
        seen[which]![place * size + cast.indexOf(name)]! += 1
  return (loot) => {
    const orders = ordersOf(loot)
    const score = (name: string, at: number): number =>
      orders.reduce(
        (sum, [which, order]) => sum + Math.log(seen[which]![order.indexOf(name) * size + at]!),
        0,
      )
    const free = new Set(loot.names)
    return Array.from({ length: size }, (_, at) => {
      const best = [...free].toSorted((one, other) => score(other, at) - score(one, at))[0]!
      free.delete(best)
      return best
    })
  }
}

const SINGLES = Object.values(SINGLE)

/** Those that found something: the others give the order of names, once is enough. */
const ordersOf = (loot: Loot): [number, string[]][] =>
  SINGLES.map((attack, which): [number, string[]] => [which, attack(loot)]).filter(
    ([which, order]) => which === 0 || order.some((name, at) => name !== loot.names[at]),
  )

/** As a careless server would have left it. */
export const LEAKS: Record<string, (loot: Loot, cast: string[]) => Loot> = {
  'rows in the order they came': (loot, cast) => placed(loot, 'files, in the middle', cast),
  'a log of writes that is kept': (loot, cast) => placed(loot, 'files, after it', cast),
  'an access log': (loot, cast) => placed(loot, 'what was printed', cast),
  'a view for each ballot': (loot, cast) => placed(loot, 'frames of the coach', cast),
  'an acknowledgement on the socket': (loot, cast) => placed(loot, 'frames of the others', cast),
  'a list in memory': (loot, cast) => placed(loot, 'memory, in the middle', cast),
  'a list of counted ones as they came': (loot, cast) => ({ ...loot, counted: [cast] }),
  'a time in every row': (loot, cast) => ({
    ...loot,
    figures: new Map(cast.map((name, at) => [name, 1_700_000_000 + at])),
  }),
  // No attacker's own order shows it: the first half lies behind the second.
  'two pages that are filled in turn': (loot, cast) =>
    placed(loot, 'files, in the middle', [...cast.slice(5), ...cast.slice(0, 5)]),
}

function placed(loot: Loot, where: Where, order: string[]): Loot {
  const places: Places = new Map(order.map((name, at) => [name, { first: at, last: at }]))
  return { ...loot, places: { ...loot.places, [where]: places } }
}

const AHEAD = 3

/** Looks for all of them at once. `terms`: from what is looked for, longer than three, to the ballot's name. */
export function placesIn(bytes: Buffer, terms: Map<string, string>): Places {
  const beginning = new Uint8Array(2 ** 24)
  const wanted = [...terms].map(([term, name]) => ({ term: Buffer.from(term), name }))
  for (const { term } of wanted) beginning[(term[0]! << 16) | (term[1]! << 8) | term[2]!] = 1
  const places: Places = new Map()
  let rolling = 0
  for (let at = 0; at < bytes.length; at++) {
    rolling = ((rolling << 8) | bytes[at]!) & 0xffffff
    if (beginning[rolling] !== 1) continue
    const start = at - AHEAD + 1
    for (const { term, name } of wanted)
      if (bytes.subarray(start, start + term.length).equals(term))
        places.set(name, { first: places.get(name)?.first ?? start, last: start })
  }
  return places
}
