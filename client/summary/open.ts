/** The secret is in the address's fragment, which a browser sends to nobody. */
import type { SummaryView } from '../../server/contract/views.ts'

export type Opened = SummaryView | 'gone' | 'not-yet' | 'unreachable'

const BASE = location.pathname.replace(/[^/]*$/, '')
const secret = (): string => location.hash.slice(1)

export const openSummary = (): Promise<Opened> => ask('open', { secret: secret() })

/** Revoking the link one reads with leaves nothing to read. */
export const revokeLink = (link: string): Promise<Opened> =>
  ask('revoke', { secret: secret(), link })

async function ask(what: 'open' | 'revoke', body: object): Promise<Opened> {
  try {
    const response = await fetch(`${BASE}summary/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return (await response.json()) as SummaryView
    if (response.status === 409) return 'not-yet'
    return response.status === 404 ? 'gone' : 'unreachable'
  } catch {
    return 'unreachable'
  }
}
