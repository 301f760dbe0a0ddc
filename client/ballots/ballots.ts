/**
 * Ballots of this device: rights are fetched ahead, for everyone at the same
 * moments; a ballot goes out on its own, without anything that says whose it
 * is, and again until the box has answered.
 */
import type { Ballot, BallotReply, RightsReply } from '../../server/contract/ballots.ts'
import { BALLOT_LENGTH } from '../../server/contract/limits.ts'
import type { ParticipantView } from '../../server/contract/views.ts'
import type { Answer, Refusal, Wish } from '../../server/contract/vocabulary.ts'
import { LONGER, outrun } from '../outrun.ts'
import { bytesOf, openKept, textOf } from './kept.ts'
import type { OwnBallot } from './kept.ts'

export type Rights = NonNullable<ParticipantView['rights']>
export type Ballots = ReturnType<typeof createBallots>
type Settled = Exclude<BallotReply, 'unavailable'>
type Given = { change: number; answer: Answer | 'withdrawn'; wishes: Wish[] }

/** Everyone asks at their own moment within this, so that the moments say nothing. */
const JITTER = 1_500
/** Between tries, while the network or the server is away. */
const AGAIN = 1_500
/** ms. Hundreds of ballots at one moment wait for each other; then it is the server, not the line. */
const QUIET = 2_500

export function createBallots(options: {
  /** Ends in a slash. */
  base: string
  ask: (asked: { number: number; blinded: string }[]) => Promise<RightsReply>
}) {
  const kept = openKept(`attune.ballots:${options.base}`)
  const listeners = new Set<() => void>()
  const fetching = new Map<string, Promise<Refusal | null>>()
  const sending = new Map<string, Promise<BallotReply>>()
  let version = 0
  /** Until the moment that `prepare` has drawn. */
  let moment: Promise<void> = Promise.resolve()
  // Another tab of this device answered.
  addEventListener('storage', changed)

  function changed(): void {
    version += 1
    for (const listener of listeners) listener()
  }

  function remember(slot: string, own: OwnBallot): void {
    kept.write({ own: { ...kept.read().own, [slot]: own } })
    changed()
  }

  /** Rights for what comes, at a moment of this device's own. */
  function prepare({ key, slots }: Rights): () => void {
    let over: () => void
    moment = new Promise((resolve) => (over = resolve))
    const timer = setTimeout(() => {
      const missing = slots.filter(({ slot }) => !(slot in kept.read().rights))
      for (const one of missing) void rightTo(key, one)
      over()
    }, Math.random() * JITTER)
    return () => {
      clearTimeout(timer)
      over()
    }
  }

  /** Null when the right is here. */
  function rightTo(key: string, of: Rights['slots'][number]): Promise<Refusal | null> {
    if (of.slot in kept.read().rights) return Promise.resolve(null)
    const running = fetching.get(of.slot)
    if (running) return running
    const mine = fetchRight(key, of).finally(() => fetching.delete(of.slot))
    fetching.set(of.slot, mine)
    return mine
  }

  async function fetchRight(
    kid: string,
    { number, slot }: Rights['slots'][number],
  ): Promise<Refusal | null> {
    for (;;) {
      try {
        const [{ askFor }, key] = await Promise.all([import('./rights.ts'), publicKey(kid)])
        const asking = askFor(slot, bytesOf(key), bytesOf(kept.read().secret))
        const reply = await options.ask([{ number, blinded: textOf(asking.blinded) }])
        if (reply.ok) {
          const [given] = reply.rights
          if (!given) return 'malformed'
          const { evaluated, proof } = given
          const right = asking.finish({ evaluated: bytesOf(evaluated), proof: bytesOf(proof) })
          const before = kept.read()
          const one = { token: textOf(asking.token), right: textOf(right) }
          kept.write({ rights: { ...before.rights, [slot]: one } })
          changed()
          // Tapped on an earlier page, before the right had come.
          if (before.own[slot]?.reply === null) void send(slot)
          return null
        }
        if (reply.refusal !== 'unavailable' && reply.refusal !== 'too-fast') return reply.refusal
      } catch {
        // No connection, or a proof that does not hold: nothing is cast with what came.
      }
      await pause()
    }
  }

  /** Asked for without anything that says who asks; the same for ever once it was seen. */
  async function publicKey(kid: string): Promise<string> {
    const known = kept.read().keys[kid]
    if (known !== undefined) return known
    const response = await request(`ballot/key/${kid}`, { credentials: 'omit' })
    if (!response.ok) throw new Error('no key')
    const { key } = (await response.json()) as { key: string }
    kept.write({ keys: { ...kept.read().keys, [kid]: key } })
    return key
  }

  /** Settles when the box has answered the newest ballot of this slot. */
  async function cast(rights: Rights, slot: string, given: Given): Promise<BallotReply | Refusal> {
    const { change, wishes } = given
    const answer = given.answer === 'withdrawn' ? null : given.answer
    const taken = kept.read().own[slot]?.taken ?? null
    remember(slot, { change, answer, wishes, reply: null, taken })
    const of = rights.slots.find((one) => one.slot === slot)
    // Asked for the moment somebody taps, a right would tell that they did.
    for (let waited; waited !== moment; await waited) waited = moment
    const refusal = of ? await rightTo(rights.key, of) : 'not-asked'
    if (refusal === null) return send(slot)
    settle(slot, change, 'refused')
    return refusal
  }

  /** One at a time for each slot: whatever is newest when its turn comes. */
  function send(slot: string): Promise<BallotReply> {
    const running = sending.get(slot)
    if (running) return running
    const mine = deliver(slot).finally(() => sending.delete(slot))
    sending.set(slot, mine)
    return mine
  }

  async function deliver(slot: string): Promise<BallotReply> {
    for (;;) {
      const { own, rights } = kept.read()
      const [ballot, right] = [own[slot], rights[slot]]
      if (!ballot || !right) return 'refused'
      if (ballot.reply !== null) return ballot.reply
      const reply = await post({
        slot,
        ...right,
        change: ballot.change,
        answer: ballot.answer ?? 'withdrawn',
        wishes: ballot.wishes,
      })
      if (reply === null || reply === 'unavailable') await pause()
      else settle(slot, ballot.change, reply)
    }
  }

  /** Of the newest alone: one that was tapped meanwhile goes out next. */
  function settle(slot: string, change: number, reply: Settled): void {
    const own = kept.read().own[slot]
    if (own?.change !== change) return
    const { answer, wishes } = own
    const taken = reply === 'kept' ? { answer, wishes } : own.taken
    remember(slot, { change, reply, taken, ...(taken ?? { answer: null, wishes: [] }) })
  }

  async function post(ballot: Omit<Ballot, 'pad'>): Promise<BallotReply | null> {
    const bare = JSON.stringify({ ...ballot, pad: '' })
    const body = JSON.stringify({ ...ballot, pad: ' '.repeat(BALLOT_LENGTH - bare.length) })
    try {
      const response = await request('ballot', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        body,
      })
      return response.ok ? ((await response.json()) as { reply: BallotReply }).reply : null
    } catch {
      return null
    }
  }

  /** Again at once where nobody is at the other end of the first. */
  async function request(path: string, given: RequestInit, quiet = QUIET): Promise<Response> {
    const dead = new AbortController()
    const heard = outrun(
      () => `${options.base}healthz`,
      () => dead.abort(),
      quiet,
    )
    try {
      return await fetch(`${options.base}${path}`, { ...given, signal: dead.signal })
    } catch (error) {
      if (dead.signal.aborted) return await request(path, given, quiet * LONGER)
      throw error
    } finally {
      heard()
    }
  }

  return {
    prepare,
    cast,
    /**
     * After a reload or a lost connection: what the box has not answered goes out, and
     * while it is open `again` what it has taken, at a moment of this device's own. A
     * box that has it changes nothing; one that lost it has it back.
     */
    resume(slot: string, again: boolean): () => void {
      const wasTaken = again && kept.read().own[slot]?.reply === 'kept'
      const timer = setTimeout(() => {
        const { own, rights } = kept.read()
        const ballot = own[slot]
        if (!ballot || !(slot in rights)) return
        const repeating = wasTaken && ballot.reply === 'kept'
        if (repeating) remember(slot, { ...ballot, reply: null })
        if (repeating || ballot.reply === null) void send(slot)
      }, Math.random() * JITTER)
      return () => clearTimeout(timer)
    },
    own: (slot: string): OwnBallot | null => kept.read().own[slot] ?? null,
    isUnsent: (slot: string): boolean => kept.read().own[slot]?.reply === null,
    hasRight: (slot: string): boolean => slot in kept.read().rights,
    /** What this device's ballot is called in a list of counted ones; null without a right. */
    async nullifier(slot: string): Promise<string | null> {
      const right = kept.read().rights[slot]
      if (!right) return null
      const { shortNullifier } = await import('./rights.ts')
      return shortNullifier(bytesOf(right.token))
    },
    version: () => version,
    onChange: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, AGAIN))
