/**
 * What Zoom tells the server by itself: that a meeting is over, and that a
 * coach removed the app (developers.zoom.us, webhooks).
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Heard } from '../store/zoom.ts'
import type { ZoomApp } from './context.ts'

/** Zoom signs the second it sends in. Older ones may be a recording of somebody else's. */
const WINDOW = 300_000

const Signature = z.string().regex(/^v0=[0-9a-f]{64}$/)
const Seconds = z.string().regex(/^\d{10,13}$/)

/**
 * No colon: signatures cover "v0:<time>:<body>", so a token that could look
 * like that would let anyone have a signature made.
 */
const PlainToken = z.string().regex(/^[A-Za-z0-9_+/=-]{1,128}$/)

const Event = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('endpoint.url_validation'),
    payload: z.object({ plainToken: PlainToken }),
  }),
  z.object({
    event: z.literal('meeting.ended'),
    payload: z.object({ object: z.object({ uuid: z.string().min(1).max(200) }) }),
  }),
  z.object({
    event: z.literal('app_deauthorized'),
    payload: z.object({ user_id: z.string().min(1).max(200), client_id: z.string() }),
  }),
])

export type Envelope = {
  body: Buffer
  signature: string | undefined
  /** Seconds since 1970, as Zoom writes them. */
  timestamp: string | undefined
  /** Which of our apps an event is for, as Zoom's header says. */
  clientId: string | undefined
}

export type Read =
  | { kind: 'refused' }
  /** Zoom asks whether this address is ours. */
  | { kind: 'validation'; answer: { plainToken: string; encryptedToken: string } }
  | { kind: 'heard'; heard: Heard }
  /** Signed by Zoom, and nothing we act on. */
  | { kind: 'ignored' }

/**
 * Signed over the very bytes that came; `now` in ms. Zoom's own samples differ
 * on whether a validation is signed, so one without any signature is answered:
 * it gives nothing away.
 */
export function readEvent(envelope: Envelope, apps: ZoomApp[], now: number): Read {
  const { body, signature, timestamp, clientId } = envelope
  const listening = apps.filter(({ webhookSecret }) => webhookSecret !== null)
  const unsigned = signature === undefined && timestamp === undefined
  const signedBy = unsigned
    ? (listening.find((app) => app.clientId === clientId) ?? listening[0])
    : listening.find((app) => isSigned(body, signature, timestamp, app.webhookSecret ?? ''))
  if (!signedBy?.webhookSecret) return { kind: 'refused' }
  if (!unsigned && !isRecent(timestamp, now)) return { kind: 'refused' }
  const parsed = Event.safeParse(jsonIn(body))
  if (unsigned && parsed.data?.event !== 'endpoint.url_validation') return { kind: 'refused' }
  if (!parsed.success) return { kind: 'ignored' }
  const event = parsed.data
  const hash = createHash('sha256').update(body).digest('base64url')
  switch (event.event) {
    case 'endpoint.url_validation': {
      const { plainToken } = event.payload
      const encryptedToken = hmac(signedBy.webhookSecret, plainToken).toString('hex')
      return { kind: 'validation', answer: { plainToken, encryptedToken } }
    }
    case 'meeting.ended':
      return {
        kind: 'heard',
        heard: { hash, kind: 'meeting-ended', subject: event.payload.object.uuid },
      }
    case 'app_deauthorized': {
      const ours = event.payload.client_id === signedBy.clientId
      if (!ours) return { kind: 'ignored' }
      return { kind: 'heard', heard: { hash, kind: 'coach-left', subject: event.payload.user_id } }
    }
  }
}

function isSigned(
  body: Buffer,
  signature: string | undefined,
  timestamp: string | undefined,
  secret: string,
): boolean {
  if (!Signature.safeParse(signature).success || !Seconds.safeParse(timestamp).success) return false
  const expected = hmac(secret, Buffer.concat([Buffer.from(`v0:${timestamp}:`), body]))
  return timingSafeEqual(expected, Buffer.from((signature ?? '').slice(3), 'hex'))
}

/** Some of Zoom's times are in milliseconds where seconds are promised. */
function isRecent(timestamp: string | undefined, now: number): boolean {
  const given = Number(timestamp)
  return Math.abs(now - (given > 1e12 ? given : given * 1000)) <= WINDOW
}

function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

const hmac = (secret: string, content: string | Buffer): Buffer =>
  createHmac('sha256', secret).update(content).digest()
