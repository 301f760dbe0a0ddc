/**
 * What sealed ballots cost: arithmetic beside a signature everybody knows, the time
 * from the ballot that fills a block to the coach's panel, and how both go with the
 * number of sessions that are held at once.
 */
import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { join } from 'node:path'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { askFor } from '../../client/ballots/rights.ts'
import { openBallotBox } from '../../server/ballots/box.ts'
import { createEvaluator } from '../../server/ballots/evaluator.ts'
import { isRight, issue, rightsKey } from '../../server/ballots/rights.ts'
import type { RightsKey } from '../../server/ballots/rights.ts'
import { migrateBallots } from '../../server/ballots/tables.ts'
import type { Tables } from '../../server/ballots/tables.ts'
import { apply } from '../../server/core/apply.ts'
import { slotOf } from '../../server/core/check-ins.ts'
import { openSession } from '../../server/core/opening.ts'
import { arrive, leave } from '../../server/core/presence.ts'
import type { Session } from '../../server/core/session.ts'
import { keysFrom } from '../../server/seats.ts'
import { openDatabase } from '../../server/store/database.ts'
import { openStore } from '../../server/store/store.ts'
import { sql } from 'kysely'
import { install, temporary } from '../installed.ts'
import type { Installed } from '../installed.ts'
import { SECRET, asked, newId, postBallot, rightOf, sendBallot, session } from '../server.ts'
import type { CoachView, Right } from '../server.ts'
import { quantile } from './measure.ts'
import { usage } from './targets.ts'
import { SEALING } from '../sealing.ts'

/** What was promised from the k-th ballot to the coach's screen, ms. */
const PROMISED = 3_000
const KID = new Date().toISOString().slice(0, 7)
/** Watched sessions at one time: enough to be quick, too few to wait for one another. */
const SIDE_BY_SIDE = 8
const keys = keysFrom(SECRET)

export type Sizes = {
  /** Of each step of the arithmetic. */
  steps: number
  /** Sessions held at once. */
  live: number[]
  /** Ballots at each of them. */
  ballots: number
  /** Sessions with a coach who looks on, at each. */
  watched: number
  /** How long it is left alone, to see what waiting costs, ms. */
  idle: number
}
export const FULL: Sizes = {
  steps: 300,
  live: [10, 100, 1_000, 10_000],
  ballots: 2_000,
  watched: 40,
  idle: 10_000,
}
export const QUICK: Sizes = { steps: 5, live: [3], ballots: 20, watched: 1, idle: 100 }

export type Cost = { what: string; micros: number; signatures: number }
export type Held = {
  live: number
  /** Ballots a second, acknowledged, on one core. */
  perSecond: number
  /** From the ballot that fills a block to the coach's view, ms. */
  p50: number
  p95: number
  blocks: number
  /** Of one core, while nobody does anything, in percent. */
  idle: number
  megabytes: number
}

export async function costs({ steps }: Sizes): Promise<Cost[]> {
  const key = rightsKey(keys.rights, KID)
  const pair = generateKeyPairSync('ed25519')
  const text = randomBytes(64)
  const signature = sign(null, text, pair.privateKey)
  const asking = askFor('slot', key.publicKey, randomBytes(32))
  const given = issue(key, 'slot', asking.blinded)
  const output = asking.finish(given)
  const evaluator = createEvaluator(keys.rights)
  await evaluator.publicKey(KID)
  const todo: [string, () => unknown][] = [
    ['Ed25519: signing', () => sign(null, text, pair.privateKey)],
    ['Ed25519: verifying', () => verify(null, text, pair.publicKey, signature)],
    ['device: asking for a right', () => askFor('slot', key.publicKey, randomBytes(32))],
    ['server: issuing it', () => issue(key, 'slot', asking.blinded)],
    ['device: checking the proof', () => asking.finish(given)],
    ['server: checking a ballot', () => isRight(key, 'slot', asking.token, output)],
    ['server, by its thread: issuing', () => evaluator.issue(KID, 'slot', asking.blinded)],
    ['server, by its thread: checking', () => evaluator.isRight(KID, 'slot', asking.token, output)],
  ]
  // In turn, so that a noisy moment does not fall on one of them alone.
  const took = todo.map((): number[] => [])
  for (let step = 0; step < steps; step++)
    for (const [place, [, run]] of todo.entries()) {
      const before = performance.now()
      await run()
      took[place]!.push((performance.now() - before) * 1_000)
    }
  await evaluator.stop()
  const middle = took.map((all) =>
    quantile(
      all.toSorted((one, other) => one - other),
      0.5,
    ),
  )
  return todo.map(([what], place) => ({
    what,
    micros: middle[place]!,
    signatures: middle[place]! / middle[1]!,
  }))
}

/** `progress` gets a line now and then. */
export async function growth(sizes: Sizes, progress: (line: string) => void): Promise<Held[]> {
  const all: Held[] = []
  for (const live of sizes.live) {
    const folder = temporary()
    const slots = await filled(folder, live)
    progress(`${live} live sessions are made`)
    const server = await install(undefined, { folder, core: '0' })
    try {
      all.push(await held(server, slots, sizes))
    } finally {
      await server.stop()
    }
    const { perSecond, p95, idle } = all.at(-1)!
    progress(
      `${live} live: ${perSecond.toFixed(0)}/s, p95 ${p95.toFixed(0)} ms, idle ${idle.toFixed(1)} %`,
    )
  }
  return all
}

async function held(server: Installed, slots: string[], sizes: Sizes): Promise<Held> {
  const key = rightsKey(keys.rights, KID)
  // Before anything connects: an idle connection would be closed while this is reckoned.
  const ballots = Array.from({ length: sizes.ballots }, (_, at) =>
    ballotFor(key, slots[at % slots.length]!),
  )
  const waits: number[] = []
  // Two shapes of a group: a block that is full with the fifth of twelve, and one that needs everyone.
  for (let room = 0; room < sizes.watched; room += SIDE_BY_SIDE)
    waits.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(SIDE_BY_SIDE, sizes.watched) }, (_, at) =>
          untilSeen(
            server.url,
            at % 2 === 0 ? { people: 12, answer: 5 } : { people: 6, answer: 6 },
          ),
        ),
      )),
    )
  waits.sort((one, other) => one - other)

  const start = performance.now()
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      for (let next = ballots.pop(); next; next = ballots.pop()) {
        const response = await postBallot(server.url, next)
        const { reply } = (await response.json()) as { reply: string }
        if (reply !== 'kept') throw new Error(`a ballot was ${reply}`)
      }
    }),
  )
  const perSecond = (sizes.ballots * 1_000) / (performance.now() - start)

  await new Promise((resolve) => setTimeout(resolve, Math.min(5_000, sizes.idle)))
  const before = usage(server.pid)
  await new Promise((resolve) => setTimeout(resolve, sizes.idle))
  const after = usage(server.pid)
  return {
    live: slots.length,
    perSecond,
    p50: quantile(waits, 0.5),
    p95: quantile(waits, 0.95),
    blocks: waits.length,
    idle: ((after.ms - before.ms) * 100) / sizes.idle,
    megabytes: after.bytes / 2 ** 20,
  }
}

/** Milliseconds from sending the last ballot that a block needs until the coach's panel has it. */
async function untilSeen(url: string, { people, answer }: { people: number; answer: number }) {
  const names = Array.from({ length: people }, (_, person) => `p${person}`)
  const { coach, clients, close } = await session(url, names)
  await coach.send({ type: 'open-check-in', anyway: true })
  const rights: Right[] = []
  for (const client of clients.slice(0, answer)) {
    await client.until(asked)
    const right = await rightOf(url, client)
    if (typeof right === 'string') throw new Error(`no right: ${right}`)
    rights.push(right)
  }
  const seen = new Promise<number>((resolve) => {
    coach.socket.on('view', (view: CoachView) => {
      if (view.pulse.at(-1)?.kind === 'released') resolve(performance.now())
    })
  })
  const ballot = { change: 1, answer: 'okay' as const, wishes: [] }
  for (const right of rights.slice(0, -1)) await sendBallot(url, { ...right, ...ballot })
  // Anywhere between two ticks.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 2_000))
  const sent = performance.now()
  await sendBallot(url, { ...rights.at(-1)!, ...ballot })
  const wait = (await seen) - sent
  await coach.send({ type: 'end-session' })
  close()
  return wait
}

/** A right as a device would have got it, by whoever has the key. */
function ballotFor(key: RightsKey, slot: string) {
  const token = new Uint8Array(randomBytes(32))
  const right = ristretto255_oprf
    .poprf(new TextEncoder().encode(slot))
    .evaluate(key.secretKey, token)
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  return {
    slot,
    token: text(token),
    right: text(right),
    change: 1,
    answer: 'okay' as const,
    wishes: [],
  }
}

/** The files of a server that was stopped while so many sessions had a check-in of six open. Their slots. */
async function filled(folder: string, live: number): Promise<string[]> {
  const store = await openStore(join(folder, 'attune.sqlite'), SEALING)
  const db = openDatabase<Tables>(join(folder, 'ballots.sqlite'), { logged: false })
  await migrateBallots(db)
  await sql`pragma synchronous = off`.execute(db)
  const box = openBallotBox(db, keys.boxes)
  const slots: string[] = []
  const now = Date.now()
  for (let made = 0; made < live; made += 500) {
    const some = Array.from({ length: Math.min(500, live - made) }, () => sixAsked(now))
    await Promise.all(
      some.map((one) => store.save({ session: one, revision: 0, commandId: newId() })),
    )
    for (const one of some) {
      const id = slotOf(one, 1)
      await box.open({ id, kid: KID, mode: 'group', threshold: 5, expected: 6 })
      slots.push(id)
    }
  }
  await Promise.all([store.close(), box.shut()])
  return slots
}

function sixAsked(now: number): Session {
  const moment = { now, fresh: newId }
  let one = openSession(
    {
      id: newId(),
      code: newId().slice(0, 8).toLowerCase(),
      meeting: newId(),
      coach: 'uid-coach',
      coachName: 'Maya',
      device: 'laptop',
      rightsKey: KID,
      engagement: newId(),
      label: '',
      openedAt: now,
    },
    null,
  )
  const people = Array.from({ length: 6 }, newId)
  for (const device of people) {
    const came = arrive(one, { account: null, device }, { via: 'meeting', apart: false }, now)
    if (came.ok) one = came.session
  }
  const opened = apply(
    one,
    { type: 'open-check-in', anyway: true },
    { role: 'coach', device: 'laptop' },
    moment,
  )
  if (!opened.ok) throw new Error(opened.refusal)
  // Nobody is connected to these: as after a restart, once the grace is over.
  return opened.session.participants.reduce((open, { id }) => {
    const gone = leave(open, id, now)
    return gone.ok ? gone.session : open
  }, opened.session)
}

export function ballotTables(cost: Cost[], grown: Held[]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const rows = (head: string[], body: string[][]) =>
    [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
  const arithmetic = rows(
    ['arithmetic', 'µs', 'to verifying Ed25519'],
    cost.map(({ what, micros, signatures }) => [
      what,
      micros.toFixed(0),
      `${signatures.toFixed(1)} ×`,
    ]),
  )
  const kept = (p95: number) => (p95 <= PROMISED ? 'kept' : 'missed')
  const growing = rows(
    [
      'live sessions',
      'ballots/s',
      'k-th to coach p50 ms',
      'p95 ms',
      `p95 ≤ ${PROMISED}`,
      'blocks',
      'idle, % of a core',
      'MB',
    ],
    grown.map((one) => [
      `${one.live}`,
      one.perSecond.toFixed(0),
      one.p50.toFixed(0),
      one.p95.toFixed(0),
      kept(one.p95),
      `${one.blocks}`,
      one.idle.toFixed(1),
      one.megabytes.toFixed(0),
    ]),
  )
  return `${arithmetic}\n\n${growing}`
}
