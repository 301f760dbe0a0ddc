/** The arithmetic of rights, asked of its thread, and what of it has an end. */
import { askFor, shortNullifier } from '../../client/ballots/rights.ts'
import { serve } from '../../server/ballots/evaluator-worker.ts'
import { QUEUE, createEvaluator } from '../../server/ballots/evaluator.ts'
import type { Answered, Asked } from '../../server/ballots/evaluator.ts'
import { isRight, issue, nullifierOf, rightsKey, shortened } from '../../server/ballots/rights.ts'

const SEED = new Uint8Array(32).fill(7)
const [KID, SLOT] = ['2026-11', `${'s'.repeat(22)}.1`]
const key = rightsKey(SEED, KID)
const plain = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const asking = () => askFor(SLOT, key.publicKey, new Uint8Array(32).fill(1))

describe('its thread', () => {
  const evaluator = createEvaluator(SEED)
  afterAll(() => evaluator.stop())

  test('[BA5] what it issues is a right to this check-in under this key, and to nothing else', async () => {
    const { token, blinded, finish } = asking()
    const given = await evaluator.issue(KID, SLOT, blinded)
    const output = finish(given!)
    expect(isRight(key, SLOT, token, output)).toBe(true)
    const is = (kid: string, slot: string, of = token, right = output) =>
      evaluator.isRight(kid, slot, of, right)
    expect(await is(KID, SLOT)).toBe(true)
    expect(await is('2026-12', SLOT)).toBe(false)
    expect(await is(KID, `${'s'.repeat(22)}.2`)).toBe(false)
    expect(
      await is(
        KID,
        SLOT,
        token.map((byte) => byte ^ 1),
      ),
    ).toBe(false)
    expect(await is(KID, SLOT, token.slice(1))).toBe(false)
  })

  test('[LM6] what is no element is refused, and whoever asks next is answered', async () => {
    expect(await evaluator.issue(KID, SLOT, new Uint8Array(32))).toBeNull()
    expect(await evaluator.issue(KID, SLOT, new Uint8Array(31).fill(1))).toBeNull()
    expect(plain(await evaluator.publicKey(KID))).toBe(plain(key.publicKey))
    expect(plain(await evaluator.publicKey('2026-12'))).not.toBe(plain(key.publicKey))
  })

  test('[LM5] so many wait and no more; once they are answered there is room again', async () => {
    const asked = Array.from({ length: QUEUE }, () => evaluator.publicKey(KID))
    await expect(evaluator.publicKey(KID)).rejects.toThrow('the evaluator is behind')
    const all = await Promise.all(asked)
    expect(new Set(all.map(plain))).toEqual(new Set([plain(key.publicKey)]))
    expect(plain(await evaluator.publicKey(KID))).toBe(plain(key.publicKey))
  })
})

test('[DL7] when it is stopped, whoever waits is told, and the next to ask begins it anew', async () => {
  const evaluator = createEvaluator(SEED)
  await evaluator.stop()
  await evaluator.publicKey(KID)
  const waiting = Array.from({ length: 50 }, () => evaluator.issue(KID, SLOT, asking().blinded))
  const told = expect(Promise.all(waiting)).rejects.toThrow('the evaluator ended')
  await evaluator.stop()
  await told
  // Nobody who was told is still counted as waiting.
  await Promise.all(Array.from({ length: QUEUE }, () => evaluator.publicKey(KID)))
  await evaluator.stop()
})

test('[LM6] a fault of its thread is told to whoever waits for it, and to nobody who waits for the next', async () => {
  const evaluator = createEvaluator(new Uint8Array(1))
  const first = evaluator.publicKey(KID)
  const second = first.catch(() => evaluator.publicKey(KID))
  for (const asked of [first, second])
    await expect(asked).rejects.toThrow(/^(?!the evaluator ended)/)
})

describe('what the thread answers', () => {
  /** Its end of the line, without a thread behind it. */
  function line() {
    const said: { id: number; answer: Answered }[] = []
    let hear: (message: { id: number; question: Asked }) => void = () => undefined
    serve(
      {
        on: (name, heard) => {
          if (name === 'message') hear = heard
        },
        postMessage: (message) => void said.push(message),
      },
      SEED,
    )
    return (question: Asked, id = 1): Answered => {
      hear({ id, question })
      const last = said.at(-1)
      if (last?.id !== id) throw new Error('no answer')
      return last.answer
    }
  }

  test('is what the arithmetic says, key by key, under the number it was asked by', () => {
    const ask = line()
    const { blinded } = asking()
    const issued = ask({ what: 'issue', kid: KID, slot: SLOT, blinded }, 7)
    if (issued.what !== 'issued') throw new Error(issued.what)
    expect(plain(issued.evaluated)).toBe(plain(issue(key, SLOT, blinded).evaluated))
    for (const [id, kid] of [KID, '2026-12', KID].entries())
      expect(ask({ what: 'key', kid }, id)).toEqual({
        what: 'key',
        publicKey: rightsKey(SEED, kid).publicKey,
      })
    const none = { what: 'issue', kid: KID, slot: SLOT, blinded: new Uint8Array(32) } as const
    expect(ask(none)).toEqual({ what: 'refused' })
    expect(plain(blinded)).toBe(plain(asking().blinded))
  })

  test('[BB3] of a right, and of its token nothing is left there', () => {
    const ask = line()
    const { token, blinded, finish } = asking()
    const output = finish(issue(key, SLOT, blinded))
    const check = (kid: string, slot: string) => {
      const given = token.slice()
      const answer = ask({ what: 'check', kid, slot, token: given, output })
      expect(given).toEqual(new Uint8Array(32))
      return answer
    }
    expect(check(KID, SLOT)).toEqual({ what: 'checked', right: true })
    expect(check('2026-12', SLOT)).toEqual({ what: 'checked', right: false })
    expect(check(KID, 'another')).toEqual({ what: 'checked', right: false })
  })
})

test('[BB7] a token has one name, which says nothing of it, and a short one to find it by', () => {
  const token = new Uint8Array(32).fill(3)
  const name = nullifierOf(token)
  expect(name).toBe(nullifierOf(Buffer.from(token)))
  expect(name).toMatch(/^[\w-]{43}$/)
  expect(nullifierOf(token.map((byte) => byte ^ 1))).not.toBe(name)
  expect(shortened(name)).toBe(name.slice(0, 10))
  // The device goes the same way.
  expect(shortNullifier(token)).toBe(shortened(name))
})

test('the same seed and name give the same key, for ever; another seed or name another', () => {
  // Pinned: devices keep public keys by their name, over every release.
  expect(plain(key.publicKey)).toBe(
    'c295003959df3d1b921f9ccc597189a80841bbbcf4e1d187147fb1300f198a4a',
  )
  expect(key.kid).toBe(KID)
  const others = [
    rightsKey(SEED, '2026-12'),
    rightsKey(
      SEED.map((byte) => byte + 1),
      KID,
    ),
  ]
  expect(new Set([key, ...others].map(({ publicKey }) => plain(publicKey))).size).toBe(3)
})
