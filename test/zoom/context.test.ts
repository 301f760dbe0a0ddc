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
