/**
 * What a bare Socket.IO relay does, to measure against: a message from one
 * client goes to the coach of its room. With DURABLE=<file> each message is
 * written to SQLite in a transaction of its own before it is passed on.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { Server } from 'socket.io'

const file = process.env.DURABLE
const database = file === undefined ? null : new DatabaseSync(file)
database?.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE messages (room TEXT, body TEXT)',
)
const insert = database?.prepare('INSERT INTO messages VALUES (?, ?)')

const http = createServer()
const io = new Server(http, { serveClient: false })
io.on('connection', (socket) => {
  const { room, role } = socket.handshake.auth as { room: string; role: string }
  if (role === 'coach') void socket.join(room)
  socket.on('answer', (body: { answer: string }, acknowledge: (reply: { ok: boolean }) => void) => {
    insert?.run(room, JSON.stringify(body))
    acknowledge({ ok: true })
    io.to(room).emit('answer', body)
  })
})
http.listen(0, '127.0.0.1', () =>
  console.log(`Open http://localhost:${(http.address() as AddressInfo).port}`),
)
process.on('SIGTERM', () => process.exit(0))
