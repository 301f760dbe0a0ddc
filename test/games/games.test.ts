/** The short round of each game; the full one is `npm run games`. */
import { GAMES, isWon } from './games.ts'

/** The same in every run of the tests. The command draws another each time. */
const seed = 261_126

test.each(Object.entries(GAMES))(
  '%s: the claim holds, and every leak put in is found',
  async (_name, game) => {
    const played = await game({ full: false, seed, progress: () => undefined })
    expect(played.violations).toBe(0)
    expect(Object.entries(played.controls).filter(([, found]) => !found)).toEqual([])
    expect(isWon(played)).toBe(true)
  },
)

test('a game whose leak is not found is lost, and so is one without any', () => {
  const held = { game: 'x', tried: '', violations: 0, closest: '' }
  expect(isWon({ ...held, controls: { leak: true } })).toBe(true)
  expect(isWon({ ...held, controls: { leak: true, other: false } })).toBe(false)
  expect(isWon({ ...held, controls: {} })).toBe(false)
  expect(isWon({ ...held, violations: 1, controls: { leak: true } })).toBe(false)
})
