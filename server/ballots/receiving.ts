/**
 * Ballots as they come in: from nobody in particular. The right is checked, and
 * what comes within a moment is written together, in an order of chance.
 */
import { randomInt } from 'node:crypto'
import { Ballot } from '../contract/ballots.ts'
import type { BallotReply } from '../contract/ballots.ts'
import { BALLOT_LENGTH } from '../contract/limits.ts'
import type { BallotBox } from './box.ts'
import type { Evaluator } from './evaluator.ts'
import { nullifierOf } from './rights.ts'

/** Long enough for ballots to come together, too short for anyone to wait. */
const GATHER = 250

type Cast = { slot: string; tag: string; ballot: Pick<Ballot, 'change' | 'answer' | 'wishes'> }
type Waiting = {
  /** A reply that is known already waits like the others, so that its moment tells nothing. */
  what: Cast | BallotReply
  settle: (reply: BallotReply) => void
  fail: (error: unknown) => void
}

export type Receiving = ReturnType<typeof createReceiving>

export function createReceiving(deps: { box: BallotBox; evaluator: Evaluator }) {
  const { box, evaluator } = deps
  const waiting: Waiting[] = []
  let timer: NodeJS.Timeout | null = null

  /** Settles after the commit. Rejects when the box cannot be reached; then nothing was counted. */
  async function receive(body: Buffer): Promise<BallotReply> {
    const ballot = readBallot(body)
    body.fill(0)
    if (!ballot) return together('refused')
    const { slot, token, right, change, answer, wishes } = ballot
    // Asked first: a ballot for what is closed costs nobody any arithmetic.
    const kid = await box.keyOf(slot)
    if (kid === null) return together('closed')
    const bytes = Buffer.from(token, 'base64url')
    const isRight = await evaluator.isRight(kid, slot, bytes, Buffer.from(right, 'base64url'))
    const tag = nullifierOf(bytes)
    bytes.fill(0)
    return together(isRight ? { slot, tag, ballot: { change, answer, wishes } } : 'refused')
  }

  function together(what: Cast | BallotReply): Promise<BallotReply> {
    return new Promise((settle, fail) => {
      waiting.push({ what, settle, fail })
      timer ??= setTimeout(write, GATHER)
    })
  }

  function write(): void {
    timer = null
    const all = waiting.splice(0)
    while (all.length > 0) {
      const [one] = all.splice(randomInt(all.length), 1)
      if (!one) return
      if (typeof one.what === 'string') one.settle(one.what)
      else box.cast(one.what.slot, one.what.tag, one.what.ballot).then(one.settle, one.fail)
    }
  }

  return { receive }
}

function readBallot(body: Buffer): Ballot | null {
  if (body.length !== BALLOT_LENGTH) return null
  try {
    return Ballot.safeParse(JSON.parse(body.toString('utf8'))).data ?? null
  } catch {
    return null
  }
}
