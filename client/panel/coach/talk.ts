/**
 * How much of the time the coach spoke, from Zoom's own events about this
 * person alone. No sound is heard, and nobody else's speaking is known.
 */
const MINUTE = 60_000
/** An event that never came would count for ever. Nobody in coaching speaks longer without a pause. */
const LONGEST_TURN = 2 * MINUTE
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
  speaking: number | null
}

export const silence: Talk = { watched: 0, spoken: 0, since: null, speaking: null }

/** The panel is seen, or comes back into view. */
export const watch = (talk: Talk, now: number): Talk =>
  talk.since === null ? { ...talk, since: now } : talk

/** The panel is hidden or closed: what is said now is unknown. */
export const lookAway = (talk: Talk, now: number): Talk => {
  const stopped = speak(talk, false, now)
  return stopped.since === null
    ? stopped
    : { ...stopped, watched: stopped.watched + now - stopped.since, since: null }
}

export function speak(talk: Talk, speaking: boolean, now: number): Talk {
  if (talk.since === null) return talk
  if (speaking) return talk.speaking === null ? { ...talk, speaking: now } : talk
  if (talk.speaking === null) return talk
  const turn = Math.min(now - talk.speaking, LONGEST_TURN)
  return { ...talk, spoken: talk.spoken + turn, speaking: null }
}

/** Per cent, to the nearest five; null while it is too little to say anything. `length` is the session's, in ms. */
export function shareOf(
  talk: Talk,
  now: number,
  length: number,
): { share: number; of: number } | null {
  const { watched, spoken } = lookAway(talk, now)
  if (watched < ENOUGH || spoken === 0 || watched < length * COVERAGE) return null
  return { share: Math.round((spoken / watched) * 20) * 5, of: Math.round(watched / MINUTE) }
}
