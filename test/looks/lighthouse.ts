/**
 * What Lighthouse says: of each screen, in its first state, how far everybody can use it and
 * whether it is well made; of the join page by itself also how fast it is, on the phone and the
 * line that Lighthouse makes up. `node test/looks/lighthouse.ts`; `npm run looks` ends with it.
 */
import lighthouse from 'lighthouse'
import { writeReport } from '../bench/report.ts'
import { launch } from '../browser.ts'
import { freePort } from '../ports.ts'
import { session, startServer } from '../server.ts'
import type { CoachView } from '../server.ts'
import { listed } from './walk.ts'

const JOIN = 'join, by a code'
/** What has to be had by everybody, of 100; speed, of the page that a client waits for. */
const ASKED = { accessibility: 100, 'best-practices': 100 } as const
const FAST = { ...ASKED, performance: 100 } as const
/** Who is not signed in is refused, and browsers write that into their console themselves. */
const NOT_FIRST: Record<string, string> = { desk: 'empty' }
/** A line that is half under the dock is too small a target to it. Our own check has every target at 44 px. */
const LEFT_OUT = ['target-size']
/** Of what is different each time, the middle one counts. */
const RUNS = 5
type Category = keyof typeof FAST

type Audited = { page: string; scores: Partial<Record<Category, number>>; short: string[] }

/** Writes the table into test/README.md; resolves with what fell short. */
export async function auditAll(): Promise<string[]> {
  const server = await startServer()
  const port = await freePort()
  const browser = await launch({ port })
  const { coach, close } = await session(server.url, [])
  const { code } = (coach.view() as CoachView).join
  const first = new Map((await listed(browser, server.url)).toReversed())
  const pages: [string, string][] = [[JOIN, `/join/${code}`]]
  for (const [screen, state] of [...first].toReversed())
    pages.push([screen, `/rehearsal?only=${screen}&state=${NOT_FIRST[screen] ?? state}`])
  const audited: Audited[] = []
  for (const [page, path] of pages) {
    const one = await middleOf(page === JOIN ? RUNS : 1, () =>
      audit(page, `${server.url}${path}`, port),
    )
    console.log(rowOf(one))
    audited.push(one)
  }
  close()
  await browser.close()
  await server.stop()
  writeReport([HEAD, ...audited.map(rowOf)].join('\n'), 'lighthouse')
  return audited.flatMap(({ short }) => short)
}

/** The processor's part of how fast a page is differs from run to run by a point. */
async function middleOf(runs: number, run: () => Promise<Audited>): Promise<Audited> {
  const all: Audited[] = []
  while (all.length < runs) all.push(await run())
  const speed = ({ scores }: Audited): number => scores.performance ?? 0
  return all.toSorted((one, other) => speed(one) - speed(other))[Math.floor(runs / 2)]!
}

async function audit(page: string, url: string, port: number): Promise<Audited> {
  const asked = page === JOIN ? FAST : ASKED
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(asked),
    skipAudits: LEFT_OUT,
  })
  if (!result) throw new Error(`Lighthouse said nothing of ${url}`)
  const { categories, audits, runtimeError } = result.lhr
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`)
  const scores: Audited['scores'] = {}
  const short: string[] = []
  for (const [name, least] of Object.entries(asked)) {
    const { score, auditRefs } = categories[name]!
    const said = Math.round((score ?? 0) * 100)
    scores[name as Category] = said
    if (said >= least) continue
    const why = auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => id)
    short.push(`${page}: ${name} ${said}, for ${why.join(', ')}`)
  }
  return { page, scores, short }
}

const HEAD = [
  '| page | accessibility | best practices | performance |',
  '| --- | --- | --- | --- |',
].join('\n')
const rowOf = ({ page, scores }: Audited): string =>
  `| ${[page, scores.accessibility, scores['best-practices'], scores.performance ?? ''].join(' | ')} |`

if (import.meta.main) {
  const short = await auditAll()
  short.forEach((line) => console.log(line))
  process.exitCode = short.length > 0 ? 1 : 0
}
