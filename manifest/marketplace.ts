/**
 * Hands the manifest to Zoom's Marketplace, and looks at what arrived. It takes
 * an app of its own for that, of the kind "server-to-server OAuth".
 */
import { z } from 'zod'
import type { Manifest } from './manifest.ts'

export type Credentials = {
  accountId: string
  clientId: string
  clientSecret: string
  /** The app whose manifest it is. */
  appId: string
}

/** `refused`: something has to be changed first. `away`: the same may work later. */
export type Pushed =
  { kind: 'done'; differences: string[] } | { kind: 'refused' | 'away'; said: string[] }

const PATIENCE = 15_000

const TokenAnswer = z.object({ access_token: z.string().min(1), api_url: z.string().optional() })
const Complaints = z.array(z.object({ setting: z.string(), message: z.string() }))
const Validation = z.object({
  ok: z.boolean(),
  error: z.string().nullish(),
  errors: Complaints.nullish(),
})
const Kept = z.object({ manifest: z.record(z.string(), z.unknown()) })
const Message = z.object({ code: z.union([z.number(), z.string()]), message: z.string() }).partial()

class Failure extends Error {
  readonly kind: 'refused' | 'away'
  readonly said: string[]
  constructor(kind: 'refused' | 'away', ...said: string[]) {
    super(said.join('\n'))
    this.kind = kind
    this.said = said
  }
}

/** `say` gets one line for each step that begins. */
export async function push(
  manifest: Manifest,
  given: Credentials,
  at: { url: string; apiUrl: string; patience?: number; say: (line: string) => void },
): Promise<Pushed> {
  const { say, patience = PATIENCE } = at
  try {
    say('Asking Zoom for a token.')
    const token = await tokenFor(given, at.url, patience)
    const call = (method: string, path: string, body?: object) =>
      ask(`${at.apiUrl}/v2/marketplace/apps/${path}`, patience, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      })

    say('Letting Zoom validate the manifest.')
    const validation = await call('POST', 'manifest/validate', { manifest })
    // Zoom answers 200 to a manifest with mistakes too: the verdict is in the answer.
    const verdict = Validation.parse(await json(validation))
    if (!verdict.ok) throw complaint(verdict)

    say('Uploading it.')
    const path = `${encodeURIComponent(given.appId)}/manifest`
    await call('PUT', path, { manifest })

    say('Reading it back.')
    const kept = Kept.parse(await json(await call('GET', path)))
    return { kind: 'done', differences: differencesIn(manifest, kept.manifest) }
  } catch (error) {
    if (error instanceof Failure) return { kind: error.kind, said: error.said }
    if (error instanceof z.ZodError)
      return { kind: 'away', said: ['Zoom answered in a form this command does not know.'] }
    throw error
  }
}

async function tokenFor(given: Credentials, url: string, patience: number): Promise<string> {
  const { accountId, clientId, clientSecret } = given
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  const response = await ask(
    `${url}/oauth/token`,
    patience,
    {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
    },
    'Zoom does not know these credentials. Compare ZOOM_ACCOUNT_ID, ZOOM_ADMIN_CLIENT_ID and ' +
      'ZOOM_ADMIN_CLIENT_SECRET with the App Credentials page of the server-to-server app, and see that it is activated.',
  )
  return TokenAnswer.parse(await json(response)).access_token
}

/** Only an answer that is good comes back. */
async function ask(
  url: string,
  patience: number,
  request: RequestInit,
  unknown?: string,
): Promise<Response> {
  const { method = 'GET' } = request
  let response: Response
  try {
    response = await fetch(url, { ...request, signal: AbortSignal.timeout(patience) })
  } catch {
    throw new Failure('away', `Zoom did not answer in time.${maybe(method, url)} Try again.`)
  }
  if (response.ok) return response
  const { status } = response
  if (status === 429) {
    const pause = Number(response.headers.get('retry-after'))
    const when = pause > 0 ? `in ${pause} seconds` : 'in a minute'
    throw new Failure(
      'away',
      `Zoom asks for a pause, because too much was asked of it. Try again ${when}.`,
    )
  }
  if (status >= 500)
    throw new Failure(
      'away',
      `Zoom has trouble of its own (${status}).${maybe(method, url)} Try again later.`,
    )
  const { code, message } = Message.safeParse(await json(response).catch(() => null)).data ?? {}
  const said = message === undefined ? [] : [`Zoom says: ${message}`]
  throw new Failure('refused', unknown ?? meaning(status, String(code)), ...said)
}

/** After a request to change something, silence says nothing about whether it did. */
const maybe = (method: string, url: string): string =>
  method === 'PUT'
    ? ' Whether the manifest arrived is not known.'
    : ` Nothing was changed (${new URL(url).host}).`

function meaning(status: number, code: string): string {
  if (status === 404 || code === '1500')
    return 'Zoom has no manifest for this app. ZOOM_APP_ID must be the id of a General app that is a draft, in the same account.'
  if (status === 401 || status === 403 || code === '4711')
    return 'The server-to-server app may not do this. Give it the scopes marketplace:read:app:admin and marketplace:write:app:admin, and activate it again.'
  return `Zoom refused it (${status}).`
}

function complaint({ error, errors }: z.infer<typeof Validation>): Failure {
  const lines = (errors ?? []).map(({ setting, message }) => `  ${setting}: ${message}`)
  const first = 'Zoom finds mistakes in the manifest. Nothing was uploaded.'
  return new Failure(
    'refused',
    first,
    ...(lines.length > 0 ? lines : [`  ${error ?? 'no reason given'}`]),
  )
}

const json = (response: Response): Promise<unknown> =>
  response.json().catch(() => {
    throw new Failure('away', 'Zoom answered with something that is no JSON. Try again later.')
  })

/**
 * One line for each setting of ours that came back otherwise. What Zoom adds is
 * its own affair, lists have no order there, and it leaves out what is empty.
 */
export function differencesIn(sent: unknown, kept: unknown, path = ''): string[] {
  if (isPlain(sent) && isPlain(kept))
    return Object.entries(sent).flatMap(([key, value]) =>
      differencesIn(value, kept[key], path === '' ? key : `${path}.${key}`),
    )
  if (
    Array.isArray(sent) &&
    Array.isArray(kept) &&
    sent.length === kept.length &&
    sent.some(isPlain)
  ) {
    const [ours, theirs] = [sent, kept].map((list) => list.toSorted(byText)) as [
      unknown[],
      unknown[],
    ]
    return ours.flatMap((one, at) => differencesIn(one, theirs[at], `${path}[${at}]`))
  }
  const [ours, theirs] = [textOf(sent), textOf(kept)]
  return ours === theirs ? [] : [`${path}: sent ${ours}, came back as ${theirs}`]
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const byText = (one: unknown, other: unknown): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1

function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'nothing' : JSON.stringify(value.toSorted(byText))
  const isEmpty = value === undefined || value === null || value === '' || value === false
  return isEmpty ? 'nothing' : JSON.stringify(value)
}
