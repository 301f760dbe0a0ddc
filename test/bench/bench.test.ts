import { QUICK, ballotTables, costs, growth } from './ballots.ts'
import { QUICK as QUICK_DESK, deskTable, screens } from './desk.ts'
import { QUICK as QUICK_LOAD, load, loadTable } from './load.ts'
import { measure } from './measure.ts'
import { QUICK as QUICK_SLOW, slowTable, stalled } from './slow.ts'
import { QUICK as QUICK_SOAK, slope, soak, soakTable } from './soak.ts'
import { attune, relay } from './targets.ts'

test.each([
  ['Attune', attune],
  ['the bare relay', () => relay(false)],
  ['the durable relay', () => relay(true)],
])(
  '[ST2] a short round against %s: everything sent is acknowledged and seen',
  async (_name, open) => {
    const target = await open()
    const load = { sessions: 5, perSecond: 20, seconds: 2 }
    const measured = await measure(target, load, 'test')
    await target.stop()
    expect(measured).toMatchObject({ sent: 40, seen: 40, acknowledged: 40 })
    expect(measured.p50).toBeGreaterThan(0)
  },
)

test('a short round of what ballots cost: every ballot is taken, and the block reaches the coach', async () => {
  const cost = await costs(QUICK)
  expect(cost.every(({ micros }) => micros > 0)).toBe(true)
  const [grown] = await growth(QUICK, () => undefined)
  expect(grown).toMatchObject({ live: 3, blocks: 1 })
  expect(grown!.perSecond).toBeGreaterThan(0)
  expect(ballotTables(cost, [grown!])).toContain('| 3 |')
})

test('a short round of the desk: every screen comes, with what stands behind it', async () => {
  const all = await screens(QUICK_DESK, () => undefined)
  expect(all.map(({ what }) => what)).toEqual([
    'desk',
    'engagement',
    'session',
    'links',
    'kept',
    'week',
    'practice',
    'preparation',
    'log',
  ])
  for (const one of all) {
    expect(Math.min(one.rows, one.bytes, one.first, one.p50, one.bare)).toBeGreaterThan(0)
    // Nothing was seen to stand still where the loop was quicker than the clock that watches it.
    expect(one.stall).toBeGreaterThanOrEqual(0)
  }
  expect(deskTable(all)).toContain('| 12 |')
})

test('[DL5] a short round of panels that stop reading: everybody else has every answer', async () => {
  const round = await stalled(QUICK_SLOW, () => undefined)
  expect(round.meanwhile).toMatchObject({ sent: 40, seen: 40, acknowledged: 40 })
  expect(round.views).toBeGreaterThan(0)
  expect(slowTable(round)).toContain('| 5 |')
})

test('a short round of many panels: what one says, all ten see', async () => {
  const all = await load(QUICK_LOAD, () => undefined)
  expect(all.map(({ kind, lost }) => [kind, lost])).toEqual([
    ['bare relay', 0],
    ['SQLite', 0],
  ])
  // In its second no word may come to its end where the machine is busy.
  for (const { p50, most } of all) expect([p50 > 0, most >= 0]).toEqual([true, true])
  expect(loadTable(all)).toContain('| 30 | 3 | SQLite |')
})

test('a short round of ordinary use: every answer is acknowledged, nothing is reported', async () => {
  const soaked = await soak(QUICK_SOAK, () => undefined)
  expect(soaked).toMatchObject({ faults: 0, answers: soaked.sessions * 6 })
  expect(soaked.sessions).toBeGreaterThan(0)
  expect(soaked.samples.every(({ heap, descriptors }) => heap > 0 && descriptors > 0)).toBe(true)
  expect(soakTable(soaked)).toContain(`| ${soaked.sessions} |`)
})

test('a leak of a megabyte a minute is seen as sixty in an hour', () => {
  const samples = Array.from({ length: 60 }, (_, minute) => ({
    minute,
    heap: 20 + minute,
    memory: 100,
    descriptors: 40,
  }))
  expect(slope(samples, 'heap')).toBeCloseTo(60)
  expect(slope(samples, 'descriptors')).toBeCloseTo(0)
})
