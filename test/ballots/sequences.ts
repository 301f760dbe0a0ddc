/** Whatever comes in whatever order, the box releases what a model in plain memory does. */
import fc from 'fast-check'
import { Rating, Wish } from '../../server/contract/vocabulary.ts'
import { SEATS } from './exam.ts'
import type { Bench } from './exam.ts'
import { modelBox } from './model.ts'
import type { Opening } from './model.ts'

export function examineSequences(name: string, open: () => Promise<Bench>, runs: number): void {
  test(`[BB5] in ${name} any sequence gives exactly the blocks of the model, none below its threshold`, async () => {
    const { box, mine, clear } = await open()
    let round = 0
    const seed = Date.now() % 2 ** 31
    console.info(`${name}: seed ${seed}`)
    const holds = fc.assert(
      fc.asyncProperty(
        opening,
        fc.array(step, { maxLength: 60, size: 'max' }),
        async (opened, steps) => {
          const it = { ...opened, id: `box-${round++}` }
          const model = modelBox(it)
          await box.open(it)
          for (const { seat, what, ...ballot } of steps) {
            if (what === 'seal') expect((await box.seal(it.id)).blocks).toEqual(model.seal())
            else {
              expect(await box.cast(it.id, seat, ballot)).toBe(model.cast(seat, ballot))
              expect(await mine(it.id, seat)).toEqual(model.mine(seat))
            }
          }
          const blocks = (await box.close(it.id)).blocks
          expect(blocks).toEqual(model.close())
          const floor = it.mode === 'small' ? 3 : it.threshold
          const sizes = blocks.map(({ counts }) => Object.values(counts).reduce((a, b) => a + b))
          for (const size of sizes) expect(size).toBeGreaterThanOrEqual(floor)
          expect(sizes).toEqual(model.sizes)
          const people = new Set(
            steps.filter(({ what }) => what === 'cast').map(({ seat }) => seat),
          )
          expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(people.size)
          await box.forget(it.id)
        },
      ),
      { seed, numRuns: runs },
    )
    await holds.finally(clear)
  })
}

const opening: fc.Arbitrary<Omit<Opening, 'id'>> = fc
  .record({ threshold: fc.integer({ min: 3, max: 6 }), expected: fc.integer({ min: 2, max: 12 }) })
  .map(({ threshold, expected }) => ({
    kid: '2026-11',
    mode: expected < threshold ? 'small' : 'group',
    threshold,
    expected,
  }))

const step = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant('cast' as const) },
    { weight: 1, arbitrary: fc.constant('seal' as const) },
  ),
  seat: fc.constantFrom(...SEATS),
  change: fc.integer({ min: 1, max: 6 }),
  answer: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...Rating.options) },
    { weight: 1, arbitrary: fc.constantFrom('rather-not-say' as const, 'withdrawn' as const) },
  ),
  wishes: fc.uniqueArray(fc.constantFrom(...Wish.options), { maxLength: 3 }),
})
