/** This device's ballots, as the screens of a check-in see them. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Refusal } from '../../../server/contract/vocabulary.ts'
import { createBallots } from '../../ballots/ballots.ts'
import type { Ballots } from '../../ballots/ballots.ts'
import type { Panel } from '../../session.ts'

/** Where several take part, rights are fetched ahead, and what was not answered yet goes out again. */
export function useBallots(panel: Panel, view: ParticipantView, base: string): Ballots {
  const [ballots] = useState(() => createBallots({ base, ask: panel.askRights }))
  useSyncExternalStore(ballots.onChange, ballots.version)
  const { rights, checkIn, lastCounted } = view
  const slots = rights?.slots.map(({ slot }) => slot).join(' ') ?? ''
  useEffect(
    () => (rights ? ballots.prepare(rights) : undefined),
    // The list alone: every view brings an object of its own.
    // oxlint-disable-next-line react/exhaustive-deps
    [ballots, slots],
  )
  const open = checkIn?.asked ? checkIn.ballots?.slot : undefined
  const last = lastCounted?.slot
  const isConnected = useSyncExternalStore(panel.onChange, () => panel.connection() === 'connected')
  useEffect(
    () => (open !== undefined && isConnected ? ballots.resume(open, true) : undefined),
    [ballots, open, isConnected],
  )
  useEffect(
    // Where it is over, the box says that what was not answered yet came too late.
    () => (last !== undefined ? ballots.resume(last, false) : undefined),
    [ballots, last],
  )
  return ballots
}

/** What became of one's own ballot, where that can be told from the list of counted ones. */
export type Fate = 'counted' | 'destroyed' | 'late' | null

export function useFate(ballots: Ballots, of: { slot: string; counted: string[][] } | null): Fate {
  const isCounted = useIsCounted(ballots, of)
  const own = of && ballots.own(of.slot)
  if (isCounted) return 'counted'
  if (own?.reply === 'closed' && !own.taken) return 'late'
  const taken = own?.taken?.answer ?? null
  // Who passed is in no list, whatever became of the others' answers.
  return isCounted === false && taken !== null && taken !== 'rather-not-say' ? 'destroyed' : null
}

/** Whether one's own ballot is in a list of counted ones; null while that is unknown. */
export function useIsCounted(
  ballots: Ballots,
  of: { slot: string; counted: string[][] } | null,
): boolean | null {
  const [own, setOwn] = useState<{ slot: string; nullifier: string | null } | null>(null)
  const slot = of?.slot
  // Whatever the box said: its answer may have been lost, and the list is what counts. The
  // right may come after the tap, and only with it is there a name to look for.
  const given = slot !== undefined && ballots.own(slot) !== null && ballots.hasRight(slot)
  useEffect(() => {
    if (slot === undefined || !given) return
    void ballots.nullifier(slot).then((nullifier) => setOwn({ slot, nullifier }))
  }, [ballots, slot, given])
  if (!of || !given || own?.slot !== slot || own.nullifier === null) return null
  const { nullifier } = own
  return of.counted.some((block) => block.includes(nullifier))
}

/** The box's answers as refusals, so that one sentence serves both ways. */
export const REFUSED: Record<'sealed' | 'closed' | 'refused' | 'unavailable', Refusal> = {
  sealed: 'already-sealed',
  closed: 'no-open-check-in',
  refused: 'malformed',
  unavailable: 'unavailable',
}
