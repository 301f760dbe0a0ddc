/** Every practice of the guide has its screen and a test that covers it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COUNTS, PRACTICES } from './practices.ts'

const ROOT = join(import.meta.dirname, '../..')
const rows = Object.entries(PRACTICES)

test('no practice is missing, and none stands there twice', () => {
  const ids = Object.entries(COUNTS).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, at) =>
      section.startsWith('S') ? `${section}.${at + 1}` : `${section}${at + 1}`,
    ),
  )
  expect(Object.keys(PRACTICES).toSorted()).toEqual(ids.toSorted())
})

test.each(rows.map(([id, [does, screen, ...tests]]) => [id, does, screen, tests] as const))(
  '%s: %s',
  (_id, _does, screen, tests) => {
    expect(existsSync(join(ROOT, screen))).toBe(true)
    expect(tests.length).toBeGreaterThan(0)
    for (const [file, title] of tests) {
      const titles = titlesIn(file)
      expect([file, title, titles.some((one) => one.includes(title))]).toEqual([file, title, true])
    }
  },
)

/** What its tests are called, as they stand in the source. */
function titlesIn(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const each =
    /(?:^|\s)(?:test|it)(?:\.each[^`'"]*?\]\)|\.each<[^>]*>\([^]*?\]\)|\.each\([^]*?\))?\(\s*(['"`])(.*?)\1/g
  const found = [...source.matchAll(each)].map(([, , title]) => title!)
  // Behind a list of cases the title stands on the line where the list closes.
  const behind = [...source.matchAll(/\)?\]\)?(?: as [^(]*)?\)\(\s*(['"`])(.*?)\1/g)]
  return [...found, ...behind.map(([, , title]) => title!)]
}
