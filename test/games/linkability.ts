/**
 * Linkability: ten people answer, one after the other. Whoever saw the order, and
 * holds everything that the server sends, prints, stores and remembers, in the middle
 * of a check-in and after it, may not tell whose a ballot is better than by guessing within
 * its block.
 */
import { randomBytes } from 'node:crypto'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { askFor } from '../../client/ballots/rights.ts'
import { nullifierOf, rightsKey, shortened } from '../../server/ballots/rights.ts'
import type { RightsReply } from '../../server/contract/ballots.ts'
import { Rating } from '../../server/contract/vocabulary.ts'
import { keysFrom } from '../../server/seats.ts'
import { startPostgres } from '../postgres.ts'
import { PATIENCE, SECRET, asked, postBallot, session } from '../server.ts'
import type { CoachView, ParticipantView, Right, TestPanel } from '../server.ts'
import { ATTACKERS, LEAKS, guessed, learning, placesIn, withinBlocks } from './attackers.ts'
import type { Attacker, Loot } from './attackers.ts'
import { dice, shuffled } from './game.ts'
import type { Game, Setting } from './game.ts'
import { filesIn, install } from '../installed.ts'
import type { Installed } from '../installed.ts'

const PEOPLE = 'abcdefghij'.split('')
/** Sessions that are held side by side, so that one look at memory and files serves them all. */
const ROOMS = { full: 25, short: 4 }
/** Check-ins in each of them: enough, in full, that chance alone stays under the limit. */
const WAVES = { full: { SQLite: 120, Postgres: 40 }, short: { SQLite: 3, Postgres: 0 } }
/** A session takes 60 check-ins; a new one now and then is also nearer to life. */
const WAVES_PER_SESSION = 20
/** These panels renew no token, and one lasts five minutes: on a slow machine a new session comes sooner. In ms. */
const LONGEST_SESSION = 150_000
/** One-sided 99.9 %. */
const Z = 3.09
const MARGIN = 0.01
/** A hundred ballots leave more to chance. */
const SHORT_MARGIN = 0.35
const CAUGHT = 0.9
/** Check-ins in which a leak is put: enough to learn from. */
const LEAKY = 60
/** Longer than ballots are gathered: some are written together, some are not. */
const PAUSE = 80

/** The newest list of what was counted, in the frames of the people it is for. */
const COUNTED = /"lastCounted":\{[^}]*"counted":(\[\[.*?\]\])/g

type Held = Awaited<ReturnType<typeof session>>
type Room = { held: Held; frames: { coach: string[]; others: string[] } }

export const linkability: Game = async (setting) => {
  const { full } = setting
  const played: Round[] = []
  for (const kind of ['SQLite', 'Postgres'] as const) {
    const waves = WAVES[full ? 'full' : 'short'][kind]
    if (waves === 0) continue
    const postgres = kind === 'Postgres' ? await startPostgres() : null
    const database = await postgres?.fresh()
    const server = await install(database)
    try {
      await play({ ...setting, server, database, kind, waves }, played)
    } finally {
      await server.stop()
      await postgres?.stop()
    }
  }
  return judged(played, full)
}

async function play(
  setting: Setting & {
    server: Installed
    database: string | undefined
    kind: string
    waves: number
  },
  played: Round[],
): Promise<void> {
  const { full, seed, progress, server, database, kind, waves } = setting
  const chance = dice(seed)
  let rooms: Room[] = []
  let [number, since] = [0, 0]
  for (let wave = 0; wave < waves; wave++) {
    if (number % WAVES_PER_SESSION === 0 || performance.now() - since > LONGEST_SESSION) {
      ;[number, since] = [0, performance.now()]
      for (const { held } of rooms) held.close()
      rooms = await Promise.all(
        Array.from({ length: full ? ROOMS.full : ROOMS.short }, () => enterRoom(server.url)),
      )
    }
    number += 1
    const printed = server.log().length
    const frames = rooms.map(({ frames }) => frames)
    for (const { coach, others } of frames) [coach, others].forEach((all) => all.splice(0))
    const given = await Promise.all(rooms.map((room) => answered(server.url, room, chance)))
    const terms = new Map(given.flatMap(({ terms }) => [...terms]))
    const place = (bytes: Buffer) => placesIn(bytes, terms)
    const memory = full ? place(await server.heap()) : new Map()
    const middle = place(await filesIn(server, database))
    for (const { held } of rooms) {
      await held.coach.send({ type: 'close-check-in', number })
      await held.coach.until<CoachView>(({ pulse }) => pulse.length === number)
      for (const client of held.clients)
        await client.until<ParticipantView>(({ checkIn }) => checkIn === null)
    }
    const after = place(await filesIn(server, database))
    for (const [at, { cast, joined, figures }] of given.entries()) {
      const [coach, others] = [frames[at]!.coach.join('\n'), frames[at]!.others.join('\n')]
      const counted = [...others.matchAll(COUNTED)].at(-1)?.[1]
      const places = {
        'frames of the coach': place(Buffer.from(coach)),
        'frames of the others': place(Buffer.from(others)),
        'what was printed': place(Buffer.from(server.log().slice(printed))),
        'files, in the middle': middle,
        'files, after it': after,
        'memory, in the middle': memory,
      }
      const list = counted === undefined ? [] : (JSON.parse(counted) as string[][])
      played.push({
        loot: { names: cast.toSorted(), counted: list, joined, places, figures },
        cast,
      })
    }
    progress(`linkability: ${kind}, ${(wave + 1) * rooms.length * PEOPLE.length} ballots`)
  }
  for (const { held } of rooms) held.close()
}

async function enterRoom(url: string): Promise<Room> {
  const held = await session(url, PEOPLE, true)
  const frames = { coach: [] as string[], others: [] as string[] }
  held.coach.socket.onAny((...frame) => frames.coach.push(JSON.stringify(frame)))
  for (const { socket } of held.clients)
    socket.onAny((...frame) => frames.others.push(JSON.stringify(frame)))
  return { held, frames }
}

/** Everyone has their right; then they answer, in an order of chance. */
async function answered(url: string, { held }: Room, chance: () => number) {
  await held.coach.send({ type: 'open-check-in', anyway: true })
  const rights: { name: string; right: Right }[] = []
  for (const client of held.clients) {
    await client.until(asked)
    const right = await rightFor(client)
    rights.push({ name: shortened(nullifierOf(Buffer.from(right.token, 'base64url'))), right })
  }
  const order = shuffled(rights, chance)
  const figures = new Map<string, number>()
  const sending: Promise<void>[] = []
  for (const { name, right } of order) {
    const answer = Rating.options[Math.floor(chance() * 5)]!
    const casting = postBallot(url, { ...right, change: 1, answer, wishes: [] })
    sending.push(
      casting.then(async (response) => {
        const text = await response.text()
        if (!text.includes('kept')) throw new Error(`a ballot was not taken: ${text}`)
        const headers = [...response.headers].flat().join('').length
        figures.set(name, response.status * 10_000 + headers + text.length)
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, chance() * PAUSE))
  }
  await Promise.all(sending)
  return {
    cast: order.map(({ name }) => name),
    joined: rights.map(({ name }) => name),
    figures,
    // A token in sight would be as good as a name.
    terms: rights.flatMap(({ name, right }): [string, string][] => [
      [name, name],
      [right.token.slice(0, 12), name],
    ]),
  }
}

/** The server's own: its secret is the tests'. */
const KEY = rightsKey(keysFrom(SECRET).rights, new Date().toISOString().slice(0, 7))
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/**
 * Asked for as a device does. What comes of it is reckoned with the server's own key: the
 * same bytes, without the check of the proof, which is what takes a device longest.
 */
async function rightFor(client: TestPanel): Promise<Right> {
  const { checkIn } = client.view() as ParticipantView
  const slot = checkIn?.asked ? (checkIn.ballots?.slot ?? '') : ''
  const { publicKey, secretKey } = KEY
  const asking = askFor(slot, publicKey, new Uint8Array(randomBytes(32)))
  const number = checkIn?.number ?? 0
  const given = (await client.socket
    .timeout(PATIENCE)
    .emitWithAck('rights', { asked: [{ number, blinded: text(asking.blinded) }] })) as RightsReply
  if (!given.ok) throw new Error(`no right: ${given.refusal}`)
  const right = ristretto255_oprf.poprf(Buffer.from(slot)).evaluate(secretKey, asking.token)
  return { slot, token: text(asking.token), right: text(right) }
}

type Round = { loot: Loot; cast: string[] }

function judged(played: Round[], full: boolean) {
  const ballots = played.length * PEOPLE.length
  const guessing = played.reduce((sum, { loot }) => sum + guessed(loot), 0) / ballots
  const limit = guessing + (full ? MARGIN : SHORT_MARGIN)
  const bounds = Object.entries(hits(played)).map(
    ([name, right]) => [name, upper(right, ballots)] as const,
  )
  const controls = Object.entries(LEAKS).map(([name, leak]) => {
    const leaky = Array.from({ length: LEAKY }, (_, at) => played[at % played.length]!).map(
      ({ loot, cast }) => ({ loot: leak(loot, cast), cast }),
    )
    const most = Math.max(...Object.values(hits(leaky)))
    return [name, most / (LEAKY * PEOPLE.length) >= CAUGHT] as const
  })
  const [worst, bound] = bounds.toSorted(([, one], [, other]) => other - one)[0]!
  return {
    game: 'linkability',
    tried: `${ballots} ballots, ${bounds.length} attackers`,
    violations: bounds.filter(([, one]) => one > limit).length,
    controls: Object.fromEntries(controls),
    closest: `${worst}: at most ${percent(bound)}, guessing ${percent(guessing)}, limit ${percent(limit)}`,
  }
}

/** How many ballots each attacker puts where they belong. The one that learns never learns from what it is asked. */
function hits(rounds: Round[]): Record<string, number> {
  const scored = (some: Round[], attack: Attacker): number =>
    some.reduce((sum, { loot, cast }) => sum + matches(withinBlocks(attack)(loot), cast), 0)
  const halves = [0, 1].map((half) => rounds.filter((_, at) => at % 2 === half))
  const [one = [], other = []] = halves
  return {
    ...Object.fromEntries(
      Object.entries(ATTACKERS).map(([name, attack]) => [name, scored(rounds, attack)]),
    ),
    'a trained classifier': scored(one, learning(other)) + scored(other, learning(one)),
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

const matches = (guess: string[], cast: string[]): number =>
  guess.filter((name, place) => name === cast[place]).length

/** Upper end of the interval for a share (Wilson). */
function upper(hits: number, of: number): number {
  const share = hits / of
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  return (share + (Z * Z) / (2 * of) + spread) / (1 + (Z * Z) / of)
}
