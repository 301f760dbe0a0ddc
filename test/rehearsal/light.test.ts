/**
 * What a panel costs before it is of use, in bytes as they go over the line. The limits are those of
 * a phone in the middle of its class on a slow line: ux.md §7.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Frame } from 'playwright-core'
import { en } from '../../client/words/en/en.ts'
import { LANGUAGES } from '../../client/words/words.ts'
import { rehearsal } from '../browser.ts'
import { answers, inBrowser, sees, tap } from './hands.ts'

const DIST = join(import.meta.dirname, '../../client/dist')
const KB = 1024
const PAGE_AND_STYLES = 8 * KB
const CLIENTS_SCRIPTS = 75 * KB
const COACHS_SCRIPTS = 110 * KB

const here = inBrowser()
const packed = (file: string): number => brotliCompressSync(readFileSync(join(DIST, file))).length
const sum = (files: string[]): number => files.reduce((all, one) => all + packed(one), 0)

/** Everything this frame has asked for, by path. */
const asked = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => [
    ...new Set(performance.getEntriesByType('resource').map(({ name }) => name)),
  ])

/** The longest language costs what English does not. */
function longer(): number {
  const sizes = Object.keys(LANGUAGES).map((one) =>
    Math.max(0, ...globSync(`assets/${one}-*.js`, { cwd: DIST }).map(packed)),
  )
  expect(Math.min(...sizes)).toBeGreaterThan(0)
  return Math.max(...sizes) - packed(globSync('assets/en-*.js', { cwd: DIST })[0]!)
}

/** Of what was asked for: the scripts with the longest language, and the page with its styles. */
function weigh(urls: string[], page: string): { scripts: number; rest: number } {
  const files = urls.map((url) => new URL(url).pathname.slice(1))
  const ending = (end: string): string[] => files.filter((file) => file.endsWith(end))
  return {
    scripts: sum(ending('.js')) + longer(),
    rest: packed(`${page}/index.html`) + sum(ending('.css')),
  }
}

test('what comes before the first tap is light, and comes from nowhere else', async () => {
  const stage = await rehearsal(here.browser, here.server.url, 'group-of-six')
  const coach = stage.frame('coach')
  await tap(coach, en.coach.begin.start)
  await sees(coach, en.coach.present.some(6))
  await tap(coach, en.coach.invite.title)
  const code = await coach.locator('[data-join-code]').innerText()
  await stage.call('add', { kind: 'browser', name: 'Gita', code })
  await sees(coach, en.coach.present.some(7))
  await tap(coach, en.coach.checkIn.sendShort)
  await answers(stage.frame('gita'), 'Okay')
  await sees(stage.frame('gita'), en.checkIn.sent)

  for (const [key, page, most] of [
    ['gita', 'join', CLIENTS_SCRIPTS],
    ['ana', 'panel', COACHS_SCRIPTS],
    ['coach', 'panel', COACHS_SCRIPTS],
  ] as const) {
    const frame = stage.page.frames().find((one) => one.name() === key)!
    const urls = await asked(frame)
    expect(urls.filter((url) => new URL(url).origin !== here.server.url)).toEqual([])
    expect(urls.filter((url) => /\.(woff2?|ttf|otf|png|jpe?g|gif|webp|svg)\b/.test(url))).toEqual(
      [],
    )
    const { scripts, rest } = weigh(urls, page)
    expect(urls.some((url) => url.endsWith('.js'))).toBe(true)
    expect(scripts).toBeLessThanOrEqual(most)
    expect(rest).toBeLessThanOrEqual(PAGE_AND_STYLES)
  }
  await stage.close()
})
