/** A right to one ballot: asked for blindly, given once, good for one check-in. */
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { askFor } from '../../client/ballots/rights.ts'
import { isRight, issue, nullifierOf, rightsKey } from '../../server/ballots/rights.ts'
import { failedVectors } from './rfc9497.ts'

const key = rightsKey(new Uint8Array(32).fill(7), '2026-11')
const secret = (fill: number) => new Uint8Array(32).fill(fill)
const rightOf = (slot: string, of = secret(1), by = key) => {
  const asking = askFor(slot, by.publicKey, of)
  return { ...asking, output: asking.finish(issue(by, slot, asking.blinded)) }
}

test('a right is good for its check-in, and for no other', () => {
  const { token, output } = rightOf('slot')
  expect(isRight(key, 'slot', token, output)).toBe(true)
  expect(isRight(key, 'another', token, output)).toBe(false)
})

test('asked for again after a reload, or in a second tab, it is the same right', () => {
  const [one, other] = [rightOf('slot'), rightOf('slot')]
  expect(other.blinded).toEqual(one.blinded)
  expect(other.token).toEqual(one.token)
  expect(other.output).toEqual(one.output)
})

test('another device, and another check-in, have another token', () => {
  const tokens = [rightOf('slot'), rightOf('slot', secret(2)), rightOf('another')]
  expect(new Set(tokens.map(({ token }) => nullifierOf(token))).size).toBe(3)
  expect(new Set(tokens.map(({ blinded }) => Buffer.from(blinded).toString('hex'))).size).toBe(3)
})

test('what another key evaluated is not taken, so nobody can be marked by a key of their own', () => {
  const another = rightsKey(new Uint8Array(32).fill(7), '2026-12')
  const asking = askFor('slot', key.publicKey, secret(1))
  expect(() => asking.finish(issue(another, 'slot', asking.blinded))).toThrow()
  expect(() => asking.finish(issue(key, 'another', asking.blinded))).toThrow()
  const good = issue(key, 'slot', asking.blinded)
  expect(() => asking.finish({ ...good, proof: good.proof.map((byte) => byte ^ 1) })).toThrow()
})

test('what is no element is refused, and what is no right is not one', () => {
  expect(() => issue(key, 'slot', new Uint8Array(32))).toThrow()
  expect(() => issue(key, 'slot', new Uint8Array(31).fill(1))).toThrow()
  expect(() => issue(key, 'slot', new Uint8Array(32).fill(255))).toThrow()
  const { token, output } = rightOf('slot')
  expect(
    isRight(
      key,
      'slot',
      token,
      output.map((byte) => byte ^ 1),
    ),
  ).toBe(false)
  expect(isRight(key, 'slot', token.slice(1), output)).toBe(false)
  expect(isRight(key, 'slot', token, output.slice(1))).toBe(false)
})

test('[BA2] a token of another length is no right, whatever was issued to it', () => {
  const { evaluate } = ristretto255_oprf.poprf(new TextEncoder().encode('slot'))
  for (const length of [32, 31, 33, 0]) {
    const token = new Uint8Array(length).fill(5)
    expect(isRight(key, 'slot', token, evaluate(key.secretKey, token))).toBe(length === 32)
  }
})

test('the arithmetic is that of RFC 9497, vector by vector, and issuing is it', () => {
  expect(failedVectors()).toEqual([])
})
