/**
 * The fault proxy: stands on a TCP link and does to it what networks do. One
 * fault at a time, for every connection through it, until it heals.
 */
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { once } from 'node:events'

export type Fault =
  /** Everything comes so much later, and up to `jitter` more; in order all the same. */
  | { kind: 'latency'; ms: number; jitter: number }
  /** Connections break, and no new one comes about. */
  | { kind: 'down' }
  | { kind: 'bandwidth'; bytesPerSecond: number }
  /** Who hangs up is gone at once; the other side learns of it so much later. */
  | { kind: 'slow close'; ms: number }
  /** Nothing passes, and nobody is told. Connections that met it stay silent for good, as behind a router that forgot them. */
  | { kind: 'time-out' }
  /** Each connection is reset so long after it began, or after the fault did. */
  | { kind: 'reset'; ms: number }
  /** In pieces of so many bytes, with a pause after each. */
  | { kind: 'slicing'; bytes: number; pause: number }
  /** Each connection breaks after so many bytes, in the middle of whatever they are. */
  | { kind: 'cut'; bytes: number }

export type Proxy = Awaited<ReturnType<typeof startProxy>>

type Link = { near: Socket; far: Socket; silent: boolean; passed: number }
type Piece = { bytes: Buffer | null; at: number }

/** A side that sends faster than the fault lets through waits from here on. */
const PIECES = 64

/** Listens on this machine, and passes on to `target` of it. `chance` draws the jitter. */
export async function startProxy(target: number, chance: () => number = Math.random) {
  let fault: Fault | null = null
  let to = target
  const links = new Set<Link>()
  const waking = new Set<() => void>()
  const server = createServer({ allowHalfOpen: true, noDelay: true }, accept)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  function accept(near: Socket): void {
    if (fault?.kind === 'down') return void near.resetAndDestroy()
    const far = connect({ port: to, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    const link: Link = { near, far, silent: fault?.kind === 'time-out', passed: 0 }
    links.add(link)
    carry(link, near, far)
    carry(link, far, near)
    if (fault?.kind === 'reset') resetLater(link, fault)
  }

  /** One direction. What one side sends reaches the other in order, whatever the fault does to it. */
  function carry(link: Link, from: Socket, onto: Socket): void {
    const waiting: Piece[] = []
    let busy = false
    const take = (bytes: Buffer | null): void => {
      waiting.push({ bytes, at: performance.now() })
      if (waiting.length > PIECES) from.pause()
      if (!busy) void passAll()
    }
    const passAll = async (): Promise<void> => {
      busy = true
      for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
        if (waiting.length <= PIECES) from.resume()
        await pass(link, piece, onto)
      }
      busy = false
    }
    from.on('data', take)
    from.on('end', () => take(null))
    from.on('error', () => undefined)
    from.on('close', (broken) => void hangUp(link, onto, broken))
  }

  async function pass(link: Link, { bytes, at }: Piece, onto: Socket): Promise<void> {
    if (link.silent) return
    const now = fault
    if (bytes === null) {
      if (now?.kind === 'slow close') await rest(now.ms)
      return void (link.silent || onto.end())
    }
    switch (now?.kind) {
      case 'latency':
        await rest(at + now.ms + chance() * now.jitter - performance.now())
        return write(link, bytes, onto)
      case 'bandwidth':
        // Twenty pieces a second, so that the rate is even.
        return inPieces(bytes, Math.ceil(now.bytesPerSecond / 20), async (piece) => {
          if (fault === now) await rest((piece.length * 1000) / now.bytesPerSecond)
          await write(link, piece, onto)
        })
      case 'slicing':
        return inPieces(bytes, now.bytes, async (piece) => {
          await write(link, piece, onto)
          if (fault === now) await rest(now.pause)
        })
      case 'cut': {
        const left = Math.max(0, now.bytes - link.passed)
        await write(link, bytes.subarray(0, left), onto)
        // What was written still arrives; then the connection is no more.
        if (bytes.length > left) onto.end(() => cut(link))
        return
      }
      case 'down':
      case 'reset':
      case 'slow close':
      case 'time-out':
      case undefined:
        return write(link, bytes, onto)
    }
  }

  async function write(link: Link, bytes: Buffer, onto: Socket): Promise<void> {
    if (link.silent || onto.destroyed || bytes.length === 0) return
    link.passed += bytes.length
    if (!onto.write(bytes))
      await Promise.race([once(onto, 'drain'), once(onto, 'close')]).catch(() => undefined)
  }

  async function hangUp(link: Link, other: Socket, broken: boolean): Promise<void> {
    if (link.silent) return
    if (fault?.kind === 'slow close') await rest(fault.ms)
    if (broken) other.destroy()
    if (link.near.destroyed && link.far.destroyed) links.delete(link)
  }

  function cut(link: Link): void {
    link.near.destroy()
    link.far.destroy()
    links.delete(link)
  }

  function reset(link: Link): void {
    link.near.resetAndDestroy()
    link.far.resetAndDestroy()
    links.delete(link)
  }

  function resetLater(link: Link, now: Extract<Fault, { kind: 'reset' }>): void {
    void rest(now.ms).then(() => fault === now && reset(link))
  }

  /** Ends at once when the fault does. */
  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const over = (): void => {
        clearTimeout(timer)
        waking.delete(over)
        resolve()
      }
      const timer = setTimeout(over, Math.max(0, ms))
      waking.add(over)
    })
  }

  function become(next: Fault | null): void {
    fault = next
    for (const wake of waking) wake()
    for (const link of links) {
      if (next?.kind === 'down') reset(link)
      if (next?.kind === 'time-out') link.silent = true
      if (next?.kind === 'reset') resetLater(link, next)
    }
  }

  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    links: () => links.size,
    fail: (next: Fault) => become(next),
    heal: () => become(null),
    /** The server behind it moved. */
    aim: (port: number) => void (to = port),
    /** As if the far end went away. */
    hangUp: () => [...links].forEach(({ far }) => far.destroy(new Error('hung up'))),
    close: async (): Promise<void> => {
      become(null)
      links.forEach(cut)
      server.close()
      await once(server, 'close')
    },
  }
}

async function inPieces(
  bytes: Buffer,
  size: number,
  each: (piece: Buffer) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += size) await each(bytes.subarray(at, at + size))
}
