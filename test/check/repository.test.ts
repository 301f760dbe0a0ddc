import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
// Read from the disk, not from git: a checkout may belong to someone else, or come without its history.
const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8')
  .split('\n')
  .map((line) => line.replace(/\/$/, ''))
  .filter((line) => line !== '')
const files = filesIn('')

test('the top level holds what it is meant to hold', () => {
  const expected =
    /^(client|server|manifest|test|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|\..+)$/
  const top = [...new Set(files.map((file) => file.split('/')[0]!))]
  expect(top.filter((name) => !expected.test(name))).toEqual([])
})

test('no file speaks of a machine it was written on', () => {
  const found = files
    .filter((file) => /\.(tsx?|[cm]?js|json|md|css|html|ya?ml|svg)$|^\.|^LICENSE$/.test(file))
    .filter((file) => file !== 'package-lock.json')
    .filter((file) => speaksOfMachine(readFileSync(join(ROOT, file), 'utf8')))
  expect(found).toEqual([])
})

test('a path of a machine is found where it begins, not inside an address', () => {
  const places = ['work', 'root', 'home', 'Users'].map((name) => `/${name}/somebody`)
  for (const place of places) {
    expect(speaksOfMachine(`see ${place}/one.ts`)).toBe(true)
    expect(speaksOfMachine(`file://${place}`)).toBe(true)
    expect(speaksOfMachine(`https://example.org${place}`)).toBe(false)
  }
})

/** The names are put together here, so that this file does not find itself. */
function speaksOfMachine(text: string): boolean {
  const place = `/(${['work', 'root', 'home', 'Users'].join('|')})/`
  return new RegExp(`(^|[\\s"'\`(=:,]|file://)${place}`, 'm').test(text)
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (path === '.git' || isIgnored(path, entry.name)) return []
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

function isIgnored(path: string, name: string): boolean {
  return ignored.some((pattern) =>
    pattern.startsWith('*')
      ? name.endsWith(pattern.slice(1))
      : pattern === path || pattern === name,
  )
}
