/**
 * Who a connection speaks for. Only a decrypted app context or the join link
 * makes a seat; a signed token carries it for five minutes, in memory alone.
 */
import { createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { SignJWT, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { recognise } from './core/presence.ts'
import type { DeviceId, Identity, PersonId, Session } from './core/session.ts'
import type { Sealing, WrappingKey } from './sealing.ts'

const Claims = z.discriminatedUnion('via', [
  z.object({
    via: z.literal('meeting'),
    /** The main meeting, also for whoever is in one of its breakout rooms. */
    meeting: z.string(),
    apart: z.boolean(),
    uid: z.string().nullable(),
    /** The app context this seat came from. */
    context: z.string(),
  }),
  z.object({ via: z.literal('link'), session: z.string() }),
  /** A coach whom Zoom names, outside any meeting. One of the two says how they came. */
  z.object({
    via: z.literal('desk'),
    uid: z.string(),
    /** The app context of Zoom's main window. */
    context: z.string().nullable(),
    /** The hash of what a signed-in browser holds. */
    desk: z.string().nullable(),
  }),
])
export type Claims = z.infer<typeof Claims>

/** What a panel's key looks like: 128 bits of its own making, or what Zoom calls the person. */
export const Key = z.string().regex(/^[A-Za-z0-9_:-]{16,80}$/)

/**
 * `key` is the device's. It lets a person without a Zoom account come back to
 * the same seat, and binds an app context to whoever showed it first.
 */
export type Seat = Claims & { key: string; expiresAt: number }

/** Short, because a token is a bearer credential; renewed with a fresh app context. */
export const TOKEN_LIFE = 5 * 60 * 1000
const ISSUER = 'attune'
const AUDIENCE = 'attune-panel'

export type Keys = {
  /** From it every key that issues rights follows. */
  rights: Uint8Array
  /** Wraps the keys of ballot boxes. */
  boxes: Uint8Array
  token: Uint8Array
  /** Every view names its seat: a key that Node knows already is a sixth of the work. */
  person: KeyObject
  link: KeyObject
  zoom: Uint8Array
}

/** One secret from the environment, one key for each use (RFC 5869). */
export const keysFrom = (secret: string): Keys => ({
  token: derive(secret, 'token'),
  person: createSecretKey(derive(secret, 'person')),
  link: createSecretKey(derive(secret, 'link')),
  zoom: derive(secret, 'zoom'),
  rights: derive(secret, 'rights'),
  boxes: derive(secret, 'ballot boxes'),
})

/** What rests in the store is under a key of its own, so that it can change while links stay in force. */
export const sealingFrom = (given: {
  secret: string
  dataKey: string | null
  formerDataKey: string | null
}): Sealing => ({
  wrapping: wrappingKey(given.dataKey ?? given.secret),
  former: given.formerDataKey === null ? null : wrappingKey(given.formerDataKey),
  codes: derive(given.secret, 'join codes'),
})

/**
 * Times are milliseconds since 1970. Whoever comes by the link belongs to a meeting
 * too: its panels are `near` each other, for a balancer that brings them to one server.
 */
export async function tokenFor(
  claims: Claims,
  keys: Keys,
  now: number,
  meeting: string | null = claims.via === 'meeting' ? claims.meeting : null,
) {
  const expiresAt = now + TOKEN_LIFE
  const near = meeting === null ? {} : { near: nearIn(meeting, keys) }
  const token = await new SignJWT({ ...claims, ...near })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .setJti(crypto.randomUUID())
    .sign(keys.token)
  return { token, expiresAt }
}

/** Null for anything but a token of ours that is still in time. */
export async function seatFrom(
  token: string,
  key: string,
  keys: Keys,
  now: number,
): Promise<Seat | null> {
  try {
    const { payload } = await jwtVerify(token, keys.token, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'jti'],
    })
    return { ...Claims.parse(payload), key, expiresAt: (payload.exp ?? 0) * 1000 }
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null
    throw error
  }
}

/** A seat in a session, or before one. */
export type SeatInSession = Exclude<Seat, { via: 'desk' }>
export type DeskSeat = Extract<Seat, { via: 'desk' }>

/** Zoom's id of this person, where Zoom names them. */
export const uidOf = (seat: Claims): string | null => (seat.via === 'link' ? null : seat.uid)

/** Worked out once for a seat and its session: every view asks. */
const known = new WeakMap<Seat, { session: string; identity: Identity }>()

/** By what the session recognises this seat. Nothing of it can be traced to another session. */
export function identityIn(session: string, seat: Seat, keys: Keys): Identity {
  const before = known.get(seat)
  if (before?.session === session) return before.identity
  const name = (who: string) => keyed(keys.person, `${session}|${who}`).slice(0, 22)
  const uid = uidOf(seat)
  const identity = {
    account: uid === null ? null : name(`uid|${uid}`),
    device: name(`key|${seat.key}`),
  }
  known.set(seat, { session, identity })
  return identity
}

/** The session decides who leads; the token only says who is there. */
export function personIn(session: Session, seat: Seat, keys: Keys): PersonId | 'coach' {
  const uid = uidOf(seat)
  if (uid !== null && uid === session.coach) return 'coach'
  const identity = identityIn(session.id, seat, keys)
  return recognise(session, identity)?.id ?? identity.account ?? identity.device
}

/** The device a coach leads from, named in one session only. */
export const deviceIn = (session: string, key: string, keys: Keys): DeviceId =>
  keyed(keys.person, `${session}|device|${key}`).slice(0, 22)

/** What a panel may hold of who it speaks for, and where: nobody else can tell. */
export const nameFor = (text: string, keys: Keys): string => keyed(keys.person, `name|${text}`)

/** 256 bits in base64url. Derived anew whenever it is shown, so that only its hash is at rest. */
export const linkSecret = (link: string, keys: Keys): string => keyed(keys.link, link)

/** With the secret in the fragment, which a browser sends to nobody. */
export const linkPath = (link: string, keys: Keys): string => `summary#${linkSecret(link, keys)}`

/** Where another coach accepts what is handed over. */
export const deskPath = (offer: string, keys: Keys): string =>
  `desk#accept.${linkSecret(offer, keys)}`

/** Twelve bits: enough to spread meetings over servers, and hundreds of meetings have the same. */
const nearIn = (meeting: string, keys: Keys): string =>
  keyed(keys.person, `near|${meeting}`).slice(0, 2)

const keyed = (key: KeyObject, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url')

const derive = (secret: string, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `attune ${use}`, 32))

/** Its name says nothing of the key: it follows from the same secret on a way of its own. */
const wrappingKey = (secret: string): WrappingKey => ({
  kid: Buffer.from(derive(secret, 'name of the data key')).toString('base64url').slice(0, 8),
  key: derive(secret, 'data key'),
})
