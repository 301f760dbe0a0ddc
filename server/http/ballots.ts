/**
 * Where ballots come in: from nobody in particular. No cookie is set or read, no
 * line is logged, and whatever came, the reply has one status and one length.
 */
import express from 'express'
import type { Request } from 'express'
import { z } from 'zod'
import type { Evaluator } from '../ballots/evaluator.ts'
import type { Receiving } from '../ballots/receiving.ts'
import { BALLOT_LENGTH } from '../contract/limits.ts'

/** A month: keys that issue rights change with it. */
const Kid = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)
/** The longest reply to a ballot; all are padded to it. */
const REPLY_LENGTH = 32
/** What is too long is read to its end, so that it gets its reply; what is far too long is not. */
const MOST_READ = 64 * 1024
/** As long as a tick: a ballot that failed is tried again within it. */
const FAULTS_TOGETHER = 2_000

export function ballotRoutes(deps: {
  receiving: Receiving
  evaluator: Evaluator
  onFault: (error: unknown) => void
}): express.Router {
  const router = express.Router()
  let faulty: NodeJS.Timeout | null = null

  /** One line for all that failed meanwhile, so that the log does not count ballots. */
  function report(error: unknown): void {
    faulty ??= setTimeout(() => {
      faulty = null
      deps.onFault(error)
    }, FAULTS_TOGETHER).unref()
  }

  router.post('/ballot', async (request, response) => {
    const body = await taken(request)
    const reply = await deps.receiving.receive(body).catch((error: unknown) => {
      report(error)
      return 'unavailable' as const
    })
    response.type('json').send(JSON.stringify({ reply }).padEnd(REPLY_LENGTH))
  })

  router.get('/ballot/key/:kid', async (request, response) => {
    const kid = Kid.safeParse(request.params.kid)
    if (!kid.success) return void response.status(404).json({ refusal: 'not-found' })
    const key = Buffer.from(await deps.evaluator.publicKey(kid.data)).toString('base64url')
    response.json({ kid: kid.data, key })
  })

  return router
}

/** Empty when it is of another length. What arrived is overwritten where it lay. */
async function taken(request: Request): Promise<Buffer> {
  const body = Buffer.alloc(BALLOT_LENGTH)
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      if (size + chunk.length <= BALLOT_LENGTH) chunk.copy(body, size)
      size += chunk.length
      chunk.fill(0)
      if (size > MOST_READ) break
    }
  } catch {
    // Whoever sent it is gone. They send it again.
    return Buffer.alloc(0)
  }
  return size === BALLOT_LENGTH ? body : Buffer.alloc(0)
}
