import { QUICK, ballotTables, costs, growth } from './ballots.ts'
import { measure } from './measure.ts'
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
