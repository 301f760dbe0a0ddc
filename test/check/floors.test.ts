import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FLOORS, belowFloors } from './floors.ts'

const lock = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as Parameters<typeof belowFloors>[0]

test('what is installed stands above every floor', () => {
  expect(belowFloors(lock)).toEqual([])
})

const all = Object.entries(FLOORS).flatMap(([name, floors]) =>
  floors.map(({ least, advisory }) => [name, least, advisory] as const),
)

test.each(all)('a lockfile with %s below %s is red, and names %s', (name, least, advisory) => {
  const path = `node_modules/deep/node_modules/${name}`
  const named = (version: string): boolean =>
    belowFloors({ packages: { ...lock.packages, [path]: { version } } }).some(
      (line) => line.startsWith(path) && line.includes(advisory),
    )
  for (const version of [before(least), `${least}-beta.1`, 'latest', ''])
    expect([version, named(version)]).toEqual([version, true])
  expect(named(least)).toBe(false)
})

/** The last release that an advisory still holds for, as far as numbers go. */
function before(least: string): string {
  const [major = 0, minor = 0, patch = 0] = least.split('.').map(Number)
  if (patch > 0) return `${major}.${minor}.${patch - 1}`
  return minor > 0 ? `${major}.${minor - 1}.99` : `${major - 1}.99.99`
}

test('a floor for what nothing brings in any more is named', () => {
  expect(belowFloors({ packages: {} })).toHaveLength(Object.keys(FLOORS).length)
})
