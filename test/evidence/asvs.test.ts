/** Each requirement is answered once, and whatever an answer points at is there. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHAPTERS } from './asvs.ts'
import { PAGE, dayIn, isOfTests, pageOf } from './page.ts'
import { LEVELS } from './requirements.ts'
import { headingsIn, titlesIn } from './titles.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const items = CHAPTERS.flatMap(([, chapter]) => Object.entries(chapter))
const pointers = [...new Set(items.flatMap(([, { shown }]) => shown))]

test('the standard has 70 requirements of level 1 and 183 of level 2', () => {
  const levels = [...LEVELS.values()]
  expect([1, 2].map((level) => levels.filter((one) => one === level).length)).toEqual([70, 183])
})

test('each requirement of both levels is answered once, in its chapter', () => {
  const answered = items.map(([id]) => `V${id}`)
  expect(answered.toSorted()).toEqual([...LEVELS.keys()].toSorted())
  for (const [name, chapter] of CHAPTERS)
    for (const id of Object.keys(chapter))
      expect([id, name]).toEqual([id, expect.stringMatching(`^V${id.split('.')[0]} `)])
})

test('what is met is shown or has its reason, and nothing else goes without one', () => {
  const bare = items.filter(
    ([, { status, why, shown }]) => why === '' && (status !== 'met' || shown.length === 0),
  )
  expect(bare.map(([id]) => id)).toEqual([])
})

test('what is the operator’s is told to them, in a part of the handbook', () => {
  const untold = items.filter(
    ([, { status, shown }]) =>
      status === 'deployment' && !shown.some((one) => one.startsWith('server/README.md › ')),
  )
  expect(untold.map(([id]) => id)).toEqual([])
})

test('each test that is pointed at is there', () => {
  const titles = new Map<string, string[]>()
  const isThere = (pointer: string): boolean => {
    const [file = '', part = ''] = pointer.split(' › ')
    if (!/^test\/.*\.tsx?$/.test(file) || !existsSync(join(ROOT, file))) return false
    if (!titles.has(file)) titles.set(file, titlesIn(file))
    return titles.get(file)!.some((title) => title.includes(part))
  }
  const ofTests = pointers.filter((one) => isOfTests(one) && !one.startsWith('['))
  expect(ofTests.length).toBeGreaterThan(50)
  expect(ofTests.filter((one) => !isThere(one))).toEqual([])
})

test('each rule that is pointed at is written down', () => {
  const rules = [...read('server/core/RULES.md').matchAll(/^- \*\*(\w+)\*\*/gm)]
  const known = rules.map(([, id]) => `[${id}]`)
  expect(pointers.filter((one) => one.startsWith('[') && !known.includes(one))).toEqual([])
})

test('each part of a document that is pointed at is there', () => {
  const parts = pointers.filter((one) => !isOfTests(one))
  const isThere = (pointer: string): boolean => {
    const [file = '', part = ''] = pointer.split(' › ')
    return file.endsWith('.md') && existsSync(join(ROOT, file)) && headingsIn(file).includes(part)
  }
  expect(parts.filter((one) => !isThere(one))).toEqual([])
})

test('the page says what the data says', () => {
  const page = read(PAGE)
  expect(page).toBe(pageOf(dayIn(page)))
})

test('names of tests are found in whatever way they are written', () => {
  const own = titlesIn('test/evidence/asvs.test.ts')
  expect(own).toContain('the page says what the data says')
  expect(titlesIn('test/http/headers.test.ts').join()).toContain('gives %s at least 130 points')
  expect(titlesIn('test/desk.test.ts').join()).toContain('by %s [DE5] their own')
})
