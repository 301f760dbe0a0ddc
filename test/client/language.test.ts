import { speak } from '../../client/words/load.ts'
import { inLatin } from '../../client/ui/digits.ts'
import { LANGUAGES, apart, spoken, words } from '../../client/words/words.ts'
import type { Language } from '../../client/words/words.ts'

test.each([
  [['en'], 'en'],
  [['EN'], 'en'],
  [['en-GB', 'fr'], 'en'],
  [['xx', 'en-US'], 'en'],
  [['ar-EG', 'en'], 'ar'],
  [['xx'], 'en'],
  [[], 'en'],
])('who asks for %j reads %s', (asked, language) => {
  expect(spoken(asked)).toBe(language)
})

test.each(Object.keys(LANGUAGES) as Language[])(
  '%s says which it is, and how it is written',
  async (language) => {
    await speak(language)
    expect(words.language).toBe(language)
    expect(words.direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
  },
)

test('in Arabic things are counted as Arabic counts them, and dates have the same digits', async () => {
  await speak('ar')
  expect([1, 2, 3, 10, 11, 99, 100, 102, 103].map(words.coach.checkIn.people)).toEqual([
    'شخص واحد',
    'شخصان',
    '3 أشخاص',
    '10 أشخاص',
    '11 شخصًا',
    '99 شخصًا',
    '100 شخص',
    '102 شخص',
    '103 أشخاص',
  ])
  expect([1, 2, 3, 11].map(words.controls.again.ago)).toEqual(
    ['دقيقة واحدة', 'دقيقتين', '3 دقائق', '11 دقيقة'].map(
      (minutes) => `كان آخر سؤال اطمئنان قبل ${minutes}.`,
    ),
  )
  expect(words.list('راحة', 'لا بأس')).toBe('راحة، لا بأس')
  expect(words.controls.cadence.and('الدقيقة 20', 'في النهاية')).toBe('الدقيقة 20 وفي النهاية')
  const noon = Date.UTC(2026, 10, 23, 12)
  for (const said of [words.date(noon), words.time(noon), words.day('2026-11-23')])
    expect(said).toMatch(/^[^٠-٩۰-۹]*\d/u)
})

test('what is written the other way stands apart in a sentence, and nothing else does', async () => {
  const kept = (text: string) => ({ text, apart: apart(text) })
  const marked = (text: string) => ({ text, apart: `\u2068${text}\u2069` })
  await speak('ar')
  for (const text of ['', 'مايا', '50 / 3', '…']) expect(kept(text)).toEqual({ text, apart: text })
  for (const text of ['Maya', 'مايا Maya', 'Ω', 'Is it 3?'])
    expect(kept(text)).toEqual(marked(text))
  expect(apart('مايا', { direction: 'ltr' })).toBe(marked('مايا').apart)
  await speak('en')
  for (const text of ['', 'Maya', 'Zoë 3', '京', '…'])
    expect(kept(text)).toEqual({ text, apart: text })
  for (const text of ['مايا', 'מאיה', 'Maya مايا']) expect(kept(text)).toEqual(marked(text))
})

test('digits are read in any script that a keyboard for Arabic has', () => {
  expect(inLatin('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹, 12 days')).toBe('0123456789 0123456789, 12 days')
})

test.each(Object.keys(LANGUAGES) as Language[])(
  '%s says everything that is handed to it, for any number, and in its own words',
  async (language) => {
    await speak('en')
    const english = partsOf(words)
    await speak(language)
    const found = partsOf(words).flatMap(([name, part], place) => {
      const same = language !== 'en' && isText(part) && part === english[place]![1]
      if (same && !SHARED.has(part)) return [`${name}: as in English: ${String(part)}`]
      return typeof part === 'function'
        ? wrongIn(part as Say).map((what) => `${name}: ${what}`)
        : []
    })
    expect(found).toEqual([])
  },
)

test('what a language leaves out, or has no word for, is found', () => {
  expect(wrongIn((name, _left) => `Good day, ${String(name)}`)).toEqual([
    'the second of 2 is not used',
  ])
  expect(wrongIn((n) => ['none', 'one'][n as number])).toContain('with 2: undefined')
})

type Say = (...all: unknown[]) => unknown

/** What is spelled alike: names, and what languages took from each other. */
const SHARED = new Set<unknown>(
  'ltr X Attune Coach Client Session Sessions Check-in Check-ins Start Menu Pause Links Name Okay Note Questions Exceptions Structure No'.split(
    ' ',
  ),
)
const isText = (part: unknown): boolean => typeof part === 'string' && /\p{L}/u.test(part)

function partsOf(part: unknown, name = ''): [name: string, part: unknown][] {
  // A day is read from what is written, so no number does.
  if (part === words.day) return []
  if (!part || typeof part !== 'object') return [[name, part]]
  return Object.entries(part).flatMap(([key, one]) => partsOf(one, name ? `${name}.${key}` : key))
}

/** A parameter is used where, among others, another value of it says something else. */
function wrongIn(say: Say): string[] {
  const marks = Array.from({ length: say.length }, (_, place) => 7001 + place)
  const left = marks.flatMap((_, place) =>
    [marks, marks.map(() => 1)].some((all) =>
      [1, 9e11].some((other) => say(...all) !== say(...all.with(place, other))),
    )
      ? []
      : [`the ${['first', 'second', 'third'][place]} of ${marks.length} is not used`],
  )
  const odd = [0, 1, 2, 3, 11, 100].flatMap((n) => {
    const said = say(...marks.map(() => n))
    return typeof said === 'string' && !/undefined|NaN|\[object/.test(said)
      ? []
      : [`with ${n}: ${String(said)}`]
  })
  return [...left, ...odd]
}
