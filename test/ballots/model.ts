/** The ballot box in plain memory, without a key or a database: what the real one must equal. */
import type { BallotBox } from '../../server/ballots/box.ts'
import type { Block } from '../../server/contract/views.ts'
import { Wish } from '../../server/contract/vocabulary.ts'
import { maySeal, tally } from '../../server/core/release.ts'

type Given = Parameters<BallotBox['cast']>[2]
type Lying = Given & { counted: boolean }

export type Opening = Parameters<BallotBox['open']>[0]

export function modelBox({ mode, threshold, expected }: Opening) {
  const ballots = new Map<string, Lying>()
  const blocks: Block[] = []
  /** How many ratings each block was made of. */
  const sizes: number[] = []
  let closed = false

  function release(closing: boolean): Block[] {
    if (closed) return blocks
    const all = [...ballots.values()]
    const waiting = all.filter(({ counted }) => !counted)
    const sealed = all.length - waiting.length
    if (maySeal({ mode, threshold, expected, sealed, waiting, closing })) {
      const ratings = waiting.filter(
        ({ answer }) => answer !== 'withdrawn' && answer !== 'rather-not-say',
      )
      blocks.push(tally(ratings))
      sizes.push(ratings.length)
      for (const ballot of ratings) ballot.counted = true
    }
    closed = closing
    return blocks
  }

  return {
    sizes,
    cast(seat: string, given: Given): 'kept' | 'sealed' | 'closed' {
      if (closed) return 'closed'
      const before = ballots.get(seat)
      if (before && given.change <= before.change) return 'kept'
      if (before?.counted) return 'sealed'
      ballots.set(seat, { ...given, counted: false })
      return 'kept'
    },
    mine(seat: string) {
      const ballot = closed ? undefined : ballots.get(seat)
      if (!ballot) return null
      const { change, answer, counted } = ballot
      const wishes = Wish.options.filter((wish) => ballot.wishes.includes(wish))
      return { change, answer: answer === 'withdrawn' ? null : answer, wishes, sealed: counted }
    },
    seal: () => release(false),
    close: () => release(true),
  }
}
