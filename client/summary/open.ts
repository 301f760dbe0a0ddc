/** The secret is in the address's fragment, which a browser sends to nobody. */
import type { Command, Reply } from '../../server/contract/commands.ts'
import type { SummaryView } from '../../server/contract/summary.ts'
import type { Refusal } from '../../server/contract/vocabulary.ts'
import { newId } from '../id.ts'

export type Opened = SummaryView | 'gone' | 'not-yet' | 'unreachable'
/** `view` is null once the link opens no more, and where nothing is known of it. */
export type Acted = { refusal: Refusal | null; view: SummaryView | null }

/** Under one id: what was done before its answer was lost is not done twice. */
const TRIES = 3
const PAUSE = 1_000
const BASE = location.pathname.replace(/[^/]*$/, '')
const SECRET = /^[\w-]{43}$/
const SEND = 'send'

/** Behind a dot, the link whose page the coach looks at, or that this one is to be passed on. */
const inAddress = (): string[] => location.hash.slice(1).split('.')
const secret = (): string => inAddress()[0] ?? ''
export const isSending = (): boolean => inAddress()[1] === SEND
export const isPreview = (): boolean => inAddress().length > 1 && !isSending()
/** As far as its look tells: nobody was asked. */
export const isWhole = (): boolean => SECRET.test(secret())
/** The link itself, with nothing behind it. */
export const ownAddress = (): string => `${location.href.replace(/#.*$/, '')}#${secret()}`

export async function openSummary(): Promise<Opened> {
  const as = inAddress()[1]
  const response = await post('open', { secret: secret(), ...(as && { as }) })
  if (response?.ok) return (await response.json()) as SummaryView
  if (response?.status === 409) return 'not-yet'
  return response?.status === 404 ? 'gone' : 'unreachable'
}

/** What may be asked with a link alone. A new link takes the old one's place in the address. */
export async function act(command: Command): Promise<Acted> {
  const message = { id: newId(), command, secret: secret() }
  for (let tried = 1; ; tried++) {
    const response = await post('do', message)
    if (response?.status === 404) return { refusal: 'gone', view: null }
    if (response?.ok) {
      const { reply, view, path } = (await response.json()) as {
        reply: Reply
        view: SummaryView | null
        path: string | null
      }
      if (path !== null) history.replaceState(history.state, '', path.slice(path.indexOf('#')))
      return { refusal: reply.ok ? null : reply.refusal, view }
    }
    if (tried === TRIES)
      return { refusal: response?.status === 429 ? 'too-fast' : 'unavailable', view: null }
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

async function post(what: 'open' | 'do', body: object): Promise<Response | null> {
  try {
    return await fetch(`${BASE}summary/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return null
  }
}
