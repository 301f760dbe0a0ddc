/**
 * How much of the time the coach spoke, from Zoom's own events about this
 * person alone. No sound is heard, and nobody else's speaking is known.
 */
const MINUTE = 60_000
/** An event that never came would count for ever. Nobody in coaching speaks longer without a pause. */
const LONGEST_TURN = 2 * MINUTE
/**
 * Zoom holds on to a speaker: an end comes up to five seconds late, a beginning about one. So a turn
 * is told this much too long on average, which in a session of many short turns is ten points.
 */
const LATE = 1_500
/** Before that a share means nothing. */
const ENOUGH = 5 * MINUTE
/** Of the session's time; below it nothing is said. */
const COVERAGE = 0.6

/** Times in ms, by one clock that only goes forward. */
export type Talk = {
  /** What was watched: the panel was open, in view, and Zoom told. */
  watched: number
  spoken: number
  since: number | null
  /** What Zoom told last; null while it has told nothing since the panel came into view. */
  speaking: boolean | null
  /** When that was, or when the panel came into view. */
  told: number
}

export const silence: Talk = { watched: 0, spoken: 0, since: null, speaking: null, told: 0 }

/** The panel is seen, or comes back into view. */
export const watch = (talk: Talk, now: number): Talk =>
  talk.since === null ? { ...talk, since: now, speaking: null, told: now } : talk

/** The panel is hidden or closed: what is said now is unknown. */
export function lookAway(talk: Talk, now: number): Talk {
  const { watched, spoken, since, speaking, told } = talk
  if (since === null) return talk
  const turn = speaking ? Math.min(now - told, LONGEST_TURN) : 0
  return { ...talk, watched: watched + now - since, spoken: spoken + turn, since: null }
}

/** An end that comes first after the panel came into view is that of a turn begun before. */
export function speak(talk: Talk, speaking: boolean, now: number): Talk {
  if (talk.since === null) return talk
  const passed = now - talk.told
  const heard = { ...talk, speaking, told: now }
  // The same twice: an event between them got lost, so of that time nothing is known.
  if (speaking === talk.speaking) return { ...heard, watched: talk.watched - passed }
  if (speaking) return heard
  const turn = Math.max(Math.min(passed, LONGEST_TURN) - LATE, 0)
  return { ...heard, spoken: talk.spoken + turn }
}

/** In per cent, to the nearest five; `of` in minutes. */
export type Share = { share: number; of: number; coverage: number }

/** Null while it is too little to say anything. `length` is the session's, in ms. */
export function shareOf(talk: Talk, now: number, length: number): Share | null {
  const { watched, spoken } = lookAway(talk, now)
  if (watched < ENOUGH || spoken === 0 || watched < length * COVERAGE) return null
  return {
    share: fives(spoken / watched),
    of: Math.round(watched / MINUTE),
    // The session's length is by the server's clock.
    coverage: Math.min(fives(watched / length), 100),
  }
}

const fives = (part: number): number => Math.round(part * 20) * 5
