/** A page without a script stands for a panel for a while. */
import { PAGE_STAY } from '../../server/contract/limits.ts'
import { createPresence } from '../../server/realtime/presence.ts'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

const MINUTE = 60_000
function presence() {
  const gone: string[] = []
  const one = createPresence({
    onGone: (_session, person) => void gone.push(person),
    onChange: () => undefined,
    alone: true,
  })
  return { ...one, gone, isThere: () => one.isConnected('s', 'ana') }
}

test('[PL5] whoever looked is there for so long after each look, and then gone by the grace', () => {
  const { stay, isThere, gone } = presence()
  stay('s', 'ana')
  jest.advanceTimersByTime((PAGE_STAY - 1) * MINUTE)
  stay('s', 'ana')
  jest.advanceTimersByTime((PAGE_STAY - 1) * MINUTE)
  expect([isThere(), gone]).toEqual([true, []])
  jest.advanceTimersByTime(MINUTE)
  expect([isThere(), gone]).toEqual([false, []])
  jest.advanceTimersByTime(MINUTE)
  expect(gone).toEqual(['ana'])
})

test('[PL5] once a panel of theirs is there, it alone says how long', () => {
  const { stay, add, remove, isThere, gone } = presence()
  stay('s', 'ana')
  add('panel', 's', 'ana')
  jest.advanceTimersByTime(MINUTE)
  expect([isThere(), gone]).toEqual([true, []])
  remove('panel')
  expect(isThere()).toBe(false)
  jest.advanceTimersByTime(MINUTE)
  expect(gone).toEqual(['ana'])
})
