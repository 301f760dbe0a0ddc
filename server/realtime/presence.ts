/** Whose panels are connected to this server now. Nothing here is kept. */
import type { PersonId } from '../core/session.ts'

/** A reload is over by then; a coach need not see it. */
const BLINK = 3_000
/** A lost network is back by then, or the person is gone. */
const GRACE = 60_000

export type Presence = ReturnType<typeof createPresence>

export function createPresence(deps: {
  /** The person's last panel is gone for longer than the grace. */
  onGone: (session: string, person: PersonId) => void
  /** How many are connected changed, and stayed changed. */
  onChange: (session: string) => void
}) {
  type Place = { session: string; who: PersonId | 'coach' }
  const places = new Map<string, Place>()
  const panels = new Map<string, Set<string>>()
  const timers = new Map<string, NodeJS.Timeout[]>()

  function add(panel: string, session: string, who: PersonId | 'coach'): void {
    const key = keyOf({ session, who })
    if (places.has(panel)) remove(panel)
    places.set(panel, { session, who })
    const mine = panels.get(key) ?? new Set()
    panels.set(key, mine.add(panel))
    cancel(key)
    if (mine.size === 1 && who !== 'coach') deps.onChange(session)
  }

  function remove(panel: string): void {
    const place = places.get(panel)
    if (!place) return
    places.delete(panel)
    const key = keyOf(place)
    const mine = panels.get(key)
    mine?.delete(panel)
    if (mine && mine.size > 0) return
    panels.delete(key)
    if (place.who !== 'coach') watch(place.session, place.who)
  }

  /** Tells later, unless they come back: also for people known from before a restart. */
  function watch(session: string, person: PersonId): void {
    const key = keyOf({ session, who: person })
    cancel(key)
    timers.set(key, [
      setTimeout(() => deps.onChange(session), BLINK).unref(),
      setTimeout(() => {
        timers.delete(key)
        deps.onGone(session, person)
      }, GRACE).unref(),
    ])
  }

  function cancel(key: string): void {
    timers.get(key)?.forEach((timer) => clearTimeout(timer))
    timers.delete(key)
  }

  return {
    add,
    remove,
    watch,
    isConnected: (session: string, person: PersonId): boolean =>
      panels.has(keyOf({ session, who: person })),
    /** Sessions with somebody in them. */
    sessions: (): Set<string> => new Set([...places.values()].map(({ session }) => session)),
    coachesOf: (session: string): string[] => [
      ...(panels.get(keyOf({ session, who: 'coach' })) ?? []),
    ],
    stop: (): void => [...timers.keys()].forEach(cancel),
  }
}

const keyOf = ({ session, who }: { session: string; who: string }): string => `${session} ${who}`
