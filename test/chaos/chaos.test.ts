/** A short round of what `npm run chaos` does at full size. All at once, since most of it is waiting. */
import { startPostgres } from '../postgres.ts'
import { enter, newId, startServer } from '../server.ts'
import { asInBrowser } from './browsers.ts'
import { limited, mayLimit, onDisk } from './disk.ts'
import { kills } from './kill.ts'
import { oneOfThree } from './killed.ts'
import { cell } from './matrix.ts'
import type { Row } from './weather.ts'

const setting = { size: 'short', seed: 7, progress: () => undefined } as const
let rows: Record<'panel' | 'ballots' | 'postgres' | 'kill' | 'killed' | 'disk', Row>
/** Where no limit can be set, there is nothing to see. */
const DISK = mayLimit ? [['ST5', 'the disk takes nothing more', 'disk'] as const] : []

beforeAll(async () => {
  asInBrowser()
  const reset = { kind: 'reset', ms: 500 } as const
  const [panel, ballots, postgres, kill, killed, disk] = await Promise.all([
    cell('panel link', reset, setting),
    cell('ballot link', reset, setting),
    hungUp(),
    kills('SQLite', null, 1, setting.seed, setting.progress),
    oneOfThree(setting),
    mayLimit ? onDisk(limited(), setting) : cell('panel link', reset, setting),
  ])
  rows = { panel, ballots, postgres, kill, killed, disk }
}, 300_000)

async function hungUp(): Promise<Row> {
  const postgres = await startPostgres()
  try {
    return await cell('Postgres', { kind: 'slow close', ms: 1_000 }, setting, postgres)
  } finally {
    await postgres.stop()
  }
}

test.each([
  ['ST2', 'the panel’s link is reset again and again', 'panel'],
  ['BB1', 'the ballots’ link is reset again and again', 'ballots'],
  ['ST5', 'a Postgres hangs up in the middle of queries', 'postgres'],
  ['ST5', 'the server is killed in the middle of work', 'kill'],
  ['SV4', 'one of three servers is killed', 'killed'],
  ...DISK,
] as const)(
  '[%s] %s: nothing is lost or done twice, and all see the same',
  (_rule, _name, what) => {
    expect(rows[what].violations).toEqual([])
    expect(rows[what].acknowledged).toBeGreaterThan(0)
  },
)

test('a server whose clock is set back a day takes commands all the same', async () => {
  // A clock that stands: on a slow machine nobody asks too fast.
  let now = Date.now()
  const server = await startServer({ clock: () => now })
  const coach = await enter(server.url, newId(), 'uid-coach')
  await coach.send({ type: 'start-session', label: '', coachName: 'Maya', engagement: null })
  const ask = () => coach.send({ type: 'instead-of-advice' })
  let reply = await ask()
  while (reply.ok) reply = await ask()
  expect(reply).toEqual({ ok: false, refusal: 'too-fast' })
  now -= 24 * 60 * 60 * 1000
  expect(await ask()).toEqual({ ok: true })
  coach.close()
  await server.stop()
})
