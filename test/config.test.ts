/** What the environment may say, and what of it is named as a mistake. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describeConfig, readConfig } from '../server/config.ts'
import { NAMES } from '../server/environment.ts'
import { weakness } from '../server/weakness.ts'

const random = (): string => randomBytes(32).toString('base64')
const production = (more: Record<string, string> = {}) => ({
  NODE_ENV: 'production',
  ATTUNE_SECRET: random(),
  ZOOM_CLIENT_ID: 'an-id',
  ZOOM_CLIENT_SECRET: random(),
  PUBLIC_URL: 'https://attune.example',
  ...more,
})
const mistakesIn = (environment: Record<string, string>): string => {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

test('[OP3] whatever is wrong is named at once', () => {
  const said = mistakesIn({
    NODE_ENV: 'production',
    PORT: 'many',
    ATTUNE_SECERT: random(),
    ATTUNE_DATA_KEY: 'x'.repeat(40),
    ZOOM_CLIENT_SECRET: random(),
    ZOOM_CLIENTID: 'an-id',
    PUBLIC_URL: 'http://attune.example',
  })
  for (const name of ['PORT:', 'ATTUNE_DATA_KEY:', 'ATTUNE_SECRET:', 'PUBLIC_URL:'])
    expect(said).toContain(`\n  ${name}`)
  expect(said).toContain('ATTUNE_SECERT: is not known. Is ATTUNE_SECRET meant?')
  expect(said).toContain('ZOOM_CLIENTID: is not known. Is ZOOM_CLIENT_ID meant?')
})

test('[OP3] what is named like ours by chance is told, and stops nothing', () => {
  const { unused } = readConfig(
    production({ ATTUNE_SERVICE_HOST: '10.0.0.1', ATTUNE_PORT_3000_TCP: 'tcp://10.0.0.1:3000' }),
  )
  expect(unused).toEqual(['ATTUNE_SERVICE_HOST', 'ATTUNE_PORT_3000_TCP'])
  expect(readConfig(production({ ZOOM_APP_ID: 'for npm run manifest' })).unused).toEqual([])
})

test.each([
  ['x'.repeat(32), 'too few different'],
  ['0123456789'.repeat(4), 'repeats'],
  [`change-me-${random()}`, 'placeholder'],
  ['my very own secret of this server, really', 'placeholder'],
  ['zyxabcdefghijklmnopqrstuvw12345678', 'row of the keyboard'],
])('[OP3] in production %s is no secret', (secret, why) => {
  expect(weakness(secret)).toContain(why)
  expect(mistakesIn(production({ ATTUNE_SECRET: secret }))).toContain(
    `ATTUNE_SECRET: ${weakness(secret)}`,
  )
  expect(mistakesIn(production({ ATTUNE_DATA_KEY: secret }))).toContain('ATTUNE_DATA_KEY')
  // Whoever tries it out is not lectured, and whoever leaves one behind may.
  expect(mistakesIn({ ...production({ ATTUNE_SECRET: secret }), NODE_ENV: 'test' })).toBe('')
  expect(mistakesIn(production({ ATTUNE_DATA_KEY_FORMER: secret }))).toBe('')
})

test('[OP3] each secret has its own value', () => {
  const same = random()
  expect(mistakesIn(production({ ATTUNE_SECRET: same, ATTUNE_DATA_KEY: same }))).toContain(
    'ATTUNE_DATA_KEY: is the same',
  )
  expect(mistakesIn(production({ ATTUNE_DATA_KEY: same, ATTUNE_DATA_KEY_FORMER: same }))).toContain(
    'nothing changes',
  )
  // The first change of the key is from the secret, which it followed from until then.
  expect(mistakesIn(production({ ATTUNE_SECRET: same, ATTUNE_DATA_KEY_FORMER: same }))).toBe('')
})

test('[OP3] one that was drawn is taken', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      // Like openssl, not like fast-check, which likes to begin with zeros.
      const drawn = Buffer.from(bytes.map((byte, at) => byte ^ randomBytes(32)[at]!))
      expect(weakness(drawn.toString('base64'))).toBeNull()
      expect(weakness(drawn.toString('hex'))).toBeNull()
    }),
  )
})

test('[OP3] what a start would use is printed without what is secret, and nothing is made', () => {
  const given = production({
    ATTUNE_DATA_KEY: random(),
    ZOOM_WEBHOOK_SECRET: random(),
    DATABASE_URL: 'postgres://quokka:quokka@db.example:5433/attune?password=quokka',
    ATTUNE_SERVICE_HOST: '10.0.0.1',
    DATA_DIR: join('/nonexistent', 'attune'),
  })
  const said = describeConfig(given)
  for (const [name, value] of Object.entries(given))
    if (/SECRET|KEY/.test(name)) expect(said).not.toContain(value)
  expect(said).not.toContain('quokka')
  expect(said).toMatch(/^DATABASE_URL +given: attune at db.example:5433$/m)
  expect(said).toMatch(/^ATTUNE_SECRET +given, 44 characters$/m)
  expect(said).toMatch(/^PORT +3000 \(nothing given\)$/m)
  expect(said).toMatch(/^ATTUNE_SERVICE_HOST +is not known, and not used$/m)
  for (const name of NAMES) expect(said).toMatch(new RegExp(`^${name} `, 'm'))
  expect(describeConfig({ DATA_DIR: '/nonexistent' })).toMatch(/^ATTUNE_SECRET +made at the first/m)
  expect(existsSync('/nonexistent')).toBe(false)
  expect(() => describeConfig({ PORT: 'many' })).toThrow('PORT')
})

test('[OP3] the example names every variable', () => {
  const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8')
  for (const name of NAMES) expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'))
})
