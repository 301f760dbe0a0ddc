import fc from 'fast-check'
import { lookAway, shareOf, silence, speak, watch } from '../../client/panel/coach/talk.ts'
import type { Talk } from '../../client/panel/coach/talk.ts'

const MINUTE = 60_000

/** Ten minutes, speaking for these spans of seconds. */
const heard = (...spans: [number, number][]): Talk =>
  spans.reduce(
    (talk, [from, to]) => speak(speak(talk, true, from * 1000), false, to * 1000),
    watch(silence, 0),
  )

test('speaking is added up, in steps of five', () => {
  const talk = heard([0, 60], [120, 200], [300, 361])
  expect(shareOf(talk, 10 * MINUTE, 10 * MINUTE)).toEqual({ share: 35, of: 10 })
})

test('too little time, too little of the session, or no event at all says nothing', () => {
  expect(shareOf(heard([0, 60]), 4 * MINUTE, 4 * MINUTE)).toBeNull()
  expect(shareOf(heard([0, 60]), 10 * MINUTE, 17 * MINUTE)).toBeNull()
  expect(shareOf(heard([0, 60]), 10 * MINUTE, 16 * MINUTE)).not.toBeNull()
  expect(shareOf(heard(), 10 * MINUTE, 10 * MINUTE)).toBeNull()
})

test('an end that never came counts for two minutes, not for ever', () => {
  const talk = speak(watch(silence, 0), true, 0)
  expect(shareOf(talk, 10 * MINUTE, 10 * MINUTE)).toEqual({ share: 20, of: 10 })
})

test('what is said while the panel is out of view is unknown, not silence', () => {
  let talk = heard([0, 120])
  talk = lookAway(talk, 5 * MINUTE)
  talk = speak(talk, true, 5.5 * MINUTE)
  talk = watch(talk, 7 * MINUTE)
  expect(shareOf(talk, 8 * MINUTE, 8 * MINUTE)).toEqual({ share: 35, of: 6 })
})

test('whatever events come, in whatever order, nobody speaks more than all of the time', () => {
  const step = fc.tuple(fc.constantFrom('start', 'stop', 'watch', 'away'), fc.nat(200_000))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let [talk, now] = [silence, 0]
      for (const [what, later] of steps) {
        now += later
        if (what === 'watch') talk = watch(talk, now)
        else if (what === 'away') talk = lookAway(talk, now)
        else talk = speak(talk, what === 'start', now)
      }
      const { spoken, watched } = lookAway(talk, now)
      const share = shareOf(talk, now, now)?.share ?? 0
      return spoken <= watched && watched <= now && share >= 0 && share <= 100
    }),
  )
})
