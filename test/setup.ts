import { en } from '../client/words/en/en.ts'
import { say } from '../client/words/words.ts'

// What draws a screen reads the words as it is loaded.
say(en)

/** A test that makes noise is red: an error nobody expected is an error nobody reads. */
let noise: string[] = []
const { error } = console

beforeEach(() => {
  noise = []
  console.error = (...all: unknown[]) => {
    noise.push(all.map(String).join(' '))
    error(...all)
  }
})

/** A test that expects an error puts its own function in this place. */
afterEach(() => {
  console.error = error
  expect(noise).toEqual([])
})
