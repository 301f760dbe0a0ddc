/**
 * Sessions of which is known who spoke when, and what Zoom tells of them: late,
 * by whole seconds, with events doubled or never sent, to a panel that is not
 * always in sight. Each is drawn from its seed alone.
 */
import { lookAway, shareOf, silence, speak, watch } from '../../client/panel/coach/talk.ts'
import type { Share } from '../../client/panel/coach/talk.ts'
import { dice } from '../games/game.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** In ms from the session's start. */
type Span = { from: number; to: number }
type Event = { at: number; speaking: boolean }
type Trace = {
  length: number
  /** What the coach said. A breath of less than a second does not end a span. */
  spoken: Span[]
  /** What is so, in per cent of the session. */
  share: number
  /** What Zoom told. */
  told: Event[]
}

/** Of the session's time, in per cent; and how the rest was lost. */
export type Seen = { coverage: number; by: 'hiding' | 'reloading' }

/**
 * A turn is a few sentences: lognormal, many short and few long, with pauses in
 * the longer ones. The first and the last minutes are more the coach's. While
 * the client speaks, the coach hums now and then; some turns begin before the
 * other has ended, and now and then both are silent.
 */
export function traceOf(seed: number, hold: Hold = HOLD): Trace {
  const draw = drawing(seed)
  for (;;) {
    const length = draw.between(20, 75) * MINUTE
    const spoken = spokenIn(length, draw)
    const share = (lengthOf(spoken) / length) * 100
    if (share >= 15 && share <= 70)
      return { length, spoken, share, told: toldOf(spoken, hold, draw) }
  }
}

function spokenIn(length: number, draw: Draw): Span[] {
  const share = draw.between(0.15, 0.78)
  const cycle = draw.between(20, 60) * SECOND
  const apart = draw.between(8, 30) * SECOND
  const spans: Span[] = []
  const gap = (): number => (draw.chance(0.1) ? draw.between(3, 12) : draw.between(-1, 2)) * SECOND

  /** Adds what is said, and tells when it ends. */
  function turn(from: number): number {
    const atEdge = from < length * 0.06 || from > length * 0.94
    let left = Math.max(draw.about(cycle * share) * (atEdge ? 1.5 : 1), 0.3 * SECOND)
    let now = from
    while (left > 0) {
      const phrase = Math.min(left, draw.about(20 * SECOND))
      spans.push({ from: now, to: now + phrase })
      left -= phrase
      now += phrase + (left > 0 ? draw.between(1, 2.5) * SECOND : 0)
    }
    return now
  }
  function hums(from: number, to: number): void {
    for (let now = from + draw.about(apart); now < to - 2 * SECOND; now += draw.about(apart)) {
      const hum = draw.between(0.3, 1.3) * SECOND
      spans.push({ from: now, to: now + hum })
      now += hum
    }
  }

  for (let now = 0; now < length;) {
    const theirs = Math.max(turn(now) + gap(), now)
    const done = theirs + draw.about(cycle * (1 - share))
    hums(theirs, done)
    now = Math.max(done + gap(), theirs)
  }
  return joined(spans)
    .filter(({ from }) => from < length)
    .map(({ from, to }) => ({ from, to: Math.min(to, length) }))
}

/** In seconds, the least and the most that an end comes late. */
type Hold = { least: [number, number]; most: [number, number] }

/**
 * What is known of it is that it lasts up to five seconds. Were every end told at once, or every
 * one five seconds late, shares would be ten points off.
 */
const HOLD: Hold = { least: [0, 1], most: [4, 5] }

/**
 * `started` comes up to 1.5 s late, and not at all for what lasts less than
 * about a second. `stopped` comes after the hold; whoever goes on within it
 * never stopped. Both by whole seconds, one in a hundred never, some twice.
 */
function toldOf(spoken: Span[], hold: Hold, draw: Draw): Event[] {
  const least = draw.between(...hold.least) * SECOND
  const most = draw.between(...hold.most) * SECOND
  const lost = { started: draw.between(0, 0.02), stopped: draw.between(0, 0.02) }
  const twice = draw.between(0, 0.05)
  const events: Event[] = []
  const tell = (when: number, speaking: boolean): void => {
    if (draw.chance(speaking ? lost.started : lost.stopped)) return
    const at = Math.ceil(when / SECOND) * SECOND
    events.push({ at, speaking })
    if (draw.chance(twice)) events.push({ at: at + draw.between(0, 0.9) * SECOND, speaking })
  }
  /** The end that Zoom is about to tell. */
  let ends: number | null = null
  for (const { from, to } of spoken) {
    if (ends !== null && from > ends) {
      tell(ends, false)
      ends = null
    }
    if (ends === null) {
      const heard = from + draw.between(0.3, 1.5) * SECOND
      if (to < heard || to - from < draw.between(0.8, 1.2) * SECOND) continue
      tell(heard, true)
    }
    ends = to + draw.between(least, most)
  }
  if (ends !== null) tell(ends, false)
  return events
}

/** When the panel could be seen. */
export function sightOf(seed: number, { length }: Trace, { coverage, by }: Seen): Span[] {
  const draw = drawing(seed ^ 0x5eed)
  const lost = length * (1 - coverage / 100)
  if (lost === 0) return [{ from: 0, to: length }]
  // A page that loads anew has forgotten what was before.
  if (by === 'reloading') return [{ from: lost, to: length }]
  const times = 1 + Math.floor(draw.between(0, 5))
  const cuts = Array.from({ length: times }, () => draw.between(0, length - lost))
  const spans: Span[] = []
  let from = 0
  for (const [index, cut] of cuts.toSorted((one, other) => one - other).entries()) {
    const shift = (lost / times) * index
    spans.push({ from, to: cut + shift })
    from = cut + shift + lost / times
  }
  return [...spans, { from, to: length }].filter((span) => span.to > span.from)
}

/** What the panel would say at the end, by the real rules, in the order of things. */
export function shownFor({ told, length }: Trace, sight: Span[]): Share | null {
  const steps = [
    ...told.map(({ at, speaking }) => ({ at, what: speaking ? 'start' : 'stop' }) as const),
    ...sight.flatMap(
      ({ from, to }) =>
        [
          { at: from, what: 'watch' },
          { at: to, what: 'away' },
        ] as const,
    ),
  ].toSorted((one, other) => one.at - other.at)
  let talk = silence
  for (const { at, what } of steps) {
    if (at > length) break
    if (what === 'watch') talk = watch(talk, at)
    else if (what === 'away') talk = lookAway(talk, at)
    else talk = speak(talk, what === 'start', at)
  }
  return shareOf(talk, length, length)
}

/** Spans in order, those that touch within a breath as one. */
function joined(spans: Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = whole[whole.length - 1]
    if (last && span.from - last.to < SECOND) last.to = Math.max(last.to, span.to)
    else whole.push({ ...span })
  }
  return whole
}

export const lengthOf = (spans: Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0)

type Draw = ReturnType<typeof drawing>

/** Half of what is drawn lies between half the mean and a quarter more than it. */
const SPREAD = 0.6

function drawing(seed: number) {
  const roll = dice(seed)
  const between = (low: number, high: number): number => low + roll() * (high - low)
  return {
    between,
    chance: (odds: number): boolean => roll() < odds,
    /** Lognormal around a mean. */
    about: (mean: number): number => {
      const normal = Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll())
      return mean * Math.exp(SPREAD * normal - SPREAD ** 2 / 2)
    },
  }
}
