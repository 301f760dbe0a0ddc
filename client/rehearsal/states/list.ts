/**
 * Every screen in every state, and how one comes there: by the real panels and
 * the real server, played by script. `/rehearsal?only=coach&state=waiting` shows one alone.
 *
 * What a state is called is the same everywhere: empty, loading, waiting, partial,
 * result, stale (no connection, the last value stays), offline (something waits to
 * be sent), error (with one thing to do), ended, guest, unsupported (an old Zoom),
 * main-client. Names beside those are states of one screen alone.
 *
 * Left out, since they look like another: hidden and docked (a panel out of sight
 * or put back is the same panel), and loading of what is there with its first view.
 * A session that is not there or cannot be reached is the panel's "loading" or
 * "stale"; a summary or a desk has nothing partial.
 */
import { begin, coach, coachEnded, prompts, start, wrapUp } from './coach.ts'
import { coachSummary, desk, panel, summary, theRehearsal } from './pages.ts'
import { join, notHost, participant, participantEnded, visitor } from './participant.ts'
import type { Player, Who } from './player.ts'

export type Screen = {
  /** Whose frame it is. */
  front: Who
  states: Record<string, (player: Player) => Promise<void>>
  /** Where a state is somebody else's. */
  fronts?: Record<string, Who>
}

export const SCREENS: Record<string, Screen> = {
  panel,
  visitor,
  'not-host': notHost,
  begin,
  start,
  coach,
  prompts,
  'wrap-up': wrapUp,
  'coach-ended': coachEnded,
  participant,
  'participant-ended': participantEnded,
  join,
  summary,
  'coach-summary': coachSummary,
  desk,
  rehearsal: theRehearsal,
}

export type Asked = { screen: string; state: string; pseudo: boolean }

/** What an address asks for; null without `only`. */
export function askedIn(search: string): Asked | null {
  const query = new URLSearchParams(search)
  const screen = query.get('only')
  if (screen === null) return null
  return { screen, state: query.get('state') ?? '', pseudo: query.get('words') === 'pseudo' }
}

export function screenOf({
  screen,
  state,
}: Asked): { play: Screen['states'][string]; front: Who } | null {
  const found = own(SCREENS, screen)
  const play = found && own(found.states, state)
  return found && play ? { play, front: found.fronts?.[state] ?? found.front } : null
}

const own = <Value>(record: Record<string, Value>, name: string): Value | undefined =>
  Object.prototype.hasOwnProperty.call(record, name) ? record[name] : undefined
