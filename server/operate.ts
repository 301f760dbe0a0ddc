/** npm run backup, restore, rotate and migrate: what is done by hand or by a timer, beside a server that runs. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBallots } from './ballots/open.ts'
import { readConfig } from './config.ts'
import type { Config } from './config.ts'
import { readEnvironment } from './environment.ts'
import { ahead } from './operations/ahead.ts'
import { backUp, restore } from './operations/backup.ts'
import type { Looked } from './operations/looking.ts'
import { rotate } from './operations/rotate.ts'
import { keysFrom, sealingFrom } from './seats.ts'
import { openStore } from './store/store.ts'

const USAGE = `npm run backup -- TO [--keys FOLDER]    a copy in the folder TO, of what is there now
npm run restore -- FROM [--keys FOLDER] puts one back, before the server starts
npm run rotate                          wraps what is stored under the new ATTUNE_DATA_KEY
npm run migrate [-- --dry-run]          brings the tables up to date, as each start does

All read the same environment as the server. Its folder says more: server/README.md.`

const POSTGRES = `DATABASE_URL names a Postgres, which has tools of its own for this:
  pg_dump --format=custom --exclude-schema=attune_keys --exclude-schema=attune_ballots --file=TO/attune.dump "$DATABASE_URL"
  pg_dump --format=custom --schema=attune_keys --file=KEYS/keys.dump "$DATABASE_URL"
in this order. server/README.md says how they are put back.`

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keys: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  })
  const [what, place, ...more] = positionals
  const takesPlace = what === 'backup' || what === 'restore'
  const isKnown = takesPlace || what === 'rotate' || what === 'migrate'
  if (!isKnown || more.length > 0 || takesPlace !== (place !== undefined)) throw new Error(USAGE)
  if (what === 'migrate') await saySteps()
  if (what === 'migrate' && values['dry-run']) return
  const config = readConfig(process.env, { isStart: what === 'migrate' })
  const keys = values.keys ?? null
  if (takesPlace && config.databaseUrl !== null) throw new Error(POSTGRES)
  if (what === 'backup') return sayBackedUp(config, place!, keys)
  if (what === 'restore') return sayRestored(config, place!, keys)
  if (what === 'rotate') return sayRotated(config)
  return migrate(config)
}

async function sayBackedUp(config: Config, to: string, keys: string | null): Promise<void> {
  const { bytes, ...looked } = await backUp(config.dataDir, sealingFrom(config), { to, keys })
  console.log(`Backed up to ${to}: ${inWords(looked)}, ${(bytes / 2 ** 20).toFixed(1)} MB, sound.`)
  console.log(
    keys === null
      ? `Move ${join(to, 'keys.sqlite')} to another place, and delete the one of the last backup.`
      : `The keys are in ${keys}, in place of those of the last backup.`,
  )
}

async function sayRestored(config: Config, from: string, keys: string | null): Promise<void> {
  const looked = await restore(config.dataDir, sealingFrom(config), { from, keys })
  console.log(`Restored into ${config.dataDir}: ${inWords(looked)}. The server may start.`)
  if (looked.closed > 0)
    console.log(
      `${looked.closed} of them stay closed: they were erased since, or the keys are older.`,
    )
}

function inWords({ sessions, newest }: Looked): string {
  if (newest === null) return 'no session'
  return `${sessions} sessions, the newest of ${new Date(newest).toISOString()}`
}

async function sayRotated(config: Config): Promise<void> {
  const where = config.databaseUrl ?? join(config.dataDir, 'attune.sqlite')
  const { before, left, kid } = await rotate(where, sealingFrom(config))
  for (const [name, rows] of before)
    console.log(name === kid ? `${rows} lay under ${kid} already.` : `${rows} lay under ${name}.`)
  if (left > 0)
    throw new Error(
      `${left} more came under the former key meanwhile: a server still wraps under it. Start all of them with the new ATTUNE_DATA_KEY, then run this again.`,
    )
  console.log(
    `Everything lies under ${kid}. ATTUNE_DATA_KEY_FORMER may go once no server runs that was started without the new key.`,
  )
}

async function saySteps(): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = readEnvironment(process.env).values
  const steps = await ahead(DATABASE_URL ?? null, DATA_DIR)
  console.log(steps.length === 0 ? 'Everything is up to date.' : steps.join('\n'))
}

async function migrate({ databaseUrl, dataDir, ...config }: Config): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const place = (file: string) => databaseUrl ?? join(dataDir, file)
  const store = await openStore(place('attune.sqlite'), sealingFrom(config))
  const box = await openBallots(place('ballots.sqlite'), keysFrom(config.secret).boxes)
  await Promise.all([store.close(), box.shut()])
  console.log('Done.')
}
