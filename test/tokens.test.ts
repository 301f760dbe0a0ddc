/** Tokens, made by hand: signed with the right key as well, and still none of ours. */
import type { KeyObject } from 'node:crypto'
import { SignJWT, UnsecuredJWT, generateKeyPair } from 'jose'
import type { JWTPayload } from 'jose'
import { TOKEN_LIFE, keysFrom, seatFrom, tokenFor } from '../server/seats.ts'
import { SECRET, newId } from './server.ts'

const keys = keysFrom(SECRET)
const now = Date.now()
const seconds = Math.floor(now / 1000)
const claims = { via: 'link', session: newId() } as const
const whole = { ...claims, iss: 'attune', aud: 'attune-panel', exp: seconds + 60, jti: newId() }
const read = (token: string, at = now) => seatFrom(token, newId(), keys, at)

const signed = (payload: JWTPayload, alg = 'HS256', key: Uint8Array | KeyObject = keys.token) =>
  new SignJWT(payload).setProtectedHeader({ alg }).sign(key)

test('[SE1] a token is taken as it was made, and until it ends', async () => {
  expect(await read(await signed(whole))).toMatchObject(claims)
  const { token, expiresAt } = await tokenFor(claims, keys, now)
  expect(expiresAt).toBe(now + TOKEN_LIFE)
  expect(await read(token)).toMatchObject(claims)
  expect(await read(token, now + TOKEN_LIFE + 1000)).toBeNull()
})

const { iss: _iss, ...withoutIssuer } = whole
const { aud: _aud, ...withoutAudience } = whole
const { exp: _exp, ...withoutEnd } = whole
const { jti: _jti, ...withoutName } = whole

test.each<[string, JWTPayload]>([
  ['over', { ...whole, exp: seconds - 1 }],
  ['not begun', { ...whole, nbf: seconds + 60 }],
  ['of another issuer', { ...whole, iss: 'zoom' }],
  ['of no issuer', withoutIssuer],
  ['for another audience', { ...whole, aud: 'attune' }],
  ['for no audience', withoutAudience],
  ['without an end', withoutEnd],
  ['without a name of its own', withoutName],
  ['for no door there is', { ...whole, via: 'coach' }],
  ['of a meeting, without what it is from', { ...whole, via: 'meeting', meeting: 'm' }],
  ['of a desk, without a coach', { ...whole, via: 'desk', context: null, desk: null }],
])('[SE1] one that is %s is none, under our own key too', async (_name, payload) => {
  expect(await read(await signed(payload))).toBeNull()
})

test('[SE1] one algorithm counts, under one key: not none, no other, and no key that it brings along', async () => {
  expect(await read(new UnsecuredJWT(whole).encode())).toBeNull()
  expect(await read(await signed(whole, 'HS384', new Uint8Array(48).fill(1)))).toBeNull()
  const long = new Uint8Array(64)
  long.set(keys.token)
  expect(await read(await signed(whole, 'HS512', long))).toBeNull()
  for (const other of [keys.person, keys.link, keys.zoom, keys.rights, keys.boxes])
    expect(await read(await signed(whole, 'HS256', other))).toBeNull()

  const { privateKey } = await generateKeyPair('ES256')
  const own = await new SignJWT(whole).setProtectedHeader({ alg: 'ES256' }).sign(privateKey)
  expect(await read(own)).toBeNull()
  const theirs = new Uint8Array(32).fill(7)
  const brought = { kty: 'oct', k: Buffer.from(theirs).toString('base64url') }
  const header = {
    alg: 'HS256',
    jwk: brought,
    jku: 'https://evil.example/keys',
    kid: '../../dev/null',
  }
  expect(await read(await new SignJWT(whole).setProtectedHeader(header).sign(theirs))).toBeNull()
})

test('[SE1] no letter of one can be changed', async () => {
  const { token } = await tokenFor(claims, keys, now)
  for (let at = 0; at < token.length; at += 7) {
    const other = token[at] === 'A' ? 'Q' : 'A'
    expect(await read(token.slice(0, at) + other + token.slice(at + 1))).toBeNull()
  }
})
