/** What the build hands to browsers: no newer than the web views of an older macOS can read. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'

const DIST = join(import.meta.dirname, '../../client/dist')
const FILES = globSync('assets/**/*.js', { cwd: DIST })

/** Why it cannot be read by a browser of that year, or null. */
function unreadable(source: string): string | null {
  try {
    parse(source, { ecmaVersion: 2020, sourceType: 'module' })
    return null
  } catch (error) {
    return String(error)
  }
}

test('every script is written in ES2020, as build.target says', () => {
  expect(FILES.length).toBeGreaterThan(5)
  const found = FILES.map((file) => [file, unreadable(readFileSync(join(DIST, file), 'utf8'))])
  expect(found.filter(([, why]) => why !== null)).toEqual([])
})

test.each([
  'a ??= b',
  'class A { b = 1 }',
  'class A { #b() {} }',
  'class A { static {} }',
  '1_000',
])('what came later would be found: %s', (source) => {
  expect(unreadable(source)).not.toBeNull()
  expect(unreadable('const a = b?.c ?? 1n; import("d")')).toBeNull()
})
