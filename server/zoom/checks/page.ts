/** The page that Zoom opens. */
import { HOME, domainsFor } from '../asks.ts'
import { ask, bad, good, reasonOf } from './patient.ts'
import type { Finding, Patient } from './patient.ts'

type Page = { headers: Headers; html: string }

/** Who else answers in our place, by what gives them away. */
const OTHERS: [name: string, sign: RegExp][] = [
  ['ngrok', /ngrok/i],
  ['localtunnel', /loca\.lt|localtunnel/i],
  ['Dev Tunnels', /devtunnels/i],
  ['Cloudflare', /cloudflare/i],
]

export async function page(patient: Patient): Promise<{ finding: Finding; page: Page | null }> {
  let response: Response
  let html: string
  try {
    response = await ask(patient, HOME, { headers: { accept: 'text/html' } })
    html = await response.text()
  } catch (error) {
    return closed(
      `${patient.url}${HOME} does not open (${reasonOf(error)}).`,
      'See that the server runs, and that the tunnel or proxy leads to its port.',
    )
  }
  const { status, headers } = response
  if (status >= 300 && status < 400)
    return closed(
      `${HOME} sends the visitor on to ${headers.get('location') ?? 'another page'}.`,
      'Zoom wants the page itself: take the address it leads to, or take the redirect out of the proxy.',
    )
  const ours = /<title>Attune<\/title>/.test(html) && html.includes('/assets/')
  if (status === 200 && ours)
    return { finding: good('page', `${HOME} opens, and it is ours.`), page: { headers, html } }
  const other = OTHERS.find(([, sign]) => sign.test(html) || sign.test([...headers].join(' ')))
  if (other)
    return closed(
      `A page of ${other[0]} stands in front of ours (${status}).`,
      'If it is a warning to visitors, take a tunnel without one (cloudflared, or an ngrok domain of your own). If it is an error, see that the server runs and that the tunnel leads to its port.',
    )
  return closed(
    `${HOME} answers ${status}, and not with our page.`,
    'See that the tunnel or proxy leads to the port of this server, and that npm run build went well.',
  )
}

const closed = (found: string, fix: string) => ({ finding: bad('page', found, fix), page: null })

/** Without these four Zoom's client shows nothing (developers.zoom.us, OWASP headers). */
const NEEDED: [name: string, fits: RegExp][] = [
  ['strict-transport-security', /max-age=[1-9]/],
  ['x-content-type-options', /^nosniff$/],
  ['content-security-policy', /\S/],
  ['referrer-policy', /\S/],
]

export function headers({ headers: sent }: Page): Finding {
  const wrong = [
    ...NEEDED.filter(([name, fits]) => !fits.test(sent.get(name) ?? '')).map(([name]) =>
      sent.has(name) ? `${name} is “${sent.get(name)}”` : `${name} is missing`,
    ),
    // It would shut Zoom's web client out; the policy's frame-ancestors says who may.
    ...(sent.has('x-frame-options') ? ['x-frame-options is there'] : []),
    ...(/no-store/.test(sent.get('cache-control') ?? '') ? [] : ['cache-control is not no-store']),
    // A page that is revalidated comes as 304, without the headers.
    ...(sent.has('etag') || sent.has('last-modified') ? ['it can be revalidated'] : []),
    ...(/frame-ancestors[^;]*https:\/\/\*\.zoom\.us/.test(sent.get('content-security-policy') ?? '')
      ? []
      : ['frame-ancestors leaves Zoom out']),
  ]
  if (wrong.length === 0)
    return good('headers', 'All four that Zoom needs, and none that it minds.')
  return bad(
    'headers',
    `Of the page: ${wrong.join('; ')}.`,
    'The server sends them right. Let the tunnel or proxy pass headers on as they are: no header rules, no cache, no page rewriting.',
  )
}

/** Directives that name pages or forms, and load nothing. */
const LOADS_NOTHING = ['frame-ancestors', 'base-uri', 'form-action', 'report-to', 'report-uri']

export function hosts(patient: Patient, { headers: sent, html }: Page): Finding {
  const linked = [...html.matchAll(/\b(?:src|href)="([^"]+)"/g)]
    .map(([, link = '']) => new URL(link, patient.url))
    .filter(({ protocol }) => protocol !== 'data:')
    .map(({ hostname }) => hostname)
  const policed = (sent.get('content-security-policy') ?? '')
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name = '']) => !LOADS_NOTHING.includes(name))
    .flatMap(([, ...sources]) => sources)
    .filter((source) => !/^'|^[a-z]+:$/.test(source))
    .map((source) => source.replace(/^[a-z]+:\/\//, '').replace(/[:/].*$/, ''))
  const listed = domainsFor(patient.url)
  const strange = [...new Set([...linked, ...policed])].filter((host) => !listed.includes(host))
  if (strange.length === 0) return good('hosts', `Everything comes from ${listed.join(', ')}.`)
  return bad(
    'hosts',
    `The page reaches for ${strange.join(', ')}, which is not in the Domain Allow List.`,
    `Set PUBLIC_URL=${patient.url} and restart; where a tunnel adds something of its own, take another tunnel. Zoom’s client would block it.`,
  )
}
