/** More of what `npm run chaos` does at full size, one after the other. */
import { laptops } from './asleep.ts'
import { underOne } from './database.ts'
import { fiveTabs } from './tabs.ts'

const setting = { size: 'short', seed: 7, progress: () => undefined } as const

test.each([
  ['DL1', 'tabs are reloaded in the middle of sending', fiveTabs],
  ['DL1', 'laptops are shut in the middle of sending', laptops],
  ['DL6', 'Postgres is killed and started again', underOne],
] as const)(
  '[%s] %s: nothing is lost or done twice, and all see the same',
  async (_rule, _name, run) => {
    const { violations, acknowledged } = await run(setting)
    expect(violations).toEqual([])
    expect(acknowledged).toBeGreaterThan(0)
  },
  300_000,
)
