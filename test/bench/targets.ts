/** The servers that are measured, each in a process of its own, and how a pair of panels talks to it. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Socket as NetSocket } from 'node:net'
import { createInterface } from 'node:readline'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import type { Command, Reply } from '../../server/contract/commands.ts'
import { PROTOCOL } from '../../server/contract/limits.ts'
import type { View } from '../../server/contract/views.ts'
import { makeContext } from '../../server/zoom/context.ts'

export type Answer = 'okay' | 'comfortable'

/** One coach and one client in a session. */
export type Pair = {
  /** Resolves with the acknowledgement. */
  send: (answer: Answer) => Promise<boolean>
  /** Called with each answer the coach comes to see. */
  onSeen: (listener: (answer: Answer) => void) => void
  /** The coach's panel reads no more, and says that it is there all the same; nor does whichever takes its place. */
  stall: () => void
  close: () => void
}
export type Target = {
  name: string
  url: string
  pid: number
  pair: (room: string) => Promise<Pair>
  stop: () => Promise<void>
}

const credentials = { clientId: 'bench', clientSecret: 'bench-client-secret' }
const HERE = import.meta.dirname

export async function attune(): Promise<Target> {
  const { child, url, stop } = await start(join(HERE, '../../server/main.ts'), {
    PORT: '0',
    REHEARSAL: '1',
    ATTUNE_SECRET: 'a secret for the bench, thirty-two or more',
    ZOOM_CLIENT_ID: credentials.clientId,
    ZOOM_CLIENT_SECRET: credentials.clientSecret,
  })
  const send = (socket: Socket, command: Command, id = newId()) =>
    socket.timeout(PATIENCE).emitWithAck('command', { id, command }) as Promise<Reply>
  return {
    name: 'Attune',
    url,
    pid: child.pid!,
    stop,
    pair: async (room) => {
      let closed = false
      let coach = await entered(url, room, 'coach')
      await send(coach, { type: 'start-session', label: '', coachName: 'Maya', engagement: null })
      let client = await entered(url, room, 'client')
      await send(coach, { type: 'open-check-in', anyway: true })
      let change = 0
      /** Said again, by the same id, until it is acknowledged: the server lets go of a socket when its token ends. */
      const surely = async (command: Command): Promise<boolean> => {
        for (const id = newId(); !closed;) {
          if (!client.connected) client = await entered(url, room, 'client')
          const reply = await send(client, command, id).catch(() => null)
          if (reply) return reply.ok
        }
        return false
      }
      const stalled = (): void =>
        stall(coach, async () => {
          if (closed) return
          coach = await entered(url, room, 'coach')
          stalled()
        })
      return {
        send: (answer) => {
          change += 1
          return surely({ type: 'answer', checkIn: 1, change, answer, wishes: [], share: 'now' })
        },
        onSeen: (listener) => {
          coach.on('view', (view: View) => {
            const last = view.role === 'coach' ? view.pulse.at(-1) : undefined
            if (last?.kind === 'answer') listener(last.answer as Answer)
          })
        },
        stall: stalled,
        close: () => {
          closed = true
          coach.close()
          client.close()
        },
      }
    },
  }
}

/** Whoever is not answered in time asks again. */
const PATIENCE = 10_000

/** Between two signs of life: the server waits for one 45 seconds. */
const ALIVE = 15_000

function stall({ io: { engine } }: Socket, onGone: () => unknown = () => undefined): void {
  const { ws } = engine.transport as unknown as { ws: { send: (packet: string) => void } }
  ;(Reflect.get(ws, '_socket') as NetSocket).pause()
  // What is not read asks for no answer; left alone the library would give up first.
  clearTimeout(Reflect.get(engine, '_pingTimeoutTimer') as NodeJS.Timeout)
  const alive = setInterval(() => ws.send('3'), ALIVE)
  engine.once('close', () => {
    clearInterval(alive)
    onGone()
  })
}

export async function relay(durable: boolean): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
  const { child, url, stop } = await start(
    join(HERE, 'relay.ts'),
    durable ? { DURABLE: join(folder, 'relay.sqlite') } : {},
  )
  return {
    name: durable ? 'relay, one durable insert each' : 'bare relay',
    url,
    pid: child.pid!,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true })
    },
    pair: async (room) => {
      const coach = await connected(url, { room, role: 'coach' })
      const client = await connected(url, { room, role: 'client' })
      return {
        send: async (answer) => ((await client.emitWithAck('answer', { answer })) as Reply).ok,
        onSeen: (listener) =>
          void coach.on('answer', ({ answer }: { answer: Answer }) => listener(answer)),
        stall: () => stall(coach),
        close: () => {
          coach.close()
          client.close()
        },
      }
    },
  }
}

/** Resident memory in bytes, and processor time in ms, as Linux counts them. */
export function usage(pid: number): { bytes: number; ms: number } {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return { bytes: pages * 4096, ms: ticks * 10 }
}

async function start(script: string, environment: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
  const child: ChildProcess = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout! })
  const [line] = (await once(lines, 'line')) as [string]
  const port = /:(\d+)/.exec(line)?.[1]
  if (port === undefined) throw new Error(`${script} did not start: ${line}`)
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await once(child, 'exit')
    rmSync(folder, { recursive: true })
  }
  return { child, url: `http://127.0.0.1:${port}`, stop }
}

/** A context belongs to the key that shows it first, so both come together. */
async function entered(url: string, meeting: string, uid: string): Promise<Socket> {
  const key = newId()
  return panel(url, await token(url, meeting, uid, key), key)
}

async function token(url: string, meeting: string, uid: string, key: string): Promise<string> {
  const context = makeContext(
    { typ: 'meeting', mid: meeting, uid, attendrole: 'host' },
    credentials,
    Date.now(),
  )
  const response = await fetch(`${url}/zoom/seat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ context, key, parent: null }),
  })
  return ((await response.json()) as { token: string }).token
}

async function panel(url: string, token: string, key: string): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: { token, key, protocol: PROTOCOL },
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('view', () => resolve())
    socket.once('connect_error', reject)
  })
  return socket
}

async function connected(url: string, auth: Record<string, string>): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve())
    socket.once('connect_error', reject)
  })
  return socket
}

const newId = (): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
