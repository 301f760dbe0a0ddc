/** How often something was asked, and how many there are at once, by whoever is counted. Nothing here is kept. */

/** True while `who` asks no more than `most` times within a window. */
export type Pace = (who: string) => boolean

/** By a map in the order in which windows began, so that those that are over are dropped in passing. */
export function createPace(clock: () => number, most: number, window: number): Pace {
  const counted = new Map<string, { since: number; asked: number }>()
  return (who) => {
    const now = clock()
    for (const [key, { since }] of counted) {
      if (isWithin(since, now, window)) break
      counted.delete(key)
    }
    const known = counted.get(who) ?? { since: now, asked: 0 }
    if (known.asked === 0) counted.set(who, known)
    known.asked += 1
    return known.asked <= most
  }
}

/** A clock that was put back begins a new window too. */
const isWithin = (since: number, now: number, window: number): boolean =>
  since <= now && now - since <= window

export type Crowd<Member> = {
  add: (who: string, one: Member) => void
  remove: (who: string, one: Member) => void
  size: (who: string) => number
  /** The one that came first. */
  oldest: (who: string) => Member | undefined
}

export function createCrowd<Member>(): Crowd<Member> {
  const all = new Map<string, Set<Member>>()
  return {
    add: (who, one) => void all.set(who, (all.get(who) ?? new Set<Member>()).add(one)),
    remove: (who, one) => {
      const members = all.get(who)
      members?.delete(one)
      if (members?.size === 0) all.delete(who)
    },
    size: (who) => all.get(who)?.size ?? 0,
    oldest: (who) => all.get(who)?.values().next().value,
  }
}
