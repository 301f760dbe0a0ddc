/** What the environment and the machine bring. */
import { connect } from 'node:tls'
import type { ConnectionOptions, TLSSocket } from 'node:tls'
import { RESTART, bad, good, reasonOf } from './patient.ts'
import type { Finding, Patient } from './patient.ts'

/** Zoom's are 20 and more. */
const SHORTEST = 16
/** What the server makes for the rehearsal, where none were given. */
const MADE = 'rehearsal-'
const SECOND = 1000
const APART = 5 * SECOND
const PATIENCE = 10_000

export function secrets({ apps, secret }: Patient): Finding {
  const given: [name: string, value: string][] = [['ATTUNE_SECRET', secret]]
  apps.forEach(({ clientSecret, formerSecret, webhookSecret }, at) => {
    const name = at === 0 ? 'ZOOM' : 'ZOOM_DEVELOPMENT'
    given.push([`${name}_CLIENT_SECRET`, clientSecret])
    if (formerSecret !== null) given.push([`${name}_CLIENT_SECRET_FORMER`, formerSecret])
    if (webhookSecret !== null) given.push([`${name}_WEBHOOK_SECRET`, webhookSecret])
  })
  if (apps.some(({ clientId }) => clientId.startsWith(MADE)))
    return bad(
      'secrets',
      'ZOOM_CLIENT_ID is not set, so the server uses one that Zoom has never heard of.',
      `Copy Client ID and Client Secret from Basic Information, App Credentials, into ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET. ${RESTART}`,
    )
  const short = given.find(([, value]) => value.trim().length < SHORTEST)
  if (short)
    return bad(
      'secrets',
      `${short[0]} is too short to be one.`,
      `Copy it whole, without spaces: ${placeOf(short[0])}. ${RESTART}`,
    )
  const alike = given.find(([, value], at) => given.findIndex(([, other]) => other === value) < at)
  if (alike)
    return bad(
      'secrets',
      `${alike[0]} is the same as another secret.`,
      `Each has its own: ${placeOf(alike[0])}. ${RESTART}`,
    )
  return good('secrets', `${given.length} are set, none of them short, none alike.`)
}

function placeOf(name: string): string {
  if (name === 'ATTUNE_SECRET') return 'openssl rand -base64 32 makes one'
  return name.endsWith('WEBHOOK_SECRET')
    ? 'it is the Secret Token on the page Features, Access'
    : 'it is the Client Secret on the page Basic Information, App Credentials'
}

export function address({ url, publicUrl }: Patient): Finding {
  if (publicUrl === url) return good('address', `PUBLIC_URL is ${url}.`)
  const is = publicUrl === null ? 'is not set' : `is ${publicUrl}`
  const to = url.startsWith('https:') ? url : 'the https address under which browsers reach it'
  return bad('address', `PUBLIC_URL ${is}.`, `Set PUBLIC_URL=${to}. ${RESTART}`)
}

/** Zoom's answers carry the time, in whole seconds. */
export async function clock(patient: Patient): Promise<Finding> {
  const before = patient.clock()
  let stamp: number
  try {
    const { headers } = await patient.fetch(patient.zoomUrl, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
    stamp = Date.parse(headers.get('date') ?? '')
  } catch (error) {
    return bad(
      'clock',
      `${patient.zoomUrl} does not answer this machine (${reasonOf(error)}).`,
      'The server needs to reach Zoom, to add the app and to tell the time by: see its firewall, and ZOOM_URL.',
    )
  }
  if (Number.isNaN(stamp))
    return bad(
      'clock',
      `${patient.zoomUrl} tells no time.`,
      'See that ZOOM_URL is Zoom’s own address.',
    )
  const after = patient.clock()
  const early = Math.max(0, stamp - after)
  const late = Math.max(0, before - (stamp + SECOND))
  const seconds = Math.round(Math.max(early, late) / SECOND)
  if (early <= APART && late <= APART) return good('clock', 'It agrees with Zoom’s.')
  return bad(
    'clock',
    `This machine is ${seconds} seconds ${early > 0 ? 'behind' : 'ahead of'} Zoom.`,
    'Switch on the synchronisation of time: who opens the panel is proved for two minutes only.',
  )
}

export async function certificate(patient: Patient): Promise<Finding> {
  const { protocol, hostname, port } = new URL(patient.url)
  if (protocol !== 'https:')
    return bad(
      'certificate',
      `${patient.url} is not https.`,
      'Zoom opens nothing else: put a tunnel or a reverse proxy with a certificate in front.',
    )
  try {
    const socket = await secured({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      minVersion: 'TLSv1.2',
      ...patient.tls,
    })
    const version = socket.getProtocol() ?? 'TLS'
    const until = new Date(socket.getPeerCertificate().valid_to)
    socket.destroy()
    return good('certificate', `Valid until ${until.toISOString().slice(0, 10)}, with ${version}.`)
  } catch (error) {
    return bad('certificate', ...troubleWith(reasonOf(error)))
  }
}

const secured = (options: ConnectionOptions): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    const socket = connect(options, () => resolve(socket))
    socket.once('error', reject)
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer in time')))
  })

const KNOWN =
  'Take one that browsers know, such as Let’s Encrypt’s, with its whole chain (fullchain.pem).'

function troubleWith(code: string): [found: string, fix: string] {
  if (code === 'CERT_HAS_EXPIRED') return ['The certificate has expired.', 'Renew it.']
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return ['The certificate is for another name.', 'Take one for the host in PUBLIC_URL.']
  if (/CERT|SIGNATURE/.test(code)) return [`The certificate is not trusted (${code}).`, KNOWN]
  if (/PROTOCOL|VERSION|HANDSHAKE/.test(code))
    return ['It speaks no TLS 1.2 or newer.', 'Switch on TLS 1.2 and 1.3 where the certificate is.']
  return [
    `No secure connection (${code}).`,
    'See that the tunnel or proxy runs, and that its address is the one given.',
  ]
}
