/**
 * Zoom's app context: who opened the panel, in which meeting, encrypted with
 * the app's client secret.
 *
 * Layout, in base64: 1 byte length of the IV, IV, 2 bytes (little-endian)
 * length of the additional data, that data, 4 bytes (little-endian) length of
 * the ciphertext, ciphertext, 16 bytes tag. AES-256-GCM, the key is the
 * SHA-256 of the secret (developers.zoom.us, Zoom App context).
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

const TAG = 16
const ISSUER = 'marketplace.zoom.us'
/** Real contexts stay under 1 KB; a header may carry 8. */
const LONGEST = 8 * 1024
/** Clocks differ. */
const SKEW = 5_000
/** Zoom's live two minutes. What claims to live far longer was not made by Zoom. */
const LONGEST_LIFE = 10 * 60 * 1000

const AppContext = z.object({
  typ: z.string(),
  /** Absent for guests. */
  uid: z.string().min(1).max(200).optional(),
  mid: z.string().min(1).max(200).optional(),
  /** The breakout room. */
  bmid: z.string().min(1).max(200).optional(),
  attendrole: z.string().optional(),
  iid: z.string().optional(),
  iss: z.literal(ISSUER),
  aud: z.string(),
  ts: z.number(),
  exp: z.number(),
})
/** `id` names these bytes, however they were written down: 128 bits of their SHA-256. */
export type AppContext = z.infer<typeof AppContext> & { id: string }

/** One pair of credentials of the app: Zoom gives one for production and one for development. */
export type ZoomApp = {
  clientId: string
  clientSecret: string
  /** Still accepted while a new secret takes its place. */
  formerSecret: string | null
  /** Signs Zoom's events; null while none are subscribed to. */
  webhookSecret: string | null
}

/**
 * Null for anything that is not a context for one of these apps, now. The tag's
 * length is fixed: left open, a 4-byte tag is accepted and can be guessed.
 */
export function readContext(text: string, apps: ZoomApp[], now: number): AppContext | null {
  if (text.length > LONGEST) return null
  const bytes = Buffer.from(text, 'base64')
  for (const { clientId, clientSecret, formerSecret } of apps)
    for (const secret of [clientSecret, formerSecret]) {
      const context = secret === null ? null : decrypt(bytes, keyOf(secret))
      if (context === null) continue
      const { aud, ts, exp } = context
      const inTime = now >= ts - SKEW && now <= exp + SKEW && exp - ts <= LONGEST_LIFE
      return aud === clientId && inTime ? { ...context, id: idOf(bytes) } : null
    }
  return null
}

export type AppContextClaims = {
  typ: 'meeting' | 'panel'
  uid?: string
  mid?: string
  bmid?: string
  attendrole?: 'host' | 'co-host' | 'participant'
  iid?: string
}

/** What Zoom's client does, for the rehearsal and for tests: valid for two minutes, like Zoom's. */
export function makeContext(
  claims: AppContextClaims,
  { clientId, clientSecret }: Pick<ZoomApp, 'clientId' | 'clientSecret'>,
  now: number,
): string {
  const whole = { ...claims, iss: ISSUER, aud: clientId, ts: now, exp: now + 120_000 }
  const iv = randomBytes(12)
  const aad = Buffer.from('context')
  const cipher = createCipheriv('aes-256-gcm', keyOf(clientSecret), iv)
  cipher.setAAD(aad)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(whole)), cipher.final()])
  const aadLength = Buffer.alloc(2)
  aadLength.writeUInt16LE(aad.length)
  const sealedLength = Buffer.alloc(4)
  sealedLength.writeUInt32LE(sealed.length)
  return Buffer.concat([
    Buffer.from([iv.length]),
    iv,
    aadLength,
    aad,
    sealedLength,
    sealed,
    cipher.getAuthTag(),
  ]).toString('base64url')
}

function decrypt(bytes: Buffer, key: Buffer): z.infer<typeof AppContext> | null {
  try {
    const ivEnd = 1 + bytes.readUInt8(0)
    const aadStart = ivEnd + 2
    const aadEnd = aadStart + bytes.readUInt16LE(ivEnd)
    const start = aadEnd + 4
    const end = start + bytes.readUInt32LE(aadEnd)
    const ivLength = ivEnd - 1
    if (ivLength < 12 || ivLength > 16 || bytes.length !== end + TAG) return null
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, ivEnd), {
      authTagLength: TAG,
    })
    decipher.setAAD(bytes.subarray(aadStart, aadEnd))
    decipher.setAuthTag(bytes.subarray(end))
    const plain = Buffer.concat([decipher.update(bytes.subarray(start, end)), decipher.final()])
    return AppContext.safeParse(JSON.parse(plain.toString())).data ?? null
  } catch {
    // Lengths beyond the buffer, a wrong tag, no JSON: all the same to whoever sent it.
    return null
  }
}

const idOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22)

const keyOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
