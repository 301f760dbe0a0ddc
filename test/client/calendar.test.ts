/** Calendar files, read back by a library that did not write them. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { promiseFile, sessionFile } from '../../client/summary/calendar.ts'
import { en } from '../../client/words/en/en.ts'
import { NOON } from '../core/session.ts'

const CALENDAR = join(import.meta.dirname, '../../client/summary/calendar.ts')
const LOAD = join(import.meta.dirname, '../../client/words/load.ts')
const ID = 'Ab3_-'.padEnd(22, 'x')
const { calendar: said } = en.after
const HOUR = 60 * 60 * 1000

const next = (at: number, nextChanges = 1) => ({ engagement: ID, number: 3, next: at, nextChanges })
const promise = (due: string, changes = 0) => ({ id: ID, due, changes })

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const [event, ...more] = calendar.getAllSubcomponents('vevent')
  expect(more).toEqual([])
  return { calendar, component: event!, event: new ICAL.Event(event) }
}
const propertiesIn = (file: string) =>
  read(file)
    .component.getAllProperties()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('x-'))
    .toSorted()

/** This side of the year 2200, as the contract has it, to the second. */
const moment = fc.integer({ min: 0, max: 7_258_118_400 }).map((second) => second * 1000)
const day = fc
  .integer({ min: 0, max: 84_000 })
  .map((days) => new Date(days * 24 * HOUR).toISOString().slice(0, 10))

describe('the next session', () => {
  test('any time comes back as it was, for an hour', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const { event } = read(sessionFile(next(at), NOON))
        expect(event.startDate.isDate).toBe(false)
        expect(event.startDate.toUnixTime() * 1000).toBe(at)
        expect(event.endDate.toUnixTime() * 1000).toBe(at + HOUR)
      }),
    )
  })

  // Clocks change on 28 March 2027 in Berlin, on 14 March and 7 November 2027 in New York.
  test.each([
    ['Europe/Berlin', '2027-03-27T14:30Z', '27/03/2027, 15:30'],
    ['Europe/Berlin', '2027-03-28T13:30Z', '28/03/2027, 15:30'],
    ['Europe/Berlin', '2026-12-31T23:30Z', '01/01/2027, 00:30'],
    ['America/New_York', '2027-03-13T20:30Z', '13/03/2027, 15:30'],
    ['America/New_York', '2027-03-14T19:30Z', '14/03/2027, 15:30'],
    ['America/New_York', '2027-11-07T20:30Z', '07/11/2027, 15:30'],
    ['Asia/Kolkata', '2027-03-28T10:00Z', '28/03/2027, 15:30'],
  ])('a calendar in %s shows %s as %s', (timeZone, utc, local) => {
    const { event } = read(sessionFile(next(Date.parse(utc)), NOON))
    const shown = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(event.startDate.toJSDate())
    expect(shown).toBe(local)
  })

  test('[LI11] moved, it is the same entry with a higher number', () => {
    const [first, moved] = [
      sessionFile(next(NOON, 1), NOON),
      sessionFile(next(NOON + HOUR, 2), NOON),
    ].map((file) => read(file).event)
    expect(moved!.uid).toBe(first!.uid)
    expect(moved!.sequence).toBeGreaterThan(first!.sequence)
    // The one after it is another.
    expect(read(sessionFile({ ...next(NOON), number: 4 }, NOON)).event.uid).not.toBe(first!.uid)
  })

  test('[LI11] it says that it is one, and nothing else that a person could read', () => {
    const whole = { ...next(NOON), label: 'Canary', coachName: 'Canary', focus: 'Canary' }
    const file = sessionFile(whole, NOON)
    expect(file).not.toContain('Canary')
    expect(propertiesIn(file)).toEqual([
      'dtend',
      'dtstamp',
      'dtstart',
      'sequence',
      'summary',
      'uid',
    ])
    const { calendar, event, component } = read(file)
    expect(event.summary).toBe(said.session)
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-23T12:00:00Z')
  })
})

describe('the day of a promise', () => {
  test('any day comes back as that day, whole, and keeps nobody busy', () => {
    fc.assert(
      fc.property(day, (due) => {
        const file = promiseFile(promise(due), said.mine, NOON)
        const { event, component } = read(file)
        expect(event.startDate.isDate).toBe(true)
        expect(event.startDate.toString()).toBe(due)
        expect(event.duration.toSeconds()).toBe(24 * 60 * 60)
        expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
      }),
    )
  })

  test('[LI11] another day is the same entry, and its words are not in it', () => {
    const file = promiseFile(
      { ...promise('2026-12-01'), text: 'Canary' } as never,
      said.theirs,
      NOON,
    )
    expect(file).not.toContain('Canary')
    expect(propertiesIn(file)).toEqual([
      'dtend',
      'dtstamp',
      'dtstart',
      'sequence',
      'summary',
      'transp',
      'uid',
    ])
    const { event } = read(file)
    const moved = read(promiseFile(promise('2026-12-05', 1), said.theirs, NOON)).event
    expect(event.summary).toBe(said.theirs)
    expect(moved.uid).toBe(event.uid)
    expect(moved.sequence).toBe(event.sequence + 1)
  })
})

test('lines are folded at 75 octets and end as they have to, and any title comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (typed) => {
      // Control characters are refused where words are typed.
      const title = typed.replace(/\p{Cc}/gu, '').trim()
      const file = promiseFile(promise('2026-12-01'), title, NOON)
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(read(file).event.summary ?? '').toBe(title)
    }),
  )
})

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'])(
  'whoever makes it in %s makes the same file',
  (TZ) => {
    const script = `
      import { speak } from ${JSON.stringify(LOAD)}
      await speak('en')
      import { promiseFile, sessionFile } from ${JSON.stringify(CALENDAR)}
      process.stdout.write(sessionFile(${JSON.stringify(next(NOON))}, ${NOON}))
      process.stdout.write(promiseFile(${JSON.stringify(promise('2026-12-01'))}, 'x', ${NOON}))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toBe(
      sessionFile(next(NOON), NOON) + promiseFile(promise('2026-12-01'), 'x', NOON),
    )
  },
)
