/** Ballots as they come in: read whole or not at all, written together, and nothing left of them. */
import { askFor } from '../../client/ballots/rights.ts'
import { openBallotBox } from '../../server/ballots/box.ts'
import type { BallotBox } from '../../server/ballots/box.ts'
import type { Evaluator } from '../../server/ballots/evaluator.ts'
import { createReceiving } from '../../server/ballots/receiving.ts'
import { isRight, issue, nullifierOf, rightsKey } from '../../server/ballots/rights.ts'
import { migrateBallots } from '../../server/ballots/tables.ts'
import type { Tables } from '../../server/ballots/tables.ts'
import { BALLOT_LENGTH } from '../../server/contract/limits.ts'
import { openDatabase } from '../../server/store/database.ts'

const KID = '2026-11'
const key = rightsKey(new Uint8Array(32).fill(7), KID)
const [SLOT, CLOSED] = [`${'s'.repeat(22)}.1`, `${'s'.repeat(22)}.2`]
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

function rightOf(device: number, slot = SLOT) {
  const { token, blinded, finish } = askFor(slot, key.publicKey, new Uint8Array(32).fill(device))
  return { slot, token: text(token), right: text(finish(issue(key, slot, blinded))) }
}
const tagOf = ({ token }: { token: string }) => nullifierOf(Buffer.from(token, 'base64url'))

function bodyOf(ballot: object, length = BALLOT_LENGTH): Buffer {
  const whole = { change: 1, answer: 'okay', wishes: ['less-pace'], ...ballot, pad: '' }
  const bare = JSON.stringify(whole)
  return Buffer.from(JSON.stringify({ ...whole, pad: ' '.repeat(length - bare.length) }))
}

/** A real box; what was written to it, and which tokens were looked at. */
async function bench() {
  const db = openDatabase<Tables>(':memory:')
  await migrateBallots(db)
  const inside = openBallotBox(db, new Uint8Array(32).fill(1))
  const written: Parameters<BallotBox['cast']>[] = []
  const tokens: Uint8Array[] = []
  const box: BallotBox = {
    ...inside,
    cast: (...given) => {
      written.push(given)
      return inside.cast(...given)
    },
  }
  const evaluator = {
    isRight: async (_kid: string, slot: string, token: Uint8Array, output: Uint8Array) => {
      tokens.push(token)
      return isRight(key, slot, token, output)
    },
  } as Evaluator
  await box.open({ id: SLOT, kid: KID, mode: 'group', threshold: 5, expected: 6 })
  return { box, written, tokens, ...createReceiving({ box, evaluator }) }
}

test('[BA5] with a right it is written under the token’s name, and without one nothing is', async () => {
  const { receive, written, box } = await bench()
  const [right, another] = [rightOf(1), rightOf(2)]
  const replies = [
    receive(bodyOf(right)),
    receive(bodyOf({ ...right, right: another.right })),
    receive(bodyOf({ ...right, token: another.token })),
    receive(bodyOf(rightOf(1, CLOSED))),
    receive(bodyOf({ ...rightOf(1, CLOSED), slot: SLOT })),
  ]
  expect(await Promise.all(replies)).toEqual(['kept', 'refused', 'refused', 'closed', 'refused'])
  const ballot = { change: 1, answer: 'okay', wishes: ['less-pace'] }
  expect(written).toEqual([[SLOT, tagOf(right), ballot]])
  // What came later is written too.
  expect(await receive(bodyOf({ ...right, change: 2, answer: 'withdrawn', wishes: [] }))).toBe(
    'kept',
  )
  expect(written).toHaveLength(2)
  await box.shut()
})

test('[BA4] [LM6] what is no ballot, or not as long as all are, is refused', async () => {
  const { receive, written, box } = await bench()
  const right = rightOf(1)
  const none = [
    Buffer.from(''),
    Buffer.from('{'.padEnd(BALLOT_LENGTH)),
    Buffer.from('null'.padEnd(BALLOT_LENGTH)),
    bodyOf({ ...right, by: 'ana' }),
    bodyOf({ ...right, answer: 'fine' }),
    bodyOf(right, BALLOT_LENGTH - 1),
    bodyOf(right, BALLOT_LENGTH + 1),
  ]
  expect(await Promise.all(none.map(receive))).toEqual(none.map(() => 'refused'))
  expect(written).toEqual([])
  expect(await receive(bodyOf(right))).toBe('kept')
  await box.shut()
})

test('[BB3] of what came in, readable or not, no byte is left where it lay, and none of its token', async () => {
  const { receive, tokens, box } = await bench()
  const bodies = [bodyOf(rightOf(1)), bodyOf(rightOf(1, CLOSED)), Buffer.from('x'.repeat(99))]
  await Promise.all(bodies.map(receive))
  for (const body of bodies) expect(new Set(body)).toEqual(new Set([0]))
  expect(tokens.map((token) => [...new Set(token)])).toEqual([[0]])
  await box.shut()
})

test('[BA4] what comes within a moment is written at one moment, in an order of chance', async () => {
  const { receive, written, box } = await bench()
  const rights = Array.from({ length: 24 }, (_, device) => rightOf(device))
  let asked = 0
  const replies = rights.map((right, place) =>
    receive(bodyOf({ ...right, change: place + 1 })).then((reply) => {
      asked ||= written.length
      return reply
    }),
  )
  expect(new Set(await Promise.all(replies))).toEqual(new Set(['kept']))
  // Whoever was told first was told once all were written.
  expect(asked).toBe(rights.length)
  const order = written.map(([, , { change }]) => change)
  expect(order).not.toEqual(order.toSorted((one, other) => one - other))
  expect(new Set(written.map(([, tag]) => tag))).toEqual(new Set(rights.map(tagOf)))
  await box.shut()
})

test('[DL6] what could not be written fails by itself, and the others are kept', async () => {
  const { box } = await bench()
  const [lost, kept] = [rightOf(1), rightOf(2)]
  const { receive } = createReceiving({
    box: {
      ...box,
      cast: (slot, tag, ballot) =>
        tag === tagOf(lost)
          ? Promise.reject(new Error('the disk is full'))
          : box.cast(slot, tag, ballot),
    },
    evaluator: { isRight: async () => true } as unknown as Evaluator,
  })
  const [first, second] = await Promise.allSettled([receive(bodyOf(lost)), receive(bodyOf(kept))])
  expect(first).toMatchObject({ status: 'rejected', reason: { message: 'the disk is full' } })
  expect(second).toEqual({ status: 'fulfilled', value: 'kept' })
  await box.shut()
})
