/** Whose panels are connected now, to this server or, as far as it has heard, to another. */
import { PAGE_STAY } from '../contract/limits.ts'
import type { PersonId } from '../core/session.ts'
import type { Seated } from '../store/servers.ts'

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
  /** No other server has panels. Otherwise the servers find out together who is gone. */
  alone: boolean
}) {
  const places = new Map<string, Seated>()
  const panels = new Map<string, Set<string>>()
  const timers = new Map<string, NodeJS.Timeout[]>()
  const stays = new Map<string, NodeJS.Timeout>()
  let elsewhere = new Map<string, Seated>()

  function add(panel: string, session: string, who: string): void {
    const key = keyOf({ session, who })
    if (places.has(panel)) remove(panel)
    places.set(panel, { session, who })
    const mine = panels.get(key) ?? new Set()
    panels.set(key, mine.add(panel))
    cancel(key)
    if (mine.size === 1 && who !== 'coach') deps.onChange(session)
    // Its place is a script's from now on.
    if (panel !== pageOf(key)) remove(pageOf(key))
  }

  /** A page without a script was looked at: it stands for a panel until it was not, for so long. */
  function stay(session: string, person: PersonId): void {
    const page = pageOf(keyOf({ session, who: person }))
    add(page, session, person)
    clearTimeout(stays.get(page))
    stays.set(page, setTimeout(() => remove(page), PAGE_STAY * 60_000).unref())
  }

  function remove(panel: string): void {
    const place = places.get(panel)
    if (!place) return
    places.delete(panel)
    clearTimeout(stays.get(panel))
    stays.delete(panel)
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
    const blink = setTimeout(() => deps.onChange(session), BLINK).unref()
    const grace = setTimeout(() => {
      timers.delete(key)
      if (deps.alone) deps.onGone(session, person)
    }, GRACE).unref()
    timers.set(key, [blink, grace])
  }

  function cancel(key: string): void {
    timers.get(key)?.forEach((timer) => clearTimeout(timer))
    timers.delete(key)
  }

  /** What other servers say now. */
  function heard(places: Seated[]): void {
    const now = new Map(places.map((place) => [keyOf(place), place]))
    const before = elsewhere
    elsewhere = now
    const changed = [...now].filter(([key]) => !before.has(key))
    changed.push(...[...before].filter(([key]) => !now.has(key)))
    for (const session of new Set(changed.map(([, place]) => place.session))) deps.onChange(session)
  }

  return {
    add,
    stay,
    remove,
    watch,
    heard,
    isConnected: (session: string, person: PersonId): boolean => {
      const key = keyOf({ session, who: person })
      return panels.has(key) || elsewhere.has(key)
    },
    /** Everybody with a panel here, once. */
    here: (): Map<string, Seated> =>
      new Map([...places.values()].map((place) => [keyOf(place), place])),
    /** Sessions with somebody in them. */
    sessions: (): Set<string> => new Set([...places.values()].map(({ session }) => session)),
    coachesOf: (session: string): string[] => [
      ...(panels.get(keyOf({ session, who: 'coach' })) ?? []),
    ],
    stop: (): void => {
      timers.forEach((_of, key) => cancel(key))
      stays.forEach((timer) => clearTimeout(timer))
    },
  }
}

const pageOf = (key: string): string => `page ${key}`

const keyOf = ({ session, who }: { session: string; who: string }): string => `${session} ${who}`
