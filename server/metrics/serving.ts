/** Metrics at a port of their own, which nobody outside reaches unless it is opened to them. */
import { createServer } from 'node:http'
import type { Server } from 'node:http'

export function serveMetrics(
  read: () => Promise<string>,
  type: string,
  onFault: (error: unknown) => void,
): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics')
      return void response.writeHead(404).end()
    read().then(
      (text) => response.writeHead(200, { 'content-type': type }).end(text),
      (error: unknown) => {
        onFault(error)
        response.writeHead(503).end()
      },
    )
  })
}
