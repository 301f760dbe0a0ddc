/** The manifest and the code ask for the same, and each thing with its reason. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CAPABILITIES } from '../../client/zoom/capabilities.ts'
import { LONG, NAME, SHORT } from '../../manifest/listing.ts'
import { manifestFor, originIn } from '../../manifest/manifest.ts'
import {
  CAPABILITY_REASONS,
  DOMAIN_REASON,
  EVENT_REASONS,
  SCOPE_REASONS,
} from '../../manifest/reasons.ts'
import {
  ABOUT,
  EVENTS,
  HOME,
  REDIRECT,
  SCOPES,
  SUBSCRIBED,
  WEBHOOK,
} from '../../server/zoom/asks.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const url = 'https://attune.example'
const development = 'https://try.attune.example'
const manifest = manifestFor({ url, development })
const kept = JSON.parse(read('manifest/zoom-app.json')) as typeof manifest

test('the file in the repository is what the code makes for the addresses in it', () => {
  const { production_home_uri, development_home_uri } = kept.features
  const made = manifestFor({
    url: new URL(production_home_uri).origin,
    development: new URL(development_home_uri).origin,
  })
  expect(kept).toEqual(made)
})

test('Zoom is asked for exactly the capabilities that the panel configures', () => {
  const asked = manifest.features.in_client_feature.zoom_app_api.zoom_app_apis
  expect(asked.toSorted()).toEqual([...CAPABILITIES].toSorted())
  expect(new Set(asked).size).toBe(asked.length)
  expect(read('client/zoom.ts')).toMatch(/capabilities: \[\.\.\.CAPABILITIES\]/)
})

test('nothing that touches sound, video, files, reactions or the indicator, or reads a chat', () => {
  const touching =
    /audio|video|sound|media|mic|camera|chat|file|reaction|indicator|photo|transcri|caption|rtms|email/i
  expect([...CAPABILITIES].filter((one) => touching.test(one))).toEqual(['sendMessageToChat'])
  expect(SCOPES.filter((one) => /chat|recording|email|:write|admin/.test(one))).toEqual([])
  expect(
    ['getMeetingParticipantsEmail', 'onReaction', 'getMeetingChatContext'].every((one) =>
      touching.test(one),
    ),
  ).toBe(true)
})

test('every capability, scope, event and domain has its reason', () => {
  expect(Object.keys(CAPABILITY_REASONS).toSorted()).toEqual([...CAPABILITIES].toSorted())
  expect(Object.keys(SCOPE_REASONS)).toEqual([...SCOPES])
  expect(Object.keys(EVENT_REASONS)).toEqual([...EVENTS])
  for (const { explanation } of manifest.features.domain_allow_list)
    expect(explanation).toBe(DOMAIN_REASON)
})

test.each([
  ...Object.entries({ ...CAPABILITY_REASONS, ...SCOPE_REASONS, ...EVENT_REASONS }),
  ['domain', DOMAIN_REASON] as const,
])('the reason for %s is one short sentence', (_name, reason) => {
  expect(reason).toMatch(/^[A-Z][^.!?]+\.$/)
  expect(reason.length).toBeLessThan(140)
})

test('the listing keeps to the Marketplace’s limits', () => {
  expect(NAME.length).toBeLessThan(50)
  expect(NAME).not.toMatch(/zoom/i)
  expect(SHORT.length).toBeLessThanOrEqual(150)
  expect(LONG.length).toBeLessThanOrEqual(4000)
  expect(`${NAME} ${SHORT} ${LONG}`).not.toMatch(/!|anonym/i)
})

test('guests may come, and what is not needed is off', () => {
  const { in_client_feature, zoom_client_support, products } = manifest.features
  expect(products).toEqual(['ZOOM_MEETING'])
  expect(in_client_feature.guest_mode).toEqual({ enable: true, enable_test_guest_mode: true })
  expect(in_client_feature.in_client_oauth.enable).toBe(true)
  const off = JSON.stringify([
    in_client_feature.collaborate_mode,
    zoom_client_support,
    manifest.features.embed,
  ])
  expect(off).not.toContain('true')
})

test('scopes are granular, and none may be declined', () => {
  const { scopes } = manifest.oauth_information
  expect(scopes).toEqual(SCOPES.map((scope) => ({ scope, optional: false })))
})

test('each address is where the server answers, production and development apart', () => {
  const { oauth_information: oauth, features, display_information: display } = manifest
  expect(features.production_home_uri).toBe(url + HOME)
  expect(features.development_home_uri).toBe(development + HOME)
  expect(oauth.production_redirect_uri).toBe(url + REDIRECT)
  expect(oauth.development_redirect_uri).toBe(development + REDIRECT)
  expect(oauth.oauth_allow_list).toEqual([
    url + REDIRECT,
    development + REDIRECT,
    url + HOME,
    development + HOME,
  ])
  expect(features.domain_allow_list.map(({ domain }) => domain)).toEqual([
    'attune.example',
    'try.attune.example',
  ])
  expect(features.event_subscription.events).toEqual([
    expect.objectContaining({
      event_types: [...SUBSCRIBED],
      production_webhook_url: url + WEBHOOK,
      development_webhook_url: development + WEBHOOK,
    }),
  ])
  expect(display).toMatchObject({
    privacy_url: url + ABOUT.privacy,
    terms_url: url + ABOUT.terms,
    support_url: url + ABOUT.support,
    doc_url: url + ABOUT.guide,
  })
})

test('one address serves both, and stands in each list once', () => {
  const one = manifestFor({ url })
  expect(one.features.domain_allow_list).toHaveLength(1)
  expect(one.oauth_information.oauth_allow_list).toEqual([url + REDIRECT, url + HOME])
  expect(one.features.development_home_uri).toBe(url + HOME)
})

test.each(['https://attune.example', 'https://attune.example/', 'https://a-b.trycloudflare.com'])(
  '%s is an address for Zoom',
  (address) => expect(originIn(address)).toBe(address.replace(/\/$/, '')),
)

test.each([
  ['attune.example', 'is no address'],
  ['http://attune.example', 'does not begin with https'],
  ['wss://attune.example', 'does not begin with https'],
  ['https://attune.example/zoom', 'goes on after the host'],
  ['https://attune.example/?a=1', 'goes on after the host'],
  ['https://attune.example/#a', 'goes on after the host'],
  ['https://maya:word@attune.example', 'carries a name or a password'],
  ['https://localhost', 'is not on the internet'],
  ['https://localhost:3000', 'is not on the internet'],
  ['https://127.0.0.1', 'is not on the internet'],
  ['https://[::1]', 'is not on the internet'],
  ['https://192.168.1.7', 'is not on the internet'],
  ['https://laptop', 'is not on the internet'],
  ['https://laptop.local', 'is not on the internet'],
])('%s is none: it %s', (address, why) => {
  expect(() => originIn(address)).toThrow(why)
})

describe('manifest/README.md', () => {
  /** Rows of the table whose head begins with this word. */
  const rows = (head: string): [string, string][] => {
    const [, body = ''] = read('manifest/README.md').split(
      new RegExp(`^\\| ${head} +\\|.*\\n\\|[ -|]+\\n`, 'm'),
    )
    return (body.split(/\n(?!\|)/)[0] ?? '')
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim()))
      .map(([, name = '', reason = '']) => [name.replaceAll('`', ''), reason])
  }

  test.each([
    ['Capability', CAPABILITY_REASONS],
    ['Scope', SCOPE_REASONS],
    ['Event', EVENT_REASONS],
  ])('its table %s says what the code says', (head, reasons) => {
    expect(rows(head)).toEqual(Object.entries(reasons))
  })
})
