/**
 * The desk's door: a browser that is signed in gets a seat, takes along what is
 * kept, and signs out. The cookie alone is not enough: another site could send it.
 */
import express from 'express'
import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { Id } from '../contract/commands.ts'
import type { Refusal } from '../contract/vocabulary.ts'
import type { Exporting } from '../exporting.ts'
import { Key, seatFrom, tokenFor } from '../seats.ts'
import type { Keys } from '../seats.ts'
import { SIGN_IN_LIFE } from '../sign-ins.ts'
import type { SignIns } from '../sign-ins.ts'
import type { Cookies } from './cookies.ts'
import { unlisted } from './headers.ts'
import { lineOf } from './pace.ts'
import type { Pace } from './pace.ts'

const SIGNED_IN = 'desk'

const SeatRequest = z.strictObject({ key: Key })
const ExportRequest = z.strictObject({ token: z.string().max(2048), engagement: Id.nullable() })

/** Signs this browser in, and out of what it held before. */
export const signInWith =
  (signIns: SignIns, cookies: Cookies) =>
  async (response: Response, coach: string): Promise<void> => {
    const former = cookies.read(response.req, SIGNED_IN)
    cookies.set(response, SIGNED_IN, await signIns.open(coach), SIGN_IN_LIFE)
    await signIns.close(former)
  }

export function deskRoutes(deps: {
  signIns: SignIns
  exporting: Exporting
  cookies: Cookies
  keys: Keys
  pace: Pace
  isOurs: (origin: string | undefined, host: string | undefined) => boolean
  clock: () => number
  onFault: (error: unknown) => void
}): express.Router {
  const { signIns, exporting, cookies, keys, pace, isOurs, clock, onFault } = deps
  const router = express.Router()
  const body = express.json({ limit: '10kb' })
  const ours: RequestHandler = (request, response, next) => {
    if (isOurs(request.get('origin'), request.get('host'))) next()
    else refuse(response, 403, 'not-admitted')
  }

  router.post('/desk/seat', unlisted, ours, body, async (request, response) => {
    if (!(await pace('desk-seat', lineOf(request)))) return refuse(response, 429, 'too-fast')
    if (!SeatRequest.safeParse(request.body).success) return refuse(response, 400, 'malformed')
    const found = await signIns.behind(heldBy(request))
    if (!found) return refuse(response, 401, 'signed-out')
    const { hash, coach } = found
    const claims = { via: 'desk', uid: coach, context: null, desk: hash } as const
    response.json(await tokenFor(claims, keys, clock()))
  })

  router.post('/desk/sign-out', unlisted, ours, async (request, response) => {
    await signIns.close(heldBy(request))
    cookies.clear(response, SIGNED_IN)
    response.json({ ok: true })
  })

  router.post('/desk/export', unlisted, body, async (request, response) => {
    const asked = ExportRequest.safeParse(request.body)
    if (!asked.success) return refuse(response, 400, 'malformed')
    const coach = await coachOf(asked.data.token)
    if (coach === null) return refuse(response, 401, 'signed-out')
    if (!(await pace('export', coach))) return refuse(response, 429, 'too-fast')
    const parts = await exporting.begin(coach, asked.data.engagement)
    if (!parts) return refuse(response, 404, 'not-found')
    response.type('json')
    try {
      for await (const part of parts) if (!(await written(response, part))) return
      response.end()
    } catch (error) {
      // Half a file must not look like a whole one.
      response.destroy()
      onFault(error)
    }
  })

  /** Zoom's main window has no cookie, so the seat's token says who asks. */
  async function coachOf(token: string): Promise<string | null> {
    const seat = await seatFrom(token, '', keys, clock())
    if (seat?.via !== 'desk') return null
    return seat.desk === null || (await signIns.isOpen(seat.desk, seat.uid)) ? seat.uid : null
  }

  const heldBy = (request: Request): string => cookies.read(request, SIGNED_IN)

  return router
}

/** No faster than it is read. False once the reader went away. */
function written(response: Response, part: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve(false)
    if (response.write(part)) return resolve(true)
    const settle = (): void => {
      response.off('drain', settle).off('close', settle)
      resolve(!response.destroyed)
    }
    response.on('drain', settle).on('close', settle)
  })
}

const refuse = (response: Response, status: number, refusal: Refusal): void =>
  void response.status(status).json({ refusal })
