import { createCipheriv, createHash } from 'node:crypto'
import fc from 'fast-check'
import { createSignIns } from '../../server/sign-ins.ts'
import { openStore } from '../../server/store/store.ts'
import { keepSessions } from '../../server/keeping.ts'
import { keysFrom } from '../../server/seats.ts'
import { createAdmission } from '../../server/zoom/admission.ts'
import { openBallots } from '../../server/ballots/open.ts'
import { makeContext, readContext } from '../../server/zoom/context.ts'
import { SEALING } from '../sealing.ts'

const app = {
  clientId: 'client-id-1',
  clientSecret: 'test-client-secret',
  formerSecret: null,
  webhookSecret: null,
}
const THEN = 1_700_000_000_000
const VECTOR =
  'DAABAgMEBQYHCAkKCwcAY29udGV4dLUAAAD1TehTxVkwP1_AOevzHIs_3PG8nkLAIGYJMvi_iLsnt004ED2p_sPZAVm3JwL_2FzjPrBfxNJ_TRWkqk2ThuYGxOEn7x8o051oHFMDRzqry42hDCE844LlljHGetqzSzf1gI9HAQgpHM9JcIu3_XPLMJKDtv80bSNeR2tdqvyUU9BnGJwaRZ7di42ynX7L_-IB5_iUL1rsjzn-1LQWQ6Bnv1em4M3LUowPzqxCdCExjZKrdhivIQZZmZrd--hcm8i1uYRUVQ'
const WITHOUT_AAD =
  'DAABAgMEBQYHCAkKCwAAtQAAAPVN6FPFWTA_X8A56_Mciz_c8byeQsAgZgky-L-Iuye3TTgQPan-w9kBWbcnAv_YXOM-sF_E0n9NFaSqTZOG5gbE4SfvHyjTnWgcUwNHOqvLjaEMITzjguWWMcZ62rNLN_WAj0cBCCkcz0lwi7f9c8swkoO2_zRtI15Ha12q_JRT0GcYnBpFnt2LjbKdfsv_4gHn-JQvWuyPOf7UtBZDoGe_V6bgzctSjA_OrEJ0ITGNkqt2GK8qAXHGXhTPYjEwQNbjqv7n'

test.each([
  ['with additional data', VECTOR],
  ['without', WITHOUT_AAD],
])('[SE1] a known context %s is read', (_name, vector) => {
  expect(readContext(vector, [app], THEN + 1_000)).toMatchObject({
    uid: 'uid-coach-1',
    mid: 'AbC+d/eF==',
    attendrole: 'host',
  })
})

test('[SE1] what we make, we read; a guest has no uid', () => {
  const context = makeContext({ typ: 'meeting', mid: 'm', attendrole: 'participant' }, app, THEN)
  const read = readContext(context, [app], THEN)
  expect(read).toMatchObject({ mid: 'm' })
  expect(read).not.toHaveProperty('uid')
})

test('[SE1] no bit of a context can be flipped', () => {
  const bytes = Buffer.from(VECTOR, 'base64')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    expect(readContext(flipped.toString('base64url'), [app], THEN)).toBeNull()
  }
})

test('[SE1] a tag that is cut short is no tag', () => {
  const bytes = Buffer.from(VECTOR, 'base64')
  for (let cut = 1; cut <= bytes.length; cut++)
    expect(readContext(bytes.subarray(0, -cut).toString('base64url'), [app], THEN)).toBeNull()
  const longer = Buffer.concat([bytes, Buffer.from([0])])
  expect(readContext(longer.toString('base64url'), [app], THEN)).toBeNull()
})

test.each([
  ['expired', app, THEN + 120_000 + 5_001],
  ['of the future', app, THEN - 5_001],
  ['for another app', { ...app, clientId: 'another' }, THEN],
  ['under another secret', { ...app, clientSecret: 'another' }, THEN],
])('[SE1] a context %s is refused', (_name, given, now) => {
  expect(readContext(VECTOR, [given], now)).toBeNull()
})

describe('to the last byte, millisecond and letter', () => {
  const LIFE = 120_000
  const claimed = {
    typ: 'meeting',
    uid: 'u',
    mid: 'm',
    bmid: 'b',
    iss: 'marketplace.zoom.us',
    aud: app.clientId,
    ts: THEN,
    exp: THEN + LIFE,
  }
  type Odd = { claims?: object; iv?: number; additional?: string; tag?: number }
  /** What Zoom would send if it sent this, written down apart from our own way of doing it. */
  function sent({ claims = {}, iv = 12, additional = 'context', tag = 16 }: Odd = {}): Buffer {
    const key = createHash('sha256').update(app.clientSecret).digest()
    const start = Buffer.alloc(iv, 7)
    const cipher = createCipheriv('aes-256-gcm', key, start, { authTagLength: tag })
    cipher.setAAD(Buffer.from(additional))
    const text = JSON.stringify({ ...claimed, ...claims })
    const sealed = Buffer.concat([cipher.update(text), cipher.final()])
    const [more, much] = [Buffer.alloc(2), Buffer.alloc(4)]
    more.writeUInt16LE(additional.length)
    much.writeUInt32LE(sealed.length)
    const parts = [Buffer.from([iv]), start, more, Buffer.from(additional), much, sealed]
    return Buffer.concat([...parts, cipher.getAuthTag()])
  }
  const reads = (bytes: Buffer, now = THEN) =>
    readContext(bytes.toString('base64url'), [app], now) !== null

  test('[SE1] five seconds of another clock are forgiven at both ends, and no more', () => {
    const one = sent()
    expect([-5_001, -5_000, LIFE + 5_000, LIFE + 5_001].map((ms) => reads(one, THEN + ms))).toEqual(
      [false, true, true, false],
    )
  })

  test('[SE1] a life of ten minutes is the longest', () => {
    const living = (ms: number) => reads(sent({ claims: { exp: THEN + ms } }))
    expect([600_000, 600_001].map(living)).toEqual([true, false])
  })

  test('[SE1] twelve to sixteen bytes begin it, and sixteen end it', () => {
    expect([11, 12, 13, 15, 16, 17].map((iv) => reads(sent({ iv })))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
    expect([4, 12, 15, 16].map((tag) => reads(sent({ tag })))).toEqual([false, false, false, true])
    expect(reads(sent({ additional: 'a'.repeat(300) }))).toBe(true)
  })

  test.each(['uid', 'mid', 'bmid'])('[SE1] %s is one to 200 letters, or not there', (name) => {
    const named = (value: unknown) => reads(sent({ claims: { [name]: value } }))
    expect(['', 'a', 'a'.repeat(200), 'a'.repeat(201), 7, undefined].map(named)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ])
  })

  test.each([
    ['typ', 7],
    ['iss', 'marketplace.zoom.example'],
    ['aud', 7],
    ['ts', String(THEN)],
    ['exp', String(THEN + LIFE)],
  ])('[SE1] %s is what Zoom makes it, and is there', (name, other) => {
    expect(reads(sent({ claims: { [name]: other } }))).toBe(false)
    expect(reads(sent({ claims: { [name]: undefined } }))).toBe(false)
  })

  test('[SE1] 8 KB are the longest, and nothing is nothing', () => {
    const long = (more: number) => {
      const text = sent({ claims: { more: 'a'.repeat(more) } }).toString('base64url')
      return { length: text.length, read: readContext(text, [app], THEN) !== null }
    }
    const short = long(0).length
    const fitting = Math.floor(((8_192 - short) * 3) / 4) - 20
    const around = Array.from({ length: 30 }, (_, at) => long(fitting + at))
    expect(around.some(({ length }) => length === 8_192)).toBe(true)
    for (const { length, read } of around) expect(read).toBe(length <= 8_192)
    expect(readContext('', [app], THEN)).toBeNull()
  })

  test('[SE8] it is named by its bytes, however they were written down', () => {
    const named = (text: string) => readContext(text, [app], THEN)!.id
    const [one, other] = [sent(), sent({ claims: { mid: 'other' } })]
    expect(named(one.toString('base64url'))).toMatch(/^[\w-]{22}$/)
    expect(named(one.toString('base64'))).toBe(named(one.toString('base64url')))
    expect(named(other.toString('base64url'))).not.toBe(named(one.toString('base64url')))
  })

  test('[SE1] the rehearsal makes them as Zoom does: with data beside, and for two minutes', () => {
    const claims = { typ: 'meeting', mid: 'm' } as const
    const bytes = Buffer.from(makeContext(claims, app, THEN), 'base64')
    const end = 1 + bytes[0]! + 2
    expect(bytes.subarray(end, end + bytes.readUInt16LE(end - 2)).toString()).toBe('context')
    expect(readContext(bytes.toString('base64'), [app], THEN)).toMatchObject({
      ts: THEN,
      exp: THEN + LIFE,
    })
  })
})

describe('secrets that change', () => {
  const under = (clientSecret: string, clientId = 'client-id-1') =>
    makeContext(
      { typ: 'meeting', mid: 'm', attendrole: 'participant' },
      { clientId, clientSecret },
      THEN,
    )

  test('[SE1] the former secret holds beside the new one, and not after', () => {
    const rotating = { ...app, clientSecret: 'new', formerSecret: 'test-client-secret' }
    expect(readContext(under('test-client-secret'), [rotating], THEN)).not.toBeNull()
    expect(readContext(under('new'), [rotating], THEN)).not.toBeNull()
    const rotated = { ...rotating, formerSecret: null }
    expect(readContext(under('test-client-secret'), [rotated], THEN)).toBeNull()
  })

  test('[SE1] a development context is for the development app, under its own secret', () => {
    const development = { ...app, clientId: 'development', clientSecret: 'other' }
    const both = [app, development]
    expect(readContext(under('other', 'development'), both, THEN)).not.toBeNull()
    expect(readContext(under('other', 'client-id-1'), both, THEN)).toBeNull()
    expect(readContext(under('test-client-secret', 'development'), both, THEN)).toBeNull()
  })
})

describe('100,000 contexts that are not what they were', () => {
  const RUNS = 20_000
  const seed = Date.now() & 0x7fffffff
  const good = Buffer.from(VECTOR, 'base64')
  const isRefused = (bytes: Uint8Array, now = THEN) =>
    readContext(Buffer.from(bytes).toString('base64url'), [app], now) === null
  const check = (property: fc.IProperty<never> | fc.IProperty<[number, number]>) =>
    fc.assert(property as fc.IProperty<[number, number]>, { numRuns: RUNS, seed })
  const place = fc.nat(good.length - 1)

  afterAll(() => process.stderr.write(`contexts: seed ${seed}\n`))

  test('[SE1] bytes flipped', () => {
    expect(isRefused(good)).toBe(false)
    check(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(good)
        changed[at]! ^= by
        return isRefused(changed)
      }),
    )
  })

  test('[SE1] cut at either end, or with a tag that is short', () => {
    check(
      fc.property(place, place, (from, to) => {
        if (from === 0 && to === 0) return true
        return isRefused(good.subarray(from, good.length - to)) && isRefused(good.subarray(0, -to))
      }),
    )
  })

  test('[SE1] lengths inside it rewritten, with bytes taken out or put in to match', () => {
    check(
      fc.property(fc.nat(65_535), fc.nat(400), (length, more) => {
        const [iv, additional, sealed] = [Buffer.from(good), Buffer.from(good), Buffer.from(good)]
        iv[0] = length & 255
        additional.writeUInt16LE(length, 13)
        sealed.writeUInt32LE(length, 22)
        return [iv, additional, sealed].every(
          (one) =>
            one.equals(good) ||
            (isRefused(one) && isRefused(Buffer.concat([one, Buffer.alloc(more)]))),
        )
      }),
    )
  })

  test('[SE1] well made, for another time, app or issuer, or living too long', () => {
    const DAY = 24 * 60 * 60 * 1000
    check(
      fc.property(fc.integer({ min: 5_001, max: DAY }), fc.nat(3), (away, kind) => {
        const claims = { typ: 'meeting', mid: 'm', attendrole: 'host' } as const
        const at = kind === 0 ? THEN - 120_000 - away : kind === 1 ? THEN + away : THEN
        const clientId = kind === 2 ? `client-${away}` : app.clientId
        const clientSecret = kind === 3 ? `secret-${away}` : app.clientSecret
        return (
          readContext(makeContext(claims, { clientId, clientSecret }, at), [app], THEN) === null
        )
      }),
    )
  })

  test('[SE8] replayed by another device', async () => {
    const store = await openStore(':memory:', SEALING)
    const box = await openBallots(':memory:', new Uint8Array(32))
    const keys = keysFrom('a secret for tests, thirty-two or more')
    const keeping = keepSessions({ store, box, keys })
    const clock = () => THEN
    const signIns = createSignIns({ store, clock })
    const admission = createAdmission({ store, signIns, keeping, keys, apps: [app], clock })
    const shown = await admission.toPanel({ context: VECTOR, key: 'k'.repeat(22), parent: null })
    expect(shown).not.toBeNull()
    let accepted = 0
    for (let run = 0; run < RUNS; run++) {
      const key = `other-device-${run}-${seed}`.padEnd(22, '-')
      const text = run % 2 === 0 ? VECTOR : good.toString('base64')
      if (await admission.toPanel({ context: text, key, parent: null })) accepted += 1
    }
    expect(accepted).toBe(0)
    await store.close()
    await box.shut()
  })
})
