/** The server as it is started, in a process of its own, so that its log is the real one. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { SECRET, WEBHOOK_SECRET, zoomApp } from '../server.ts'

const MAIN = join(import.meta.dirname, '../../server/main.ts')

export type Started = Awaited<ReturnType<typeof startMain>>

/** Resolves when it listens; rejects with what it said when it ends before. Its secrets are those of the tests. */
export async function startMain(dir: string, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PORT: '0',
      REHEARSAL: '0',
      DATA_DIR: dir,
      ATTUNE_SECRET: SECRET,
      ZOOM_CLIENT_ID: zoomApp.clientId,
      ZOOM_CLIENT_SECRET: zoomApp.clientSecret,
      ZOOM_WEBHOOK_SECRET: WEBHOOK_SECRET,
      ...environment,
    },
  })
  let said = ''
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += part.toString()
      const listening = /"listening":"([^"]+)"/.exec(said)?.[1]
      if (listening !== undefined) resolve(listening)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new Error(`the server ended: ${said}`)))
  })
  const greeting = said.length
  return {
    url,
    /** Everything it wrote since it listens, to either of its outputs. */
    log: () => said.slice(greeting),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
