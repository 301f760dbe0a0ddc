/**
 * Silence: whether somebody answers changes nothing of what anyone receives, not
 * even themselves, until a block is sealed. The same session is held many times
 * at once, in a server of its own process: in one a person does nothing, in each
 * of the others they do one thing more. Four of six have answered before, so
 * that theirs would be the fifth: enough to be counted, were the server to look.
 * Whoever reads the metrics meanwhile is told nothing either.
 */
import { randomBytes } from 'node:crypto'
import { BALLOT_LENGTH } from '../../server/contract/limits.ts'
import type { Ballot } from '../../server/contract/ballots.ts'
import { asked, rightTo, session } from '../server.ts'
import type { CoachView, ParticipantView } from '../server.ts'
import { framesTo, plain } from './frames.ts'
import type { Game } from './game.ts'
import { install } from '../installed.ts'
import { freePort } from '../ports.ts'

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f']
/** Those who answered before; the one in question is the next. */
const BEFORE = 4
const ROUNDS = { full: 20, short: 1 }
/** Longer than a tick of the server's, which releases what may be released. */
const WAIT = 2_600

/** What an HTTP client sees of a reply, but for the day and the word itself. */
type Shape = string
type Casting = {
  ballot: Omit<Ballot, 'pad'>
  send: (body: string | Uint8Array, headers?: Record<string, string>) => Promise<void>
}
type Held = {
  /** By who received them. */
  frames: Record<string, string[]>
  replies: Shape[]
}

const text = ({ ballot }: Casting, more: Partial<Ballot> = {}): string => {
  const bare = { ...ballot, ...more, pad: '' }
  const missing = BALLOT_LENGTH - JSON.stringify(bare).length
  return JSON.stringify({ ...bare, pad: ' '.repeat(Math.max(missing, 0)) })
}
const random = (bytes: number): string => randomBytes(bytes).toString('base64url')

/** One thing more than nothing. */
const DEEDS: Record<string, (one: Casting) => Promise<void>> = {
  answers: (one) => one.send(text(one)),
  passes: (one) => one.send(text(one, { answer: 'rather-not-say' })),
  'wishes for something': (one) => one.send(text(one, { wishes: ['short-break'] })),
  'changes the answer': async (one) => {
    await one.send(text(one))
    await one.send(text(one, { change: 2, answer: 'uncomfortable' }))
  },
  'takes it back': async (one) => {
    await one.send(text(one))
    await one.send(text(one, { change: 2, answer: 'withdrawn' }))
  },
  'sends it twice': async (one) => {
    await Promise.all([one.send(text(one)), one.send(text(one))])
  },
  'has no right': (one) => one.send(text(one, { right: random(64) })),
  'has a right to something else': (one) => one.send(text(one, { token: random(32) })),
  'answers what is not open': (one) => one.send(text(one, { slot: `${random(16)}.1` })),
  'sends no ballot': (one) => one.send('{"'.padEnd(BALLOT_LENGTH)),
  'sends bytes': (one) => one.send(randomBytes(BALLOT_LENGTH)),
  'sends nothing': (one) => one.send(''),
  'sends too much': (one) => one.send(text(one).padEnd(BALLOT_LENGTH + 1)),
  'says that it is packed': (one) => one.send(text(one), { 'content-encoding': 'gzip' }),
  'says that it is packed some other way': (one) =>
    one.send(text(one), { 'content-encoding': 'other' }),
}

export const silence: Game = async ({ full, progress }) => {
  const rounds = full ? ROUNDS.full : ROUNDS.short
  const port = await freePort()
  const server = await install(undefined, { environment: { METRICS_PORT: String(port) } })
  const found: string[] = []
  let controls: Record<string, boolean> = {}
  let frames = 0
  try {
    const metered = await metrics(server.url, `http://127.0.0.1:${port}/metrics`)
    found.push(...metered.moved.map((line) => `the metrics: ${line}`))
    for (let round = 0; round < rounds; round++) {
      const before = server.log().length
      const [nothing, ...others] = await Promise.all(
        [[], ...Object.keys(DEEDS).map((deed) => [deed])].map((deeds) => held(server.url, deeds)),
      )
      const log = server.log().slice(before)
      frames += Object.values(nothing!.frames).flat().length
      const shapes = others.flatMap(({ replies }) => replies)
      for (const [place, deed] of Object.keys(DEEDS).entries())
        found.push(...told(nothing!, others[place]!, shapes[0]!).map((what) => `${deed}: ${what}`))
      if (log !== '') found.push(`the log: ${log}`)
      if (found.length === 0)
        controls = { ...caught(nothing!, others[0]!, shapes[0]!), ...metered.controls }
      for (const one of found) progress(`silence: ${one}`)
      progress(`silence: ${round + 1} of ${rounds}`)
    }
  } finally {
    await server.stop()
  }
  return {
    game: 'silence',
    tried: `${rounds} times ${Object.keys(DEEDS).length} deeds beside none, ${frames} frames each; the metrics around all of them`,
    violations: found.length,
    controls,
    closest: '',
  }
}

/** What tells one session from the other, to whoever receives anything. */
function told(nothing: Held, something: Held, shape: Shape): string[] {
  const whose = Object.keys(nothing.frames).filter(
    (who) => nothing.frames[who]!.join('\n') !== something.frames[who]!.join('\n'),
  )
  const replies = something.replies.filter((one) => one !== shape)
  return [...whose.map((who) => `to ${who}`), ...replies.map((one) => `a reply: ${one}`)]
}

/** Leaks put in on purpose, as a server that is less careful would make them. */
function caught(nothing: Held, something: Held, shape: Shape): Record<string, boolean> {
  const more = (who: string, frame: string): Held => ({
    ...something,
    frames: { ...something.frames, [who]: [...something.frames[who]!, frame] },
  })
  const changed = (who: string, change: (frame: string) => string): Held => ({
    ...something,
    frames: { ...something.frames, [who]: something.frames[who]!.map(change) },
  })
  const replied = (reply: Shape): Held => ({ ...something, replies: [reply] })
  const leaky: Record<string, Held> = {
    'somebody answered': more('coach', '42["answered",{}]'),
    'an acknowledgement on the own socket': more(own, '431[{"ok":true}]'),
    'one view more, with the same in it': more('coach', something.frames.coach!.at(-1) ?? ''),
    'a count in the view': changed('coach', (frame) => frame.replace('"apart"', '"in":5,"apart"')),
    'a revision that counts ballots': changed(PEOPLE[0]!, (frame) =>
      frame.replace(/"revision":(\d+)/, (_, n) => `"revision":${Number(n) + 1}`),
    ),
    'one’s own answer in one’s own view': changed(own, (frame) =>
      frame.replace('"mine":null', '"mine":{}'),
    ),
    'a status of its own': replied(shape.replace('200', '413')),
    'a shorter reply': replied(shape.replace(/\d+ bytes/, '31 bytes')),
    'a header more': replied(shape.replace('cache-control', 'retry-after: 1, cache-control')),
  }
  return Object.fromEntries(
    Object.entries(leaky).map(([name, held]) => [name, told(nothing, held, shape).length > 0]),
  )
}

const own = PEOPLE[BEFORE]!

/** Read before the first ballot of a session, and after everything that anyone can do with one. */
async function metrics(url: string, at: string) {
  const read = async () => (await fetch(at)).text()
  const around = async () => {
    const texts: string[] = []
    await held(url, Object.keys(DEEDS), async () => void texts.push(await read()))
    const [before = '', after = ''] = texts
    return { before, after }
  }
  let { before, after } = await around()
  // What the machine does is looked at once a minute, which may be now, but not twice in a row.
  if (movedIn(before, after).length > 0) ({ before, after } = await around())
  const leaky: Record<string, string> = {
    'a counter of ballots': `${after}\nattune_ballots_total 5`,
    'a count of what waits': after.replace('attune_store_waiting 0', 'attune_store_waiting 1'),
    'the time that was spent': after.replace(/(process_cpu_seconds_total \d+)/, '$1.25'),
    'a fault for each': after.replace('attune_faults_total 0', 'attune_faults_total 1'),
  }
  return {
    moved: movedIn(before, after),
    controls: Object.fromEntries(
      Object.entries(leaky).map(([name, text]) => [name, movedIn(before, text).length > 0]),
    ),
  }
}

function movedIn(before: string, after: string): string[] {
  const known = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !known.has(line))
}

/** A session up to the moment before anything is sealed. */
async function held(
  url: string,
  deeds: string[],
  watch: () => Promise<void> = async () => {},
): Promise<Held> {
  const group = await session(url, PEOPLE)
  // Ahead of everything and by everyone, as every device does.
  const slots = group.clients.map((client) => (client.view() as ParticipantView).rights?.slots[0])
  const rights = []
  for (const [place, client] of group.clients.entries())
    rights.push(await rightTo(url, client, slots[place]?.slot))
  const everyone = { coach: group.coach, ...named(group.clients) }
  const frames = Object.entries(everyone).map(([who, panel]) => [who, framesTo(panel)] as const)
  await group.coach.send({ type: 'open-check-in', anyway: true })
  for (const client of group.clients) await client.until(asked)
  await group.coach.until<CoachView>(({ checkIn }) => checkIn?.mode === 'group')
  const replies: Shape[] = []
  const castings = rights.slice(0, BEFORE + 1).map((right): Casting => {
    if (typeof right === 'string') throw new Error(`no right: ${right}`)
    const { slot, token, right: output } = right
    return {
      ballot: { slot, token, right: output, change: 1, answer: 'okay', wishes: [] },
      send: async (body, headers = {}) => void replies.push(await shapeOf(url, body, headers)),
    }
  })
  await watch()
  await Promise.all(castings.slice(0, BEFORE).map((one) => one.send(text(one))))
  for (const deed of deeds) await DEEDS[deed]!(castings[BEFORE]!)
  await new Promise((resolve) => setTimeout(resolve, WAIT))
  await watch()
  const held = {
    frames: Object.fromEntries(frames.map(([who, all]) => [who, all.map(plain)])),
    replies,
  }
  // With a right that is one, it was counted: otherwise silence would be no wonder.
  await group.coach.send({ type: 'close-check-in', number: 1 })
  const view = await group.coach.until<CoachView>(({ checkIn }) => checkIn === null)
  const [only, ...more] = deeds
  const expected =
    only === undefined ? 'withheld' : only === 'answers' && more.length === 0 ? 'released' : null
  if (expected !== null && view.pulse[0]?.kind !== expected)
    throw new Error(`it was to be ${expected}, and is ${view.pulse[0]?.kind}`)
  group.close()
  return held
}

const named = <One>(all: One[]): Record<string, One> =>
  Object.fromEntries(all.map((one, place) => [PEOPLE[place]!, one]))

/** Everything but the word, which is for whoever cast. */
async function shapeOf(
  url: string,
  body: string | Uint8Array,
  headers: Record<string, string>,
): Promise<Shape> {
  const response = await fetch(`${url}/ballot`, { method: 'POST', body: body as string, headers })
  const names = [...response.headers]
    .filter(([name]) => name !== 'date')
    .map((pair) => pair.join(': '))
  return `${response.status}, ${(await response.arrayBuffer()).byteLength} bytes, ${names.join(', ')}`
}
