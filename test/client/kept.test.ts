/** What a device remembers of its ballots, with two tabs that each see the other’s writes a little late. */
import { openKept } from '../../client/ballots/kept.ts'
import type { OwnBallot } from '../../client/ballots/kept.ts'

const NAME = 'attune.ballots:/'
const given: OwnBallot = { change: 1, answer: 'okay', wishes: [], reply: null, taken: null }
const right = { token: 't', right: 'r' }

let stored: Map<string, string>
/** What a tab reads while another has just written. */
let late: Map<string, string> | null
let shut: boolean
let state: unknown
beforeEach(() => {
  ;[stored, late, shut, state] = [new Map(), null, false, null]
  const localStorage = {
    getItem: (key: string) => (late ?? stored).get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (shut) throw new Error('QuotaExceededError')
      stored.set(key, value)
    },
  }
  Object.defineProperty(globalThis, 'localStorage', { value: localStorage, configurable: true })
  const history = {
    get state() {
      return state
    },
    replaceState: (next: unknown) => (state = next),
  }
  Object.defineProperty(globalThis, 'history', { value: history, configurable: true })
})

test('a right that comes to one tab takes away nothing that is tapped in the other', () => {
  const [one, other] = [openKept(NAME), openKept(NAME)]
  late = new Map(stored)
  one.write({ own: { slot: given } })
  other.write({ rights: { slot: right } })
  other.write({ keys: { kid: 'k' } })
  late = null
  for (const tab of [one, other, openKept(NAME)])
    expect(tab.read()).toMatchObject({ own: { slot: given }, rights: { slot: right } })
})

test('a tab that opens writes nothing over what is there', () => {
  const one = openKept(NAME)
  const before = new Map(stored)
  one.write({ own: { slot: given } })
  late = before
  openKept(NAME)
  late = null
  expect(one.read().own).toEqual({ slot: given })
})

test('one device has one secret, over reloads and in every tab', () => {
  const { secret } = openKept(NAME).read()
  expect(openKept(NAME).read().secret).toBe(secret)
})

test('while the storage takes nothing a reload finds all of it in the page’s history', () => {
  const before = openKept(NAME)
  before.write({ rights: { slot: right } })
  shut = true
  before.write({ own: { slot: given } })
  expect(openKept(NAME).read()).toEqual(before.read())
  expect(before.read()).toMatchObject({ own: { slot: given }, rights: { slot: right } })
})

test('once it takes something again, what came meanwhile lies there too', () => {
  const one = openKept(NAME)
  shut = true
  one.write({ own: { slot: given } })
  shut = false
  one.write({ rights: { slot: right } })
  state = null
  expect(openKept(NAME).read()).toMatchObject({ own: { slot: given }, rights: { slot: right } })
})
