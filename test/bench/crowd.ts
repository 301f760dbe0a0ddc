/**
 * Many panels from one process: WebSockets by hand, which cost a tenth of what a browser's
 * library does, so that what is measured is the server. They say what the library says.
 */
import { connect } from 'node:net'
import { frame, upgrade } from '../hostile/wire.ts'

export type Light = {
  /** Sends an event, and resolves with what came back for it. */
  ask: (event: string, body: unknown) => Promise<string>
  /** Called with the text of each event that the server sends, unparsed: parsing would be most of the work. */
  onEvent: (listener: (text: string) => void) => void
  close: () => void
}

/** Connected. What the server says first to a panel of Attune's is its view. */
export async function lightPanel(port: number, auth: object, query = ''): Promise<Light> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  // What comes with the first packet comes before anybody listens.
  const early: string[] = []
  let listener: (text: string) => void = (text) => void early.push(text)
  const asked = new Map<number, (text: string) => void>()
  let number = 0
  let rest: Buffer = Buffer.alloc(0)
  let headersOver = false
  let closing = false
  const send = (text: string): void => void (socket.writable && socket.write(frame(text)))
  const opened = new Promise<void>((resolve, reject) => {
    const hear = (text: string): void => {
      if (text === '2') return send('3')
      if (text.startsWith('0{')) return send(`40${JSON.stringify(auth)}`)
      if (text.startsWith('40')) return resolve()
      if (text.startsWith('44')) return reject(new Error(`turned away: ${text.slice(0, 200)}`))
      if (text.startsWith('42')) return listener(text)
      const reply = /^43(\d+)/.exec(text)
      if (!reply) return
      asked.get(Number(reply[1]))?.(text.slice(reply[0].length))
      asked.delete(Number(reply[1]))
    }
    socket.on('data', (part: Buffer) => {
      rest = rest.length === 0 ? part : Buffer.concat([rest, part])
      if (!headersOver) {
        const end = rest.indexOf('\r\n\r\n')
        if (end < 0) return
        if (!rest.toString('latin1', 0, 12).endsWith('101'))
          return reject(new Error(rest.toString('latin1', 0, 200)))
        headersOver = true
        rest = rest.subarray(end + 4)
      }
      rest = readFrames(rest, hear)
    })
    socket.once('error', reject)
    socket.once('close', () => {
      if (!closing) reject(new Error('a panel was cut off'))
    })
  })
  socket.write(upgrade(`EIO=4&transport=websocket${query}`))
  await opened
  return {
    ask: (event, body) =>
      new Promise((resolve) => {
        const at = number++
        asked.set(at, resolve)
        send(`42${at}${JSON.stringify([event, body])}`)
      }),
    onEvent: (given) => {
      listener = given
      early.splice(0).forEach(given)
    },
    close: () => {
      closing = true
      socket.destroy()
    },
  }
}

/** What a server sends is not masked. Returns the part of a frame that is not whole yet. */
function readFrames(bytes: Buffer, hear: (text: string) => void): Buffer {
  let at = 0
  while (bytes.length - at >= 2) {
    let head = 2
    let size = bytes[at + 1]! & 127
    if (size === 126) {
      if (bytes.length - at < 4) break
      size = bytes.readUInt16BE(at + 2)
      head = 4
    } else if (size === 127) {
      if (bytes.length - at < 10) break
      size = Number(bytes.readBigUInt64BE(at + 2))
      head = 10
    }
    if (bytes.length - at < head + size) break
    if ((bytes[at]! & 15) === 1) hear(bytes.toString('utf8', at + head, at + head + size))
    at += head + size
  }
  return bytes.subarray(at)
}
