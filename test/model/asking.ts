/** Check-ins: opened, answered by one or by several, released, closed. */
import type { Command } from '../../server/contract/commands.ts'
import type { Block, Counts } from '../../server/contract/views.ts'
import { Wish } from '../../server/contract/vocabulary.ts'
import type { Rating } from '../../server/contract/vocabulary.ts'
import { offer, takeBack } from './mending.ts'
import { MINUTE, RATINGS, isAlone, no, ok, present, seenBefore } from './state.ts'
import type { Ballot, CheckIn, Expected, Rated, Talk } from './state.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Ten minutes apart, twenty once somebody asked for fewer. */
export const gapUntil = ({ askedAt, fewer }: Talk): number | null =>
  askedAt === null ? null : askedAt + (fewer.size > 0 ? 20 : 10) * MINUTE

export function open(talk: Talk, { anyway = false }: Of<'open-check-in'>, now: number): Expected {
  const asked = present(talk)
  if (talk.checkIn) return no('check-in-open')
  if (talk.paused) return no('paused')
  if (!anyway && now < (gapUntil(talk) ?? now)) return no('too-soon')
  if (asked.length === 0) return no('nobody-here')
  if (asked.some(({ apart }) => apart)) return no('in-breakout')
  talk.checkIns += 1
  talk.askedAt = now
  talk.checkIn = {
    number: talk.checkIns,
    at: now,
    mode: asked.length === 1 ? 'pair' : asked.length < talk.threshold ? 'small' : 'group',
    threshold: talk.threshold,
    asked: asked.map(({ who }) => who),
    byLink: asked.filter(({ byLink }) => byLink).length,
    mine: null,
    change: 0,
    ballots: new Map(),
    blocks: [],
  }
  return ok
}

export function answer(
  talk: Talk,
  command: Of<'answer'> | Of<'withdraw-answer'>,
  who: string,
  now: number,
): Expected {
  const { checkIn } = talk
  if (checkIn?.number !== command.checkIn) return no('no-open-check-in')
  if (!checkIn.asked.includes(who)) return no('not-asked')
  if (checkIn.mode !== 'pair') return no('by-ballot')
  if (command.change <= checkIn.change) return ok
  checkIn.change = command.change
  checkIn.mine =
    command.type === 'answer'
      ? { answer: command.answer, wishes: [...new Set(command.wishes)], share: command.share }
      : null
  const usual = [...(isAlone(talk) ? talk.usual : []), ...seenBefore(talk, who)]
  const { mine, number } = checkIn
  if (mine?.share === 'now' && hasDropped(usual, mine)) offer(talk, number, now)
  else takeBack(talk, number)
  return ok
}

function hasDropped(usual: number[], { answer: said, wishes }: Rated): boolean {
  if (wishes.includes('short-break')) return true
  if (said === 'rather-not-say') return false
  const now = 5 - RATINGS.indexOf(said)
  const [lastButOne, last] = [usual.at(-2), usual.at(-1)]
  const inARow = lastButOne !== undefined && last !== undefined && lastButOne > last && last > now
  return now <= 2 || (usual.length > 0 && middle(usual.slice(-3)) - now >= 2) || inARow
}

function middle(values: number[]): number {
  const inOrder = values.toSorted((one, other) => one - other)
  const half = (inOrder.length - 1) / 2
  return (inOrder[Math.floor(half)]! + inOrder[Math.ceil(half)]!) / 2
}

/** A ballot, from one of those who were asked. */
export function cast(checkIn: CheckIn | null, who: string, given: Omit<Ballot, 'block'>) {
  if (!checkIn) return 'closed'
  const before = checkIn.ballots.get(who)
  if (before && given.change <= before.change) return 'kept'
  if (before && before.block >= 0) return 'sealed'
  checkIn.ballots.set(who, { ...given, block: -1 })
  return 'kept'
}

const isRating = ({ answer: said }: Ballot): boolean =>
  said !== 'withdrawn' && said !== 'rather-not-say'

/** At a tick, and for the last time when it closes. */
export function release(talk: Talk, closing: boolean, now: number): void {
  const { checkIn } = talk
  if (!checkIn || checkIn.mode === 'pair') return
  const { ballots, asked, threshold, mode } = checkIn
  const all = [...ballots.values()]
  const ratings = all.filter((one) => one.block < 0 && isRating(one))
  const missing = asked.length - all.filter((one) => one.answer !== 'withdrawn').length
  // Everyone has answered, or another block is possible.
  const may = closing || (mode === 'group' && (missing <= 0 || missing >= threshold))
  if (!may || ratings.length < (mode === 'group' ? threshold : 3)) return
  checkIn.blocks = [...checkIn.blocks, blockOf(ratings)]
  for (const one of ratings) one.block = checkIn.blocks.length - 1
  const before = talk.results.findLast((one) => one.mode !== 'pair' && one.blocks.length > 0)
  const known = talk.strains.some(({ of }) => of === checkIn.number)
  if (!known && haveDropped(before?.blocks ?? null, checkIn.blocks))
    offer(talk, checkIn.number, now)
}

function blockOf(ratings: Ballot[]): Block {
  const count = (rating: Rating) => ratings.filter((one) => one.answer === rating).length
  const counts = Object.fromEntries(RATINGS.map((one) => [one, count(one)])) as Counts
  const wishes = Wish.options
    .map((wish) => ({ wish, count: ratings.filter((one) => one.wishes.includes(wish)).length }))
    .filter(({ count }) => count >= 2)
  return { counts, wishes }
}

function haveDropped(before: Block[] | null, blocks: Block[]): boolean {
  const stepsIn = (some: Block[]): number[] =>
    some.flatMap(({ counts }) =>
      RATINGS.flatMap((rating, place) => Array<number>(counts[rating]).fill(5 - place)),
    )
  const now = stepsIn(blocks)
  if (now.filter((step) => step <= 2).length >= 2) return true
  return before !== null && middle(now) <= 3 && middle(stepsIn(before)) - middle(now) >= 1
}

export function close(talk: Talk, now: number): void {
  if (!talk.checkIn) return
  release(talk, true, now)
  talk.results.push(talk.checkIn)
  talk.checkIn = null
}
