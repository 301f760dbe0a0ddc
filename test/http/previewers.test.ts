/**
 * Whoever looks at a link before its reader does: chats that draw a preview, mail
 * that is scanned, search engines, some of them in a whole browser.
 */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import type { Browser } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import type { Looked } from '../../server/contract/commands.ts'
import type { EngagementView } from '../../server/contract/looks.ts'
import { keysFrom, tokenFor } from '../../server/seats.ts'
import { launch } from '../browser.ts'
import { install } from '../installed.ts'
import type { Installed } from '../installed.ts'
import { PATIENCE, SECRET, newId, openPanel, post, session } from '../server.ts'
import type { CoachView, ParticipantView } from '../server.ts'

const PREVIEWERS = [
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'Slack-ImgProxy (+https://api.slack.com/robots)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'WhatsApp/2.23.20.0 A',
  'TelegramBot (like TwitterBot)',
  'Twitterbot/1.0',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0.0.0 Safari/537.36 Teams/24 SkypeSpaces/1.0a',
  'Mozilla/5.0 (compatible; Google-Safety; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
  'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) BarracudaCentral/LinkProtect',
  'Mozilla/5.0 (compatible; Proofpoint URL Defense)',
  'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0) SafeLinks',
  'Mimecast/1.0 (URL Protect)',
  'Mattermost-Bot/1.1',
]

const keys = keysFrom(SECRET)

let server: Installed
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([install(), launch()])
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Stands before the server, and keeps every byte that is sent to it. */
async function tapped(to: string) {
  const { port } = new URL(to)
  const bytes: Buffer[] = []
  const open = new Set<Socket>()
  const listening = createServer((from) => {
    const on = connect(Number(port), '127.0.0.1')
    for (const [one, other] of [
      [from, on],
      [on, from],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => open.delete(one))
    }
    from.on('data', (some) => void bytes.push(some))
    from.pipe(on)
    on.pipe(from)
  })
  listening.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(bytes).toString('latin1'),
    stop: () => {
      open.forEach((socket) => socket.destroy())
      listening.close()
    },
  }
}

/** A session that is over, and the ways to it: each side’s summary, and an offer to another coach. */
async function ended() {
  const { coach, clients, close } = await session(server.url, ['ana'])
  const { engagement } = (coach.view() as CoachView).session
  await coach.send({ type: 'end-session' })
  const own = await coach.until<CoachView>(({ session: { closedAt } }) => closedAt !== null)
  const theirs = await clients[0]!.until<ParticipantView>(({ link }) => Boolean(link?.path))
  close()
  const secretIn = (path: string | null | undefined) => (path ?? '').split('#')[1] ?? ''
  const client = secretIn(theirs.link?.path)

  const claims = { via: 'desk' as const, uid: 'uid-coach', context: newId(), desk: null }
  const desk = await openPanel(server.url, (await tokenFor(claims, keys, Date.now())).token)
  await desk.send({ type: 'offer-hand-over', engagement, to: 'Lena' })
  const yes = { id: newId(), command: { type: 'answer-hand-over', yes: true } }
  await post(`${server.url}/summary/do`, { secret: client, ...yes })
  const look = { what: 'engagement', engagement }
  /** All that is known of the links and the offer, as the coach has it. */
  const known = async (): Promise<EngagementView> => {
    const looked = (await desk.socket.timeout(PATIENCE).emitWithAck('look', look)) as Looked
    if (!looked.ok || looked.view.what !== 'engagement') throw new Error('there is no engagement')
    return looked.view.engagement
  }
  return {
    client,
    coach: secretIn(own.links.find(({ side }) => side === 'coach')?.path),
    offer: /^desk#accept\.([\w-]{43})$/.exec((await known()).handOver?.path ?? '')?.[1] ?? '',
    known,
    leave: () => desk.close(),
  }
}

/** What each of them opens by itself, and what stands there then: nothing is asked of the server. */
const pagesOf = ({ client, coach, offer }: Awaited<ReturnType<typeof ended>>) => [
  { path: `/summary#${client}`, shows: en.links.cover.what },
  { path: `/summary#${coach}`, shows: en.links.cover.what },
  // As the panel hands it to a browser, to be passed on.
  { path: `/summary#${client}.send`, shows: en.after.pass.what },
  { path: `/desk#accept.${offer}`, shows: en.desk.places.signedOut.what },
]

test('[LI8] twenty who look ahead consume nothing, are counted nowhere, and bring the secret nowhere', async () => {
  expect(PREVIEWERS).toHaveLength(20)
  const made = await ended()
  const pages = pagesOf(made)
  const secrets = [made.client, made.coach, made.offer]
  for (const secret of secrets) expect(secret).toHaveLength(43)
  const before = await made.known()
  expect(before.links.flatMap(({ log }) => log)).toEqual([])

  const tap = await tapped(server.url)
  const addresses: string[] = []
  const referrers: string[] = []
  for (const [place, agent] of PREVIEWERS.entries()) {
    for (const { path } of pages)
      // A plain look, as most of them take it: a fragment does not even leave.
      for (const method of ['HEAD', 'GET']) {
        const headers = { 'user-agent': agent }
        const response = await fetch(`${tap.url}${path}`, { method, headers })
        expect(response.status).toBe(200)
        expect(response.headers.get('x-robots-tag')).toContain('noindex')
        expect(response.headers.get('referrer-policy')).toBe('no-referrer')
        expect(response.headers.get('set-cookie')).toBeNull()
        expect(await response.text()).not.toMatch(/Maya|og:image|Ana|Lena/)
      }
    // And a whole browser, which runs what the page brings, until it asks for nothing more.
    const { path, shows } = pages[place % pages.length]!
    const context = await browser.newContext({ userAgent: agent })
    context.on('request', (request) => {
      addresses.push(request.url())
      referrers.push(request.headers().referer ?? '')
    })
    const page = await context.newPage()
    await page.goto(`${tap.url}${path}`, { waitUntil: 'networkidle' })
    await page.getByText(shows).waitFor()
    expect(await page.evaluate(() => document.referrer)).toBe('')
    await context.close()
  }
  // As if nobody had been there: the same links, the same log, the same offer.
  expect(await made.known()).toEqual(before)
  const sent = tap.sent()
  for (const agent of PREVIEWERS) expect(sent).toContain(agent)
  for (const secret of secrets) {
    expect(sent).not.toContain(secret)
    expect(server.log()).not.toContain(secret)
    expect(addresses.filter((url) => url.split('#')[0]!.includes(secret))).toEqual([])
    expect(referrers.filter((url) => url.includes(secret))).toEqual([])
  }
  // Of what leads to a summary or the desk nothing but the page itself was asked for.
  expect(addresses.length).toBeGreaterThan(PREVIEWERS.length)
  const asked = [...sent.matchAll(/^[A-Z]+ (\S+) HTTP/gm)].map(([, path]) => path!)
  const ways = new Set(asked.filter((path) => /summary|desk/.test(path) && !/assets/.test(path)))
  expect([...ways].toSorted()).toEqual(['/desk', '/desk/seat', '/summary'])

  // Its reader finds it as if nobody had been there; and what is looked for would be found.
  const page = await browser.newPage()
  await page.goto(`${tap.url}/summary#${made.client}`)
  await page.getByRole('button', { name: en.links.cover.open, exact: true }).click()
  await page.getByRole('heading', { name: en.summary.title, exact: true }).waitFor()
  await page.close()
  const after = await made.known()
  const opened = after.links.flatMap(({ log }) => log.filter(({ what }) => what === 'opened'))
  expect(opened).toHaveLength(1)
  const [head = '', body = ''] = tap.sent().split('POST /summary/open').at(-1)!.split('\r\n\r\n')
  expect(head).not.toContain(made.client)
  expect(body).toContain(made.client)
  expect(server.log()).not.toContain(made.client)
  made.leave()
  tap.stop()
})
