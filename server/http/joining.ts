/**
 * The join page, for a script and for none. Without one, each post is answered
 * with the page as it stands then, and what did not count is still chosen in it.
 */
import { randomBytes } from 'node:crypto'
import express from 'express'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { askForCode, offerToJoin, showSession, tryAgain } from '../../client/join/plain.ts'
import type { Drawn } from '../../client/join/plain.ts'
import { wordsFor } from '../../client/words/every.ts'
import { cleaned, isCode, spelt } from '../codes.ts'
import type { Refusal } from '../contract/vocabulary.ts'
import type { PersonId } from '../core/session.ts'
import { CODE_AFTERLIFE } from '../core/wrap-up.ts'
import { Posted, answering } from '../answering.ts'
import { seatFrom, tokenFor } from '../seats.ts'
import type { Keys } from '../seats.ts'
import type { Sessions } from '../sessions.ts'
import type { Store } from '../store/store.ts'
import { createGuesses } from './guesses.ts'
import { lineOf } from './pace.ts'
import type { Pace } from './pace.ts'
import { withDrawn } from './pages.ts'

/** A form of ours is below 1 KB. */
const FORM = '4kb'

const JoinRequest = z.strictObject({ code: z.string().max(40).transform(cleaned) })
const Asked = z.object({ code: z.string().max(40).default('') })

export function joining(deps: {
  store: Store
  sessions: Sessions
  keys: Keys
  pace: Pace
  /** The built page. */
  html: string
  /** Whoever looked at a page is there for a while. */
  stay: (session: string, person: PersonId) => void
  isOurs: (origin: string | undefined, host: string | undefined) => boolean
  clock: () => number
  onFault: (error: unknown) => void
}): express.Router {
  const { store, sessions, keys, pace, html, isOurs, clock, onFault } = deps
  const guesses = createGuesses({ limits: store.limits, keys, clock })
  const answer = answering({ sessions, stay: deps.stay })
  const fresh = () => randomBytes(16).toString('base64url')
  const router = express.Router()

  const find = (request: Request, code: string) =>
    guesses.look(request.ip ?? '', code, async () => {
      const found = code === '' ? null : await store.withCode(code)
      const closedAt = found?.session.closedAt ?? null
      return closedAt !== null && clock() - closedAt > CODE_AFTERLIFE ? null : found
    })

  const show = (request: Request, response: Response, status: number, drawn: Drawn): void => {
    // Not “no-referrer”, which takes the origin from our own form as well: a referrer goes to nobody but this server.
    response.set('x-robots-tag', 'noindex, nofollow')
    response
      .status(status)
      .type('html')
      .send(withDrawn(html, wordsFor(request.acceptsLanguages()), drawn))
  }

  router.get('/join', (request, response) => {
    const { code } = Asked.safeParse(request.query).data ?? { code: '' }
    const clean = cleaned(code)
    const up = request.path.endsWith('/') ? '../' : ''
    if (isCode(clean)) return response.redirect(303, `${up}join/${spelt(clean)}`)
    const drawn = askForCode(wordsFor(request.acceptsLanguages()), { code, wrong: code !== '', up })
    show(request, response, 200, drawn)
  })

  router.get('/join/:code', (request, response) => {
    const { code } = request.params
    const words = wordsFor(request.acceptsLanguages())
    const drawn = isCode(cleaned(code))
      ? offerToJoin(words, { key: fresh(), opens: true })
      : askForCode(words, { code, wrong: true, up: '../' })
    show(request, response, 200, drawn)
  })

  router.post('/join/seat', express.json({ limit: FORM }), async (request, response) => {
    const asked = JoinRequest.safeParse(request.body)
    const kept = await find(request, asked.success ? asked.data.code : '')
    if (kept === 'too-fast') return refuse(response, 429, 'too-fast')
    if (!kept) return refuse(response, 404, 'not-admitted')
    const { id, meeting } = kept.session
    response.json(await tokenFor({ via: 'link', session: id }, keys, clock(), meeting))
  })

  const form = express.urlencoded({ extended: false, limit: FORM })
  router.post('/join/:code', form, async (request, response) => {
    const { code } = request.params
    const words = wordsFor(request.acceptsLanguages())
    const { origin, host } = request.headers
    const posted = Posted.safeParse(request.body)
    // From another site's page nobody is brought into a seat that its maker holds the key of.
    if (origin !== undefined && !isOurs(origin, host))
      return show(request, response, 403, offerToJoin(words, { key: fresh(), opens: true }))
    if (!posted.success)
      return show(request, response, 400, offerToJoin(words, { key: fresh(), opens: true }))
    const { key, token } = posted.data
    const later = (status: number, notice: string): void =>
      show(request, response, status, tryAgain(words, { notice, fields: posted.data }))
    try {
      if (!(await pace('page', lineOf(request)))) return later(429, words.refusals['too-fast'])
      const known = await seatFrom(token, key, keys, clock())
      const kept = known?.via === 'link' ? known.session : await find(request, cleaned(code))
      if (kept === 'too-fast') return later(429, words.join.tooMany)
      const wrong = () => askForCode(words, { code, wrong: true, up: '../' })
      if (kept === null) return show(request, response, 404, wrong())
      const session = typeof kept === 'string' ? kept : kept.session.id
      const claims = { via: 'link' as const, session }
      const next = await tokenFor(claims, keys, clock())
      const seat = { ...claims, key, expiresAt: next.expiresAt }
      // A token that ended is renewed by the code; what came with it is sent anew, by whoever chose it.
      const answered = await answer(seat, posted.data, { words, isRenewed: known === null })
      if (answered === 'no-session') return show(request, response, 404, wrong())
      if (typeof answered === 'string') return later(403, words.refusals[answered])
      const { view, ...now } = answered
      if (view.left) {
        const notice = words.controls.leave.left
        return show(request, response, 200, offerToJoin(words, { key, notice, opens: false }))
      }
      const open = view.checkIn?.asked ? view.checkIn : null
      const fields = {
        key,
        token: next.token,
        id: fresh(),
        ...(open && { checkIn: open.number, change: open.change + 1 }),
        ...(open?.mine && { before: open.mine.answer }),
      }
      show(request, response, 200, showSession(words, { view, fields, ...now, up: '../' }))
    } catch (error) {
      onFault(error)
      later(503, words.refusals.unavailable)
    }
  })

  return router
}

function refuse(response: Response, status: number, refusal: Refusal): void {
  response.status(status).json({ refusal })
}
