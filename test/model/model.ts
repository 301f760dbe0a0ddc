/**
 * npm run model: sequences of commands held against a model, and races between servers
 * held against every order. `-- --seed n` repeats a run, `-- --sequences n` and
 * `-- --schedules n` make it shorter, `-- --minutes n` ends each part after so long; a
 * run of all parts writes its table into test/README.md.
 * A failure says its seed and path: `-- --seed n --sequences n --path 9:0:1` plays that
 * one alone, and `-- --schedules n --path` likewise.
 */
import { once } from 'node:events'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { MAY_SEND } from '../../server/contract/commands.ts'
import { writeReport } from '../bench/report.ts'
import { PLANTED } from './faults.ts'
import { playSchedules } from './schedules.ts'
import type { Where } from './schedules.ts'
import { playSequences } from './sequences.ts'
import type { Tally } from './play.ts'

const FULL = 10_000
/** Of all races, on a Postgres: each waits for it some twenty times. */
const ON_POSTGRES = 0.1
/** By then a planted fault is found, or the model is blind to it. */
const LOOKED_FOR = 3_000
const SAID_EVERY = 500

/** One failure to play again, or an end before the end. */
type Limits = { path?: string; minutes?: number }
type Races = Limits & { schedules: number; seed: number; on: Where }
type Row = { what: string; ran: number; detail: string; failed: string | null; seconds: number }

async function main(options: string[]): Promise<void> {
  const given = (name: string): string | undefined =>
    options.includes(`--${name}`) ? options[options.indexOf(`--${name}`) + 1] : undefined
  const seed = Number(given('seed') ?? Date.now() & 0x7fffffff)
  const path = given('path')
  const minutes = given('minutes')
  const limits: Limits = { ...(path && { path }), ...(minutes && { minutes: Number(minutes) }) }
  const only = given('sequences') ?? given('schedules')
  const sequences = Number(given('sequences') ?? (only === undefined ? FULL : 0))
  const schedules = Number(given('schedules') ?? (only === undefined ? FULL : 0))
  console.error(`seed ${seed}`)
  const onPostgres = path === undefined ? Math.round(schedules * ON_POSTGRES) : 0
  // In threads of their own: a processor each, where there are two.
  const raced = inThread({ schedules: schedules - onPostgres, seed, on: 'SQLite', ...limits }).then(
    async (first) => [
      first,
      await inThread({ schedules: onPostgres, seed, on: 'Postgres', ...limits }),
    ],
  )
  const rows = [await sequencesOf(sequences, seed, limits), ...(await raced)]
  const found = only === undefined ? await plantedFound(seed) : []
  const text = [...tableOf(rows, seed), ...(found.length > 0 ? ['', ...faultsOf(found)] : [])]
  console.log(text.join('\n'))
  if (rows.some(({ failed }) => failed !== null) || found.some(({ after }) => after === null))
    process.exitCode = 1
  else if (only === undefined) writeReport(text.join('\n'), 'model')
}

async function sequencesOf(sequences: number, seed: number, limits: Limits): Promise<Row> {
  const began = performance.now()
  const found = await playSequences({
    sequences,
    seed,
    progress: progressOf('sequences'),
    ...limits,
  })
  if (found.failed !== null) console.error(found.failed)
  const never = neverDone(found.tally)
  const missing = found.ran === FULL && never.length > 0 ? `never done: ${never.join(', ')}` : null
  return {
    what: 'sequences of at most 60',
    ran: found.ran,
    detail: saidOf(found.tally),
    failed: found.failed ?? missing,
    seconds: (performance.now() - began) / 1000,
  }
}

export const neverDone = (tally: Tally): string[] =>
  Object.keys(MAY_SEND).filter((type) => !tally.get(type)?.done)

function saidOf(tally: Tally): string {
  const all = [...tally.values()]
  const sum = (of: 'done' | 'refused') => all.reduce((total, one) => total + one[of], 0)
  const [rarest] = [...tally].toSorted(([, one], [, other]) => one.done - other.done)
  const kinds = Object.keys(MAY_SEND).length
  const done = `${kinds - neverDone(tally).length} of ${kinds} commands done`
  return `${sum('done')} done, ${sum('refused')} refused; ${done}, ${rarest?.[0] ?? ''} least, ${rarest?.[1].done ?? 0} times`
}

async function races({ schedules, seed, on, ...limits }: Races): Promise<Row> {
  const began = performance.now()
  const { ran, failed } =
    schedules === 0
      ? { ran: 0, failed: null }
      : await playSchedules({
          schedules,
          seed,
          on,
          progress: progressOf(`schedules, ${on}`),
          ...limits,
        })
  if (failed !== null) console.error(failed)
  const seconds = (performance.now() - began) / 1000
  return { what: `races of two or three servers, ${on}`, ran, detail: '', failed, seconds }
}

async function inThread(asked: Races): Promise<Row> {
  const worker = new Worker(import.meta.filename, { workerData: asked })
  const [[row]] = await Promise.all([once(worker, 'message'), once(worker, 'exit')])
  return row as Row
}

const progressOf = (what: string) => (ran: number) => {
  if (ran % SAID_EVERY === 0) console.error(`${what}: ${ran}`)
}

type Found = { name: string; after: number | null }

async function plantedFound(seed: number): Promise<Found[]> {
  const found: Found[] = []
  for (const [name, { fault, shows }] of Object.entries(PLANTED)) {
    const how = { seed, fault, once: true }
    const { ran, failed } =
      shows === 'in a race'
        ? await playSchedules({ ...how, schedules: LOOKED_FOR, on: 'SQLite' })
        : await playSequences({ ...how, sequences: LOOKED_FOR })
    console.error(`${failed === null ? 'missed' : `found after ${ran}`}: ${name}`)
    found.push({ name, after: failed === null ? null : ran })
  }
  return found
}

const tableOf = (rows: Row[], seed: number): string[] => [
  `seed ${seed}`,
  '',
  '| what | ran | commands | divergences | minutes |',
  '| --- | --- | --- | --- | --- |',
  ...rows
    .filter(({ ran }) => ran > 0)
    .map(({ what, ran, detail, failed, seconds }) => {
      const cells = [what, ran, detail, failed === null ? 0 : 1, (seconds / 60).toFixed(1)]
      return `| ${cells.join(' | ')} |`
    }),
]

const faultsOf = (found: Found[]): string[] => [
  '| fault put in | found after |',
  '| --- | --- |',
  ...found.map(({ name, after }) => `| ${name} | ${after === null ? 'never' : after} |`),
]

if (!isMainThread) parentPort?.postMessage(await races(workerData as Races))
else if (import.meta.main) await main(process.argv.slice(2))
