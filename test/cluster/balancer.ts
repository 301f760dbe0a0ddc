/**
 * A small balancer: what belongs together goes to one server, and to the next one
 * when that is away. Panels say with `near` which meeting they are of; everything
 * else goes by the address it comes from.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request as ask } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { LIMITS } from '../../server/limits.ts'

/** Longer than any body that the servers take. */
const BODY = 128 * 1024
/** A server that does not answer in time is away; the next is asked. */
const PATIENCE = 5_000
/** The rehearsal's own switches lie in each server's memory: each is told. */
const FOR_ALL = /^\/rehearsal\/(network|window)$/

/** `servers` answers the ports of those there are now, the first ones first. Resolves with its address. */
export async function startBalancer(servers: () => number[], port = 0): Promise<string> {
  const http = createServer((request, response) => {
    answer(request, response, servers()).catch(() => {
      if (!response.headersSent) response.writeHead(502)
      response.end()
    })
  })
  http.on('upgrade', (request, socket, head) => {
    passOn(request, socket, head, inOrder(keyOf(request), servers())).catch(() => socket.destroy())
  })
  http.listen({ port, host: '127.0.0.1', backlog: LIMITS.backlog })
  await once(http, 'listening')
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}

/** The same order for the same key, and one server less moves only what was on it. */
export const inOrder = (key: string, ports: number[]): number[] =>
  ports.toSorted((one, other) => weight(key, one) - weight(key, other))

const weight = (key: string, port: number): number =>
  createHash('sha256').update(`${key} ${port}`).digest().readUInt32BE()

function keyOf({ url = '', socket }: IncomingMessage): string {
  return new URL(url, 'http://any').searchParams.get('near') ?? socket.remoteAddress ?? ''
}

async function answer(request: IncomingMessage, response: ServerResponse, ports: number[]) {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > BODY) return void response.writeHead(413).end()
    parts.push(part)
  }
  const body = Buffer.concat(parts)
  const order = inOrder(keyOf(request), ports)
  if (FOR_ALL.test(request.url ?? ''))
    await Promise.all(order.slice(1).map((port) => askOf(port, request, body).catch(() => null)))
  for (const [place, port] of order.entries()) {
    try {
      const said = await askOf(port, request, body)
      response.writeHead(said.statusCode ?? 502, said.headers)
      said.pipe(response)
      said.once('error', () => response.destroy())
      return
    } catch (error) {
      if (place === order.length - 1) throw error
    }
  }
  throw new Error('no server is there')
}

async function askOf(
  port: number,
  { method, url, headers, socket }: IncomingMessage,
  body: Buffer,
) {
  const asking = ask({
    port,
    host: '127.0.0.1',
    method,
    path: url,
    headers: { ...headers, 'x-forwarded-for': socket.remoteAddress ?? '' },
    timeout: PATIENCE,
  })
  asking.once('timeout', () => asking.destroy(new Error('no answer in time')))
  asking.end(body)
  const [said] = (await once(asking, 'response')) as [IncomingMessage]
  return said
}

/** A WebSocket, byte by byte. */
async function passOn(request: IncomingMessage, socket: Duplex, head: Buffer, ports: number[]) {
  const server = await firstOf(ports)
  const lines = [`${request.method} ${request.url} HTTP/1.1`]
  for (let at = 0; at < request.rawHeaders.length; at += 2)
    lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`)
  lines.push(`x-forwarded-for: ${request.socket.remoteAddress ?? ''}`)
  server.write(`${lines.join('\r\n')}\r\n\r\n`)
  server.write(head)
  server.pipe(socket).pipe(server)
  // Whichever end breaks, the other is let go.
  for (const [one, other] of [
    [server, socket],
    [socket, server],
  ] as const) {
    one.on('error', () => other.destroy())
    one.on('close', () => other.destroy())
  }
}

async function firstOf(ports: number[]): Promise<Socket> {
  for (const port of ports) {
    const server = connect(port, '127.0.0.1')
    try {
      await once(server, 'connect', { signal: AbortSignal.timeout(PATIENCE) })
      return server
    } catch {
      server.destroy()
    }
  }
  throw new Error('no server is there')
}
