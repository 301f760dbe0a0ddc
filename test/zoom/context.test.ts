import fc from 'fast-check'
import { openStore } from '../../server/store/store.ts'
import { keepSessions } from '../../server/keeping.ts'
import { keysFrom } from '../../server/seats.ts'
import { createAdmission } from '../../server/zoom/admission.ts'
import { openBallots } from '../../server/ballots/open.ts'
import { makeContext, readContext } from '../../server/zoom/context.ts'

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

  beforeAll(() => expect(isRefused(good)).toBe(false))
  afterAll(() => process.stderr.write(`contexts: seed ${seed}\n`))

  test('[SE1] bytes flipped', () => {
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
    const store = await openStore(':memory:')
    const box = await openBallots(':memory:', new Uint8Array(32))
    const keys = keysFrom('a secret for tests, thirty-two or more')
    const keeping = keepSessions({ store, box, keys })
    const admission = createAdmission({ store, keeping, keys, apps: [app], clock: () => THEN })
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
