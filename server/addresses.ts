/** Where a request comes from, for counting alone: it is never kept or logged. */
import type { IncomingMessage, Server } from 'node:http'
import { BlockList } from 'node:net'

/**
 * The address that the outermost of our own proxies saw. What stands further
 * left in the header was written by whoever asked. Of an IPv6 address the
 * network is what counts: one line has 2^64 addresses of its own.
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const forwarded = request.headers['x-forwarded-for']
  const told = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''))
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .reverse()
  const all = [request.socket.remoteAddress ?? '', ...told]
  return networkOf(all[Math.min(proxies, all.length - 1)] ?? '')
}

/** Of our own network: what a proxy in front of us would have. */
const NEAR = new BlockList()
NEAR.addSubnet('127.0.0.0', 8)
NEAR.addSubnet('10.0.0.0', 8)
NEAR.addSubnet('172.16.0.0', 12)
NEAR.addSubnet('192.168.0.0', 16)
NEAR.addAddress('::1', 'ipv6')
NEAR.addSubnet('fc00::', 7, 'ipv6')

/**
 * Calls once, when something near passes an address on: a proxy that PROXIES
 * should tell of, or all people behind it share the limits of one.
 */
export function onForwarded(http: Server, tell: () => void): void {
  let told = false
  http.on('request', ({ headers, socket }: IncomingMessage) => {
    const from = socket.remoteAddress ?? ''
    if (told || headers['x-forwarded-for'] === undefined) return
    if (!NEAR.check(from, from.includes(':') ? 'ipv6' : 'ipv4')) return
    told = true
    tell()
  })
}

/** This machine: a proxy that PROXIES does not tell of, or whoever has the machine already. */
export const isThisMachine = (address: string): boolean =>
  address === '::1' || address.startsWith('127.')

export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  if (!address.includes(':') || address === '::1') return address.slice(0, LONGEST)
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]!.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const between = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  const groups = [...first, ...Array<string>(between).fill('0'), ...last]
  return `${groups
    .slice(0, 4)
    .map((one) => one.replace(/^0+(?=.)/, '').slice(0, 4))
    .join(':')}::/64`
}

/** What a proxy passes on may be anything; a key in memory is no place for it. */
const LONGEST = 45
