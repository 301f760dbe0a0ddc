/** Every door that Zoom, a coach's browser or a panel knocks at, tried with the right key and with wrong ones. */
import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { HOME, INSTALL, REDIRECT, WEBHOOK } from '../asks.ts'
import { makeContext } from '../context.ts'
import type { ZoomApp } from '../context.ts'
import { RESTART, ask, bad, good, reasonOf } from './patient.ts'
import type { Check, Finding, Patient } from './patient.ts'

/** Zoom waits no longer for the answer to an event. */
const ZOOMS_PATIENCE = 3_000
/** Zoom's signatures are good for five minutes. */
const LONG_AGO = 10 * 60 * 1000

const CREDENTIALS = 'Basic Information, App Credentials'

export const install = (patient: Patient): Promise<Finding> =>
  guarded('install', async () => {
    const response = await ask(patient, INSTALL)
    const target = response.headers.get('location') ?? ''
    if (response.status !== 302 || !URL.canParse(target))
      return bad(
        'install',
        `${INSTALL} does not lead to Zoom (${response.status}).`,
        target.endsWith('/not-added')
          ? 'It was asked too often from here. Wait a minute and look again.'
          : 'See that this version of the server runs, and that the proxy passes redirects on.',
      )
    const { origin, pathname, searchParams } = new URL(target)
    if (origin !== new URL(patient.zoomUrl).origin || pathname !== '/oauth/authorize')
      return bad(
        'install',
        `${INSTALL} leads to ${origin}${pathname}.`,
        `Set ZOOM_URL to Zoom’s own address, or leave it out. ${RESTART}`,
      )
    const app = patient.apps[0]
    if (searchParams.get('client_id') !== app?.clientId)
      return bad(
        'install',
        'It names another client id than ZOOM_CLIENT_ID says here.',
        `Copy the Client ID from ${CREDENTIALS}. ${RESTART}`,
      )
    const redirect = searchParams.get('redirect_uri')
    if (redirect !== patient.url + REDIRECT)
      return bad(
        'install',
        `It asks Zoom to come back to ${redirect}.`,
        `Set PUBLIC_URL=${patient.url} and restart. Zoom compares it to the letter with Basic Information, OAuth Redirect URL.`,
      )
    if (
      searchParams.get('response_type') !== 'code' ||
      (searchParams.get('state') ?? '').length < 22
    )
      return bad(
        'install',
        'It asks Zoom without a state.',
        'See that this version of the server runs.',
      )
    return good('install', `It leads to Zoom, and back to ${REDIRECT}.`)
  })

export const events = (patient: Patient): Promise<Finding> =>
  guarded('events', async () => {
    const listening = patient.apps.filter(({ webhookSecret }) => webhookSecret !== null)
    if (listening.length === 0)
      return bad(
        'events',
        'ZOOM_WEBHOOK_SECRET is not set, so no event of Zoom’s is believed.',
        `Copy the Secret Token from Features, Access. ${RESTART}`,
      )
    for (const app of listening) {
      const trouble = (await validation(patient, app)) ?? (await forgeries(patient, app))
      if (trouble) return trouble
    }
    return good('events', 'A signed question is answered, and nothing else is believed.')
  })

const Answer = z.object({ plainToken: z.string(), encryptedToken: z.string() })

async function validation(patient: Patient, app: ZoomApp): Promise<Finding | null> {
  const plainToken = randomBytes(16).toString('base64url')
  const event = {
    event: 'endpoint.url_validation',
    payload: { plainToken },
    event_ts: patient.clock(),
  }
  const response = await send(patient, event, app, { secret: app.webhookSecret ?? '' })
  const expected = hmac(app.webhookSecret ?? '', plainToken)
  const answer = Answer.safeParse(await response.json().catch(() => null)).data
  if (
    response.status === 200 &&
    answer?.encryptedToken === expected &&
    answer.plainToken === plainToken
  )
    return null
  const signed = 'with the Secret Token that ZOOM_WEBHOOK_SECRET says here'
  return bad(
    'events',
    response.ok
      ? `${WEBHOOK} does not answer Zoom’s question ${signed}.`
      : `${WEBHOOK} refuses Zoom’s question, signed ${signed} (${response.status}).`,
    `Copy the Secret Token from Features, Access, without spaces. ${RESTART}`,
  )
}

/** An event that nobody could mind, were it believed. */
async function forgeries(patient: Patient, app: ZoomApp): Promise<Finding | null> {
  const uuid = `doctor-${randomBytes(12).toString('hex')}`
  const event = { event: 'meeting.ended', payload: { object: { uuid } }, event_ts: patient.clock() }
  const secret = app.webhookSecret ?? ''
  const tries: [name: string, how: Signing][] = [
    ['that nobody signed', null],
    ['signed by somebody else', { secret: `${secret}.` }],
    ['signed ten minutes ago', { secret, at: patient.clock() - LONG_AGO }],
  ]
  for (const [name, how] of tries) {
    const { status } = await send(patient, event, app, how)
    if (status < 400 || status >= 500)
      return bad(
        'events',
        `${WEBHOOK} does not refuse an event ${name} (${status}).`,
        'See that this version of the server runs, and that no proxy answers in its place.',
      )
  }
  return null
}

type Signing = { secret: string; at?: number } | null

function send(patient: Patient, event: object, app: ZoomApp, how: Signing): Promise<Response> {
  const body = JSON.stringify(event)
  const timestamp = String(Math.floor((how?.at ?? patient.clock()) / 1000))
  const signature = how && {
    'x-zm-request-timestamp': timestamp,
    'x-zm-signature': `v0=${hmac(how.secret, `v0:${timestamp}:${body}`)}`,
  }
  return ask(
    patient,
    WEBHOOK,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', clientid: app.clientId, ...signature },
      body,
    },
    ZOOMS_PATIENCE,
  )
}

export const admission = (patient: Patient): Promise<Finding> =>
  guarded('context', async () => {
    for (const app of patient.apps) {
      // A meeting that nobody is in: no session is found, and none is made.
      const mid = `doctor-${randomBytes(12).toString('hex')}`
      const context = makeContext(
        { typ: 'meeting', mid, attendrole: 'participant' },
        app,
        patient.clock(),
      )
      const { status, token } = await show(patient, context)
      if (status !== 200 || token === undefined)
        return bad(
          'context',
          `The server does not take what Zoom’s client would bring for ${app.clientId} (${status}).`,
          `It was made with the Client Secret as it stands here. Copy it from ${CREDENTIALS}, and see that the clock is right. ${RESTART}`,
        )
      if ((await show(patient, damaged(context))).token !== undefined)
        return bad(
          'context',
          'The server takes one that was tampered with.',
          'See that this version of the server runs: anybody could say they are anybody.',
        )
    }
    return good('context', 'Whom Zoom’s client brings is believed, and a damaged word is not.')
  })

const Token = z.object({ token: z.string().min(1) })

async function show(patient: Patient, context: string) {
  const key = randomBytes(16).toString('base64url')
  const response = await ask(patient, `${HOME}/seat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ context, key, parent: null }),
  })
  const { data } = Token.safeParse(await response.json().catch(() => null))
  return { status: response.status, token: data?.token }
}

/** One bit of the seal is another. */
function damaged(context: string): string {
  const bytes = Buffer.from(context, 'base64url')
  bytes[bytes.length - 1]! ^= 1
  return bytes.toString('base64url')
}

export const sockets = (patient: Patient): Promise<Finding> =>
  guarded('sockets', async () => {
    const response = await ask(patient, '/socket.io/?EIO=4&transport=polling', {
      headers: { origin: patient.url },
    })
    if (response.status === 200 && (await response.text()).startsWith('0{"sid":'))
      return good('sockets', 'A panel can connect.')
    return bad(
      'sockets',
      `A panel cannot connect (${response.status}).`,
      response.status === 403
        ? `The server takes panels from PUBLIC_URL alone. Set PUBLIC_URL=${patient.url} and restart.`
        : 'Let the tunnel or proxy pass /socket.io/ on, with WebSocket upgrades.',
    )
  })

/** A door that does not answer is a finding too. */
const guarded = (check: Check, look: () => Promise<Finding>): Promise<Finding> =>
  look().catch((error: unknown) =>
    bad(
      check,
      `No answer (${reasonOf(error)}).`,
      'The page opened a moment ago: see the server’s log, and what the proxy does with this path.',
    ),
  )

const hmac = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex')
