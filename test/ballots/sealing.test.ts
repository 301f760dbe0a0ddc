/** How ballots lie in the box: what opens them, how long they are, and in which order. */
import { decrypt, encrypt, unwrap, wrap } from '../../server/ballots/sealing.ts'
import type { Ballot, Ballots } from '../../server/ballots/sealing.ts'
import { Wish } from '../../server/contract/vocabulary.ts'

const key = (fill: number) => new Uint8Array(32).fill(fill)
const tags = Array.from({ length: 20 }, (_, place) => `${place}`.padStart(43, 'x'))
const okay: Ballot = { change: 1, answer: 'okay', wishes: [], block: null }
const ballots = (n: number, ballot = okay): Ballots =>
  new Map(tags.slice(0, n).map((tag) => [tag, ballot]))

test('[BB8] a box’s key opens with what wrapped it, for this box, unchanged, and not otherwise', () => {
  const wrapped = wrap(key(1), 'box', key(9))
  expect(new Uint8Array(unwrap(key(1), 'box', wrapped)!)).toEqual(key(9))
  expect(unwrap(key(2), 'box', wrapped)).toBeNull()
  expect(unwrap(key(1), 'another', wrapped)).toBeNull()
  expect(unwrap(key(1), 'box', wrapped.slice(1))).toBeNull()
  expect(unwrap(key(1), 'box', '')).toBeNull()
  // What was sealed as ballots is no key.
  expect(unwrap(key(1), 'box', encrypt(key(1), 'box', ballots(1), 1))).toBeNull()
  expect(wrapped).toMatch(/^[\w-]+$/)
})

test('[BB6] ballots open with their box’s key alone, as they were, in the order of their names', () => {
  const wishes = ['short-break', 'less-pace'] as Wish[]
  const one: Ballot = { change: 7, answer: 'withdrawn', wishes, block: 2 }
  // In whatever order they came.
  const [first, ...others] = ballots(5)
  const came = new Map([...others.toReversed(), [tags[9]!, one], first!])
  const sealed = encrypt(key(1), 'box', came, 6)
  const opened = decrypt(key(1), 'box', sealed)
  expect([...opened.keys()]).toEqual([...tags.slice(0, 5), tags[9]!].toSorted())
  expect(opened.get(tags[0]!)).toEqual(okay)
  // Nor in which order somebody tapped.
  expect(opened.get(tags[9]!)).toEqual({ ...one, wishes: ['less-pace', 'short-break'] })
  expect(() => decrypt(key(2), 'box', sealed)).toThrow()
  expect(() => decrypt(key(1), 'another', sealed)).toThrow()
  expect(sealed).toMatch(/^[\w-]+$/)
})

test('[BB6] how long they are says how many were asked, in steps of eight, and not who answered', () => {
  const longest: Ballot = {
    change: Number.MAX_SAFE_INTEGER,
    answer: 'a-bit-uncomfortable',
    wishes: Wish.options,
    block: 999,
  }
  const length = (given: Ballots, expected: number) =>
    encrypt(key(1), 'box', given, expected).length
  const eight = length(ballots(0), 8)
  for (const given of [ballots(1), ballots(8), ballots(8, longest)])
    for (const expected of [0, 1, 7, 8]) expect(length(given, expected)).toBe(eight)
  const sixteen = length(ballots(0), 9)
  expect(sixteen).toBeGreaterThan(eight)
  expect([length(ballots(16, longest), 16), length(ballots(9), 2)]).toEqual([sixteen, sixteen])
  expect(length(ballots(17), 2)).toBe(length(ballots(0), 24))
  // As long again for as many more, but for what every seal adds.
  const bytes = (text: string) => Buffer.from(text, 'base64url').length
  const at = (expected: number) => bytes(encrypt(key(1), 'box', ballots(0), expected))
  expect(at(16) - at(8)).toBe(at(24) - at(16))
})
