/** A short round of some floods at once; each by itself, and longer, is `npm run fuzz -- --floods`. */
import { flooded } from './honest.ts'

const AT_ONCE = [
  'connections from one address',
  'wrong tokens',
  'malformed events',
  'slow headers',
  'polls that wait',
  'messages of a megabyte',
] as const

test('[LM5] [LM6] beside six floods at once no honest word is lost, and nothing breaks', async () => {
  const { all, faults } = await flooded([[...AT_ONCE]], 2_000, () => undefined)
  expect(faults).toEqual([])
  expect(all[0]!.words).toBeGreaterThan(5)
  expect(all[0]!.lost).toBe(0)
  expect(all[0]!.sent).toBeGreaterThan(20)
})
