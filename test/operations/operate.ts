/** A command as whoever runs a server gives it: in a process of its own, with the server's environment. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { SECRET, zoomApp } from '../server.ts'

const OPERATE = join(import.meta.dirname, '../../server/operate.ts')

export async function operate(
  words: string[],
  environment: Record<string, string>,
): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [OPERATE, ...words], {
    env: {
      PATH: process.env.PATH ?? '',
      ATTUNE_SECRET: SECRET,
      ZOOM_CLIENT_ID: zoomApp.clientId,
      ZOOM_CLIENT_SECRET: zoomApp.clientSecret,
      ...environment,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (some: Buffer) => void (said += some.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}
