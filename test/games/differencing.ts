/**
 * Differencing: whoever compares all that was published, look by look, must
 * never get hold of fewer ballots than the threshold (privacy.md). The rules
 * are those of the core; what is played around them is people.
 */
import { maySeal } from '../../server/core/release.ts'
import { dice, shuffled } from './game.ts'
import type { Game } from './game.ts'

type Terms = { mode: 'small' | 'group'; threshold: number; expected: number }
type Rating = 'okay' | 'comfortable' | 'rather-not-say' | 'withdrawn'
/** Each published result: whose rating it counts, and how they rated. */
type Published = Map<number, Rating>[]
type Publisher = {
  cast(person: number, rating: Rating): void
  tick(): void
  close(): void
  published(): Published
}

const isRating = (rating: Rating): boolean => rating === 'okay' || rating === 'comfortable'

/** As the ballot box does it, with names on. */
function honest(terms: Terms): Publisher {
  const waiting = new Map<number, Rating>()
  const blocks: Published = []
  const release = (closing: boolean): void => {
    const sealed = blocks.reduce((sum, block) => sum + block.size, 0)
    const ballots = [...waiting.values()].map((answer) => ({ answer, wishes: [] }))
    if (!maySeal({ ...terms, sealed, waiting: ballots, closing })) return
    const block = new Map([...waiting].filter(([, rating]) => isRating(rating)))
    blocks.push(block)
    for (const person of block.keys()) waiting.delete(person)
  }
  return {
    cast: (person, rating) => {
      if (!blocks.some((block) => block.has(person))) waiting.set(person, rating)
    },
    tick: () => release(false),
    close: () => {
      release(true)
      waiting.clear()
    },
    published: () => blocks.map((block) => new Map(block)),
  }
}

/** Leaks that must be found. */
const CONTROLS: Record<string, (terms: Terms) => Publisher> = {
  'a tally that grows on screen': ({ threshold }) => {
    const all = new Map<number, Rating>()
    let shown: Published = []
    const show = (): void => {
      const ratings = new Map([...all].filter(([, rating]) => isRating(rating)))
      if (ratings.size >= threshold) shown = [ratings]
    }
    return {
      cast: (p, r) => void all.set(p, r),
      tick: show,
      close: show,
      published: () => shown.map((block) => new Map(block)),
    }
  },
  'an edit that moves a sealed ballot': (terms) => {
    const inner = honest(terms)
    const edits = new Map<number, Rating>()
    return {
      ...inner,
      cast: (person, rating) => {
        inner.cast(person, rating)
        edits.set(person, rating)
      },
      published: () =>
        inner
          .published()
          .map(
            (block) =>
              new Map([...block].map(([person, rating]) => [person, edits.get(person) ?? rating])),
          ),
    }
  },
  'a remainder that is released at the close': (terms) => {
    const inner = honest(terms)
    const last = new Map<number, Rating>()
    let rest: Published = []
    return {
      ...inner,
      cast: (person, rating) => {
        inner.cast(person, rating)
        last.set(person, rating)
      },
      close: () => {
        inner.close()
        const out = inner.published()
        const left = [...last].filter(([p, r]) => isRating(r) && !out.some((block) => block.has(p)))
        if (left.length > 0) rest = [new Map(left)]
      },
      published: () => [...inner.published(), ...rest],
    }
  },
}

type Step = { person: number; rating: Rating } | 'tick'

/** True when some combination of the looks gets hold of too few. */
function leaks(publisher: Publisher, steps: Step[], { mode, threshold }: Terms): boolean {
  const floor = mode === 'small' ? 3 : threshold
  let before: Published = []
  const look = (): boolean => {
    const now = publisher.published()
    // What was published stays as it was, and only whole blocks join it.
    const changed = before.some((block, place) => !same(block, now[place]))
    const small = now.some((block) => block.size < floor)
    const twice = new Set(now.flatMap((block) => [...block.keys()])).size
    const people = now.reduce((sum, block) => sum + block.size, 0)
    before = now
    return changed || small || twice !== people
  }
  for (const step of steps) {
    if (step === 'tick') publisher.tick()
    else publisher.cast(step.person, step.rating)
    if (look()) return true
  }
  publisher.close()
  return look()
}

const same = (one: Map<number, Rating>, other: Map<number, Rating> | undefined): boolean =>
  other?.size === one.size && [...one].every(([person, rating]) => other.get(person) === rating)

export const differencing: Game = async ({ full, seed, progress }) => {
  let violations = 0
  let tried = 0
  const caught = Object.fromEntries(Object.keys(CONTROLS).map((name) => [name, false]))
  const play = (terms: Terms, steps: Step[]): void => {
    tried += 1
    if (leaks(honest(terms), steps, terms)) violations += 1
    for (const [name, make] of Object.entries(CONTROLS))
      if (!caught[name]) caught[name] = leaks(make(terms), steps, terms)
  }

  // Every order, with every pattern of ticks, and every way to pass.
  const most = full ? 7 : 4
  for (let n = 2; n <= most; n++) {
    for (const order of permutations(n))
      for (let ticks = 0; ticks < 2 ** n; ticks++) {
        const steps: Step[] = order.flatMap((person, place): Step[] => [
          { person, rating: place % 3 === 2 ? 'rather-not-say' : 'okay' },
          ...((ticks >> place) & 1 ? (['tick'] as const) : []),
        ])
        play({ mode: n < 3 ? 'small' : 'group', threshold: 3, expected: n }, steps)
      }
    progress(`differencing: every order of ${n}, ${tried} plays`)
  }
  // Every assignment.
  for (let n = 2; n <= (full ? 5 : 4); n++)
    for (let code = 0; code < 4 ** n; code++) {
      const ratings: Rating[] = ['okay', 'comfortable', 'rather-not-say', 'withdrawn']
      const steps = Array.from({ length: n }, (_, person): Step[] => [
        { person, rating: ratings[Math.floor(code / 4 ** person) % 4]! },
        'tick',
      ]).flat()
      play({ mode: 'group', threshold: 3, expected: n }, steps)
    }
  // People as they are: they edit, take back, pass, come late and leave.
  const chance = dice(seed)
  const runs = full ? 1_000_000 : 4_000
  for (let run = 0; run < runs; run++) {
    const expected = 2 + Math.floor(chance() * 13)
    const threshold = 3 + Math.floor(chance() * 6)
    const mode = expected < threshold ? 'small' : 'group'
    const length = 4 + Math.floor(chance() * 40)
    const steps = Array.from({ length }, (): Step => {
      if (chance() < 0.3) return 'tick'
      const kind = chance()
      const rating: Rating =
        kind < 0.45
          ? 'okay'
          : kind < 0.8
            ? 'comfortable'
            : kind < 0.9
              ? 'rather-not-say'
              : 'withdrawn'
      // One beyond those expected: somebody with a right who left.
      return { person: Math.floor(chance() * (expected + 1)), rating }
    })
    play({ mode, threshold, expected: expected + 1 }, shuffled(steps, chance))
    if (run % 100_000 === 99_999) progress(`differencing: ${run + 1} of ${runs} random plays`)
  }
  return {
    game: 'differencing',
    tried: `${tried} plays`,
    violations,
    controls: caught,
    closest: '',
  }
}

function permutations(n: number): number[][] {
  if (n === 0) return [[]]
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  )
}
