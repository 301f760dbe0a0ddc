/** For whatever watches over this server. Neither answer says anything of anyone. */
import express from 'express'
import type { Readiness } from '../readiness.ts'

export function healthRoutes({ unready }: Pick<Readiness, 'unready'>): express.Router {
  const router = express.Router()
  // That it answers is the answer: a process that hangs does not, and is to be started anew.
  router.get('/healthz', (_request, response) => void response.json({ ok: true }))
  // A server that is not ready is left alone, not started anew: its database is away, or it is leaving.
  router.get('/readyz', async (_request, response) => {
    const reason = await unready()
    response.status(reason === null ? 200 : 503).json({ ready: reason === null, reason })
  })
  return router
}
