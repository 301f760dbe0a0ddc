/** Several servers, each in a process of its own, with one Postgres and a balancer before them. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { startPostgres } from '../postgres.ts'

const MAIN = join(import.meta.dirname, '../../server/main.ts')
const BALANCER = join(import.meta.dirname, 'balancer-worker.ts')

/** ms: RestartSec of attune.service. */
const STARTED_AGAIN = 2_000

/** Whatever ends this process ends them. */
const children = new Set<ChildProcess>()
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')))

export async function startCluster(
  count: number,
  { port = 0, more = {} }: { port?: number; more?: Record<string, string> } = {},
) {
  const postgres = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'attune-cluster-'))
  const environment = {
    PATH: process.env.PATH ?? '',
    PORT: '0',
    REHEARSAL: '1',
    // The balancer says from where a request came.
    PROXIES: '1',
    DATA_DIR: folder,
    DATABASE_URL: await postgres.fresh(),
    ATTUNE_SECRET: randomBytes(32).toString('base64url'),
    ZOOM_CLIENT_ID: `rehearsal-${randomBytes(8).toString('hex')}`,
    ZOOM_CLIENT_SECRET: randomBytes(24).toString('base64url'),
    ...more,
  }
  const servers: { child: ChildProcess; port: number }[] = []
  const leaving = new Set<ChildProcess>()
  const alive = () =>
    servers.filter(({ child }) => child.exitCode === null && child.signalCode === null)
  /** As whoever watches /readyz sees it. */
  const ready = () => alive().filter(({ child }) => !leaving.has(child))
  const balancer = new Worker(BALANCER, { workerData: port })
  const [url] = (await once(balancer, 'message')) as [string]
  const tell = (): void => balancer.postMessage(ready().map((server) => server.port))
  async function add(): Promise<void> {
    const server = await startOne(environment)
    servers.push(server)
    server.child.once('exit', tell)
    tell()
  }
  // One after the other: the first brings the database up to date.
  for (let at = 0; at < count; at++) await add()

  return {
    url,
    database: environment.DATABASE_URL,
    postgres,
    servers: () => alive().map((server) => ({ pid: server.child.pid!, port: server.port })),
    /** A new one comes, then the oldest goes. */
    async replace(): Promise<void> {
      await add()
      const [oldest] = ready()
      if (!oldest) return
      leaving.add(oldest.child)
      tell()
      oldest.child.kill('SIGTERM')
      await once(oldest.child, 'exit')
    },
    /** As by a loss of power. In its place comes another, when attune.service starts one again. */
    async kill(at: number): Promise<void> {
      const victim = ready()[at]
      victim?.child.kill('SIGKILL')
      await pause(STARTED_AGAIN)
      await add()
    },
    async stop(): Promise<void> {
      await balancer.terminate()
      await Promise.all(alive().map(({ child }) => (child.kill('SIGTERM'), once(child, 'exit'))))
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startOne(environment: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Ctrl-C ends the balancer first, and then each of them in order.
    detached: true,
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  let said = ''
  const listening = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      const found = /localhost:(\d+)/.exec(said)?.[1]
      if (found !== undefined) resolve(Number(found))
    })
    child.once('exit', () => reject(new Error(`a server did not start: ${said}`)))
  })
  return { child, port: await listening }
}
