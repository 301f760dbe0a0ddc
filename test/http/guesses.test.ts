/** Join codes, guessed at from everywhere on two servers, with a clock that hurries. */
import { CODE_ALPHABET, CODE_LENGTH } from '../../server/codes.ts'
import { createGuesses } from '../../server/http/guesses.ts'
import { keysFrom } from '../../server/seats.ts'
import { openStore } from '../../server/store/store.ts'
import { SEALING } from '../sealing.ts'
import { SECRET } from '../server.ts'

const MINUTE = 60_000
const LIVE = 1_000
const CODES = CODE_ALPHABET.length ** CODE_LENGTH

async function two() {
  const time = { now: Date.UTC(2026, 10, 26) }
  const store = await openStore(':memory:', SEALING)
  const guesses = () =>
    createGuesses({ limits: store.limits, keys: keysFrom(SECRET), clock: () => time.now })
  return { time, store, servers: [guesses(), guesses()] as const }
}
const wrong = () => Promise.resolve(null)
const right = () => Promise.resolve('a seat')

test('[SV6] with any number of addresses, an hour of guessing is a 24th of what a day may have', async () => {
  const { time, store, servers } = await two()
  let looked = 0
  for (let minute = 0; minute < 60; minute++) {
    // All at one moment, from new addresses, at both servers.
    const tries = Array.from({ length: 90 }, (_, one) =>
      servers[one % 2]!.look(`10.${minute}.${one}.1`, `wrong${one}`, wrong),
    )
    looked += (await Promise.all(tries)).filter((reply) => reply === null).length
    time.now += MINUTE
  }
  expect(looked).toBeGreaterThan(0)
  const inDay = looked * 24
  const chance = 1 - (1 - LIVE / CODES) ** inDay
  expect(chance).toBeLessThan(1.3e-4)
  await store.close()
})

test('[SV6] one address has ten in a minute and two hundred in a day, on all servers together', async () => {
  const { time, store, servers } = await two()
  const tries = async (ip: string, count: number) => {
    let looked = 0
    for (let one = 0; one < count; one++)
      if ((await servers[one % 2]!.look(ip, `wrong${one}`, wrong)) === null) looked += 1
    return looked
  }
  expect(await tries('2001:db8:1:2::1', 14)).toBe(10)
  // The next address of the same line is the same line.
  expect(await tries('2001:db8:1:2::99', 4)).toBe(0)
  let inDay = 10
  for (let minute = 0; minute < 30; minute++) {
    time.now += MINUTE
    inDay += await tries('2001:db8:1:2::1', 11)
  }
  expect(inDay).toBe(200)
  // Nobody else has to wait because of them.
  expect(await servers[0].look('192.0.2.1', 'right', right)).toBe('a seat')
  await store.close()
})

test('[SV6] who was right is let in again while others spend all there is; mistyping honestly stops nobody', async () => {
  const { store, servers } = await two()
  const [one, other] = servers
  for (let person = 0; person < 30; person++) {
    if (person % 4 === 0) await one.look('192.0.2.7', `typo${person}`, wrong)
    expect(await one.look('192.0.2.7', 'right', right)).toBe('a seat')
  }
  // A whole room at one moment.
  const room = Array.from({ length: 60 }, (_, place) =>
    servers[place % 2]!.look('192.0.2.7', 'right', right),
  )
  expect(new Set(await Promise.all(room))).toEqual(new Set(['a seat']))
  for (let from = 0; from < 80; from++) await other.look(`10.0.${from}.1`, 'wrong', wrong)
  expect(await one.look('192.0.2.8', 'right', right)).toBe('too-fast')
  expect(await one.look('192.0.2.7', 'right', right)).toBe('a seat')
  // Being right with one code says nothing about another.
  expect(await one.look('192.0.2.7', 'other', right)).toBe('too-fast')
  await store.close()
})
