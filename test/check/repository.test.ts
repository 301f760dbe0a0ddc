import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '')

test('the top level holds what it is meant to hold', () => {
  const expected =
    /^(client|server|manifest|test|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|\..+)$/
  const top = [...new Set(files.map((file) => file.split('/')[0]!))]
  expect(top.filter((name) => !expected.test(name))).toEqual([])
})

test('no file speaks of a machine it was written on', () => {
  const places = ['work', 'root', 'home'].map((name) => `/${name}/`)
  const found = files
    .filter(
      (file) => /\.(tsx?|mjs|json|md|css|html)$|^\./.test(file) && file !== 'package-lock.json',
    )
    .filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8')
      return places.some((place) => new RegExp(`(^|[\\s"'\`(])${place}`, 'm').test(text))
    })
  expect(found).toEqual([])
})
