/** Bytes as nobody's browser sends them: a connection of TCP, and WebSocket frames made by hand. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'

export type Wire = {
  socket: Socket
  send: (bytes: Uint8Array | string) => void
  /** All that came so far. */
  heard: () => Buffer
  /** Resolves when what came holds this, or the other side is gone, or the time is over. */
  until: (holds: (heard: Buffer) => boolean, ms?: number) => Promise<boolean>
  isOpen: () => boolean
  close: () => void
}

const PATIENCE = 60_000

export async function wireTo(port: number): Promise<Wire> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  const parts: Buffer[] = []
  let open = true
  let waiting: (() => void) | null = null
  const stir = (): void => waiting?.()
  socket.on('data', (part: Buffer) => {
    parts.push(part)
    // Said goodbye to, we hang up at once, as a browser does.
    if (isGoodbye(part)) {
      open = false
      socket.end()
    }
    stir()
  })
  // Being cut off is what most of this is about.
  socket.on('error', () => undefined)
  socket.on('close', () => {
    open = false
    stir()
  })
  await once(socket, 'connect')
  const heard = (): Buffer => {
    const all = Buffer.concat(parts)
    parts.splice(0, parts.length, all)
    return all
  }
  return {
    socket,
    send: (bytes) => void (open && socket.write(bytes)),
    heard,
    until: async (holds, ms = PATIENCE) => {
      const end = Date.now() + ms
      while (!holds(heard())) {
        if (!open || Date.now() >= end) return false
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, end - Date.now())
          waiting = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        waiting = null
      }
      return true
    },
    isOpen: () => open,
    close: () => void socket.destroy(),
  }
}

/** A WebSocket's last frame: without a code, or with one. */
const isGoodbye = (part: Buffer): boolean =>
  (part.at(-2) === 0x88 && part.at(-1) === 0) || (part.at(-4) === 0x88 && part.at(-3) === 2)

/** All that a server says to these bytes, until it closes the connection or falls silent. */
export async function said(port: number, bytes: Uint8Array | string, ms = 5_000): Promise<string> {
  const wire = await wireTo(port)
  wire.send(bytes)
  await wire.until(() => false, ms)
  wire.close()
  return wire.heard().toString('latin1')
}

export const TEXT = 1
export const BINARY = 2

/** Masked, as what a browser sends is. `flags` holds FIN and the reserved bits. */
export function frame(payload: Uint8Array | string, opcode = TEXT, flags = 0x80): Buffer {
  const bytes = Buffer.from(payload as Uint8Array)
  const size = bytes.length
  const head =
    size < 126
      ? Buffer.from([0, 0x80 | size])
      : size < 65_536
        ? Buffer.from([0, 0x80 | 126, size >> 8, size & 255])
        : Buffer.concat([Buffer.from([0, 0x80 | 127]), lengthOf(size)])
  head[0] = flags | opcode
  const mask = randomBytes(4)
  const masked = Buffer.from(bytes)
  for (let at = 0; at < size; at++) masked[at]! ^= mask[at & 3]!
  return Buffer.concat([head, mask, masked])
}

const lengthOf = (size: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(size))
  return bytes
}

export const upgrade = (query: string, headers: string[] = []): string =>
  [
    `GET /socket.io/?${query} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...headers,
    '\r\n',
  ].join('\r\n')

export const OPENED = 'EIO=4&transport=websocket'

/** A WebSocket that has its seat: the first view is there. */
export async function seated(port: number, auth: object): Promise<Wire> {
  const wire = await wireTo(port)
  wire.send(upgrade(OPENED))
  await wire.until((heard) => heard.includes('"sid"'))
  wire.send(frame(`40${JSON.stringify(auth)}`))
  await wire.until((heard) => heard.includes('42["view"') || heard.includes('44{'))
  return wire
}

/** The texts in what a server sent, after its headers. */
export function textsIn(heard: Buffer): string[] {
  const texts: string[] = []
  let at = heard.indexOf('\r\n\r\n') + 4
  while (at + 2 <= heard.length) {
    const opcode = heard[at]! & 15
    let size = heard[at + 1]! & 127
    at += 2
    if (size === 126) size = heard.readUInt16BE(at)
    else if (size === 127) size = Number(heard.readBigUInt64BE(at))
    if ((heard[at - 1]! & 127) > 125) at += (heard[at - 1]! & 127) === 126 ? 2 : 8
    if (opcode === TEXT) texts.push(heard.toString('utf8', at, at + size))
    at += size
  }
  return texts
}
