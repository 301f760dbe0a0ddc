/** Reads the environment, opens the stores, listens, stops cleanly: the only side effects on import. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { openBallots } from './ballots/open.ts'
import { describeConfig, readConfig } from './config.ts'
import { faultOf } from './fault.ts'
import { LIMITS } from './limits.ts'
import { readPages } from './http/pages.ts'
import { openChannel } from './realtime/channel.ts'
import { watchMachine } from './metrics/machine.ts'
import { serveMetrics } from './metrics/serving.ts'
import { keysFrom, sealingFrom } from './seats.ts'
import { openStore } from './store/store.ts'

/** Milliseconds. Whatever hangs then, what was acknowledged is on disk. */
const OUT_WITHIN = 9_000

const log = pino({ base: null })

const onFault = (error: unknown): void => {
  const { fault, code, at } = faultOf(error)
  log.error({ fault, code, at })
}

try {
  // npm start -- --check: what a start would use, or every mistake, and no start.
  if (process.argv.includes('--check')) console.log(describeConfig(process.env))
  else await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function run(): Promise<void> {
  const config = readConfig(process.env)
  if (config.unused.length > 0) log.warn({ unused: config.unused })
  const dist = join(import.meta.dirname, '../client/dist')
  const pages = readPages(dist)
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const place = (file: string) => config.databaseUrl ?? join(config.dataDir, file)
  const store = await openStore(place('attune.sqlite'), sealingFrom(config))
  const box = await openBallots(place('ballots.sqlite'), keysFrom(config.secret).boxes)
  const channel = config.databaseUrl === null ? null : openChannel(config.databaseUrl)
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
    channel,
    onFault,
    onRefused: (what) => log.warn({ refused: what }),
    onUnused: (name) => log.warn({ unused: [name] }),
  })
  const machine = watchMachine(process, Date.now)
  const metrics = serveMetrics(
    async () => `${await app.measures.text()}\n${await machine.text()}`,
    app.measures.type,
    onFault,
  )
  await app.start()
  if (config.metrics) metrics.listen(config.metrics.port, config.metrics.host)
  const { port, host } = config
  app.http.listen({ port, host, backlog: LIMITS.backlog }, () => {
    const address = app.http.address()
    const taken = typeof address === 'object' && address ? address.port : port
    const url = config.publicUrl ?? `http://localhost:${taken}`
    if (config.rehearsal) console.log(`Open ${url}/rehearsal`)
    else log.info({ listening: url })
  })

  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    machine.stop()
    metrics.close()
    setTimeout(() => {
      log.error({ fault: 'stopped in the middle' })
      process.exit(1)
    }, OUT_WITHIN).unref()
    app
      .drain()
      .then(app.close)
      .then(() => Promise.all([store.close(), box.shut(), channel?.close()]))
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
