/** Reads the environment, opens the stores, listens, stops cleanly: the only side effects on import. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { openBallots } from './ballots/open.ts'
import { readConfig } from './config.ts'
import { faultOf } from './fault.ts'
import { readPages } from './http/pages.ts'
import { keysFrom } from './seats.ts'
import { openStore } from './store/store.ts'

const log = pino({ base: null })

const onFault = (error: unknown): void => {
  const { fault, code, at } = faultOf(error)
  log.error({ fault, code, at })
}

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function run(): Promise<void> {
  const config = readConfig(process.env)
  const dist = join(import.meta.dirname, '../client/dist')
  const pages = readPages(dist)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const place = (file: string) => config.databaseUrl ?? join(config.dataDir, file)
  const store = await openStore(place('attune.sqlite'))
  const box = await openBallots(place('ballots.sqlite'), keysFrom(config.secret).boxes)
  const app = createApp({
    store,
    box,
    secret: config.secret,
    apps: config.zoom.apps,
    zoom: config.zoom,
    clock: Date.now,
    pages,
    dist,
    publicUrl: config.publicUrl,
    proxies: config.proxies,
    operator: config.operator,
    production: config.production,
    withRehearsal: config.rehearsal,
    onFault,
    onRefused: (what) => log.warn({ refused: what }),
  })
  await app.start()
  app.http.listen(config.port, config.host, () => {
    const address = app.http.address()
    const port = typeof address === 'object' && address ? address.port : config.port
    const url = config.publicUrl ?? `http://localhost:${port}`
    if (config.rehearsal) console.log(`Open ${url}/rehearsal`)
    else log.info({ listening: url })
  })

  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    app
      .close()
      .then(() => Promise.all([store.close(), box.shut()]))
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        onFault(error)
        process.exit(1)
      })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('unhandledRejection', onFault)
  // Left to itself Node prints the message, and everything the error holds.
  process.on('uncaughtException', (error) => {
    onFault(error)
    process.exit(1)
  })
}
