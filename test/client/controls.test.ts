/** What the client's own controls and the cadence reckon, without a browser. */
import fc from 'fast-check'
import { cadenceInWords } from '../../client/panel/asks-words.ts'
import { inDays } from '../../client/panel/day.ts'
import { isEndMoment, isMoment, tooSoon } from '../../client/panel/coach/moments.ts'
import {
  LONGEST,
  arrive,
  leftToWait,
  silent,
  speak,
  wait,
} from '../../client/panel/participant/holding.ts'
import { QUICK, degreeOf, withDegree, withWish } from '../../client/panel/participant/wishes.ts'
import { en } from '../../client/words/en/en.ts'
import type { Topic, Wish } from '../../server/contract/vocabulary.ts'

const MINUTE = 60_000

describe('a check-in that arrives while one speaks', () => {
  const isHeld = (holding: Parameters<typeof leftToWait>[0]) => leftToWait(holding, 0) !== null

  test('waits until they have finished', () => {
    const held = arrive(speak(silent, true), 1, 0)
    expect(isHeld(held)).toBe(true)
    expect(isHeld(speak(held, false))).toBe(false)
  })

  test('waits half a minute at most', () => {
    const held = arrive(speak(silent, true), 1, 1_000)
    expect(leftToWait(held, 1_000 + LONGEST - 1)).toBe(1)
    expect(isHeld(wait(held, 1_000 + LONGEST - 1))).toBe(true)
    const shown = wait(held, 1_000 + LONGEST)
    expect(isHeld(shown)).toBe(false)
    // Whoever goes on speaking keeps it.
    expect(isHeld(speak(shown, true))).toBe(false)
  })

  test('is shown at once to whoever is silent, and stays when they begin to speak', () => {
    const shown = arrive(silent, 1, 0)
    expect(isHeld(shown)).toBe(false)
    expect(isHeld(arrive(speak(shown, true), 1, 10))).toBe(false)
  })

  test('is gone with the check-in, and the next one waits by itself', () => {
    const held = arrive(speak(silent, true), 1, 0)
    expect(isHeld(arrive(held, null, 10))).toBe(false)
    expect(leftToWait(arrive(held, 2, 10), 10)).toBe(LONGEST)
  })

  test('whatever happens, nothing waits for longer, nor for somebody who is silent', () => {
    const step = fc.oneof(
      fc.record({ arrives: fc.option(fc.integer({ min: 1, max: 3 })) }),
      fc.record({ speaks: fc.boolean() }),
      fc.record({ waits: fc.integer({ min: 0, max: LONGEST }) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let [now, holding, held] = [0, silent, null as { number: number; since: number } | null]
        for (const one of steps) {
          if ('arrives' in one) holding = arrive(holding, one.arrives, now)
          else if ('speaks' in one) holding = speak(holding, one.speaks)
          else holding = wait(holding, (now += one.waits))
          const number = leftToWait(holding, now) === null ? null : holding.open!.number
          if (number === null) held = null
          else if (held?.number !== number) held = { number, since: now }
          if (held) expect(holding.speaking).toBe(true)
          if (held && 'waits' in one) expect(now - held.since).toBeLessThan(LONGEST)
        }
      }),
    )
  })
})

describe('moments', () => {
  const agreed = { minutes: [20, 40], end: true }
  const at = (minute: number) => minute * MINUTE
  const asked = (minute: number) => ({ at: at(minute), gapUntil: at(minute + 10) })

  test('"about now" begins at the moment and ends ten minutes later', () => {
    const now = [19.9, 20, 29.9, 30, 40, 50].map((m) => isMoment(agreed, 0, null, at(m)))
    expect(now).toEqual([false, true, true, false, true, false])
  })

  test('asked a little before the moment, or after it, it was that check-in', () => {
    expect(isMoment(agreed, 0, asked(14), at(21))).toBe(true)
    expect(isMoment(agreed, 0, asked(16), at(21))).toBe(false)
    expect(isMoment(agreed, 0, asked(20.5), at(21))).toBe(false)
    expect(isMoment(agreed, 0, asked(20.5), at(40))).toBe(true)
  })

  test('at the end, unless one was asked a moment ago', () => {
    expect(isEndMoment(agreed, null, at(50))).toBe(true)
    expect(isEndMoment(agreed, asked(45), at(50))).toBe(false)
    expect(isEndMoment({ ...agreed, end: false }, null, at(50))).toBe(false)
  })

  test('too soon is told in whole minutes, also by a clock that is behind', () => {
    expect(tooSoon(null, at(5))).toBeNull()
    expect(tooSoon(asked(5), at(8.5))).toBe(3)
    expect(tooSoon(asked(5), at(15))).toBeNull()
    expect(tooSoon(asked(5), at(4))).toBe(0)
  })

  test.each([
    [[], false, null],
    [[20], true, 'Check-ins: about minute 20 and at the end.'],
    [[], true, 'Check-ins: at the end.'],
    [[10, 30, 60], false, 'Check-ins: about minute 10, 30 and 60.'],
  ])('minutes %j, end %j are told as %j', (minutes, end, line) => {
    expect(cadenceInWords({ minutes, end })).toBe(line)
  })
})

describe('more or less', () => {
  const topics = Object.keys(en.practice.topics) as Topic[]
  const all = Object.keys(en.wishes) as Wish[]

  test('every topic has its two wishes, and the quick ones are the first seven', () => {
    for (const topic of topics)
      for (const degree of ['less', 'more'] as const) {
        const wishes = withDegree([], topic, degree)
        expect(all).toEqual(expect.arrayContaining(wishes))
        expect(degreeOf(topic, wishes)).toBe(degree)
      }
    expect(topics).toHaveLength(7)
    expect(QUICK).toEqual(all.slice(0, 7))
  })

  test('nothing is asked for together with its contrary, whatever is tapped', () => {
    const tap = fc.oneof(
      fc.record({ wish: fc.constantFrom(...all), on: fc.boolean() }),
      fc.record({
        topic: fc.constantFrom(...topics),
        degree: fc.constantFrom('less' as const, 'fine' as const, 'more' as const),
      }),
    )
    fc.assert(
      fc.property(fc.array(tap), (taps) => {
        let wishes: Wish[] = []
        for (const one of taps) {
          if ('wish' in one) wishes = withWish(wishes, one.wish, one.on)
          else {
            wishes = withDegree(wishes, one.topic, one.degree)
            expect(degreeOf(one.topic, wishes)).toBe(one.degree)
          }
          expect(new Set(wishes).size).toBe(wishes.length)
          for (const topic of topics)
            expect(
              [`less-${topic}`, `more-${topic}`].every((w) => wishes.includes(w as Wish)),
            ).toBe(false)
        }
      }),
    )
  })
})

test('four weeks from a day is a day, over months and years', () => {
  expect(inDays(28, new Date(2026, 10, 23))).toBe('2026-12-21')
  expect(inDays(28, new Date(2026, 11, 20))).toBe('2027-01-17')
  expect(inDays(28, new Date(2028, 1, 1))).toBe('2028-02-29')
})
