/** What the log may have of a fault. */
import { faultOf } from '../server/fault.ts'

const made = (message: string, more: object = {}): Error => Object.assign(new Error(message), more)

test('it has the name, the code and the places in the program', () => {
  const { fault, code, at } = faultOf(made('away', { name: 'StoreError', code: 'AWAY' }))
  expect([fault, code]).toEqual(['StoreError', 'AWAY'])
  expect(at[0]).toContain('fault.test.ts')
  expect(at.length).toBeLessThanOrEqual(6)
})

test.each([
  ['a message', made('quokka')],
  ['a message of several lines', made('no such row\nquokka')],
  ['a message that looks like a place', made('no\n    at quokka (file:///a.ts:1:2)')],
  ['one that was changed later', made('x', { message: 'no\n    at quokka (file:///a.ts:1:2)' })],
  ['a stack that is not its own', made('x', { message: 'y', stack: 'Error: x\n    at quokka' })],
  ['a code that is an object', made('no', { code: { is: 'quokka' } })],
  ['what a database adds', made('no', { detail: 'Failing row contains (quokka)' })],
  ['a cause', made('no', { cause: made('quokka') })],
  ['no error', 'quokka'],
])('of %s no word is left', (_name, error) => {
  expect(JSON.stringify(faultOf(error))).not.toContain('quokka')
})
