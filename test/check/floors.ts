/**
 * The least versions of what stands between the network and our code, each with
 * the advisory it keeps out. Read from package-lock.json alone, so that it holds
 * without a network too: an update that goes back behind one is red.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Floor = { least: string; advisory: string; what: string }

/** The highest of a package's floors stands; the others tell what it has known. */
export const FLOORS: Record<string, readonly Floor[]> = {
  'socket.io': [
    {
      least: '4.6.2',
      advisory: 'CVE-2024-38355',
      what: 'a packet called "error" ends the process',
    },
  ],
  'engine.io': [
    { least: '6.1.1', advisory: 'CVE-2022-21676', what: 'a malformed upgrade ends the process' },
    { least: '6.2.1', advisory: 'CVE-2022-41940', what: 'a reset upgrade ends the process' },
    { least: '6.4.2', advisory: 'CVE-2023-31125', what: 'an unknown transport ends the process' },
    { least: '6.6.7', advisory: 'CVE-2026-59725', what: 'binary polling requests stay open' },
  ],
  'socket.io-parser': [
    { least: '4.2.1', advisory: 'CVE-2022-2421', what: 'placeholders point at anything' },
    {
      least: '4.2.3',
      advisory: 'CVE-2023-32695',
      what: 'an event without a name ends the process',
    },
    { least: '4.2.6', advisory: 'CVE-2026-33151', what: 'binary attachments without number' },
    { least: '4.2.7', advisory: 'CVE-2026-69185', what: 'packets that fill memory' },
  ],
  ws: [
    { least: '7.4.6', advisory: 'CVE-2021-32640', what: 'a header that takes seconds to read' },
    { least: '8.17.1', advisory: 'CVE-2024-37890', what: 'too many headers end the process' },
    { least: '8.20.1', advisory: 'CVE-2026-45736', what: 'memory of others in a close frame' },
    { least: '8.21.0', advisory: 'CVE-2026-48779', what: 'tiny fragments fill memory' },
  ],
  express: [{ least: '5.0.0', advisory: 'CVE-2024-43796', what: 'markup in a redirect' }],
  'body-parser': [
    { least: '2.2.1', advisory: 'CVE-2025-13466', what: 'bodies that take seconds to read' },
  ],
  qs: [{ least: '6.14.1', advisory: 'CVE-2025-15284', what: 'arrays beyond their limit' }],
  'path-to-regexp': [
    { least: '8.0.0', advisory: 'CVE-2024-45296', what: 'a path that takes seconds to match' },
  ],
  send: [{ least: '0.19.0', advisory: 'CVE-2024-43799', what: 'markup in a redirect' }],
  'serve-static': [{ least: '2.1.0', advisory: 'CVE-2024-43800', what: 'markup in a redirect' }],
  cookie: [{ least: '0.7.0', advisory: 'CVE-2024-47764', what: 'names that set other fields' }],
  jose: [
    { least: '4.15.5', advisory: 'CVE-2024-28176', what: 'small tokens that unpack to large' },
  ],
  pg: [{ least: '7.1.2', advisory: 'CVE-2017-16082', what: 'a column’s name that is run' }],
}

type Lock = { packages: Record<string, { version?: string }> }

/** One line for each that lies below, and for each that is not there any more. */
export function belowFloors({ packages }: Lock): string[] {
  return Object.entries(FLOORS).flatMap(([name, floors]) => {
    const found = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
    if (found.length === 0) return [`${name} has floors, and nothing brings it in`]
    return found.flatMap(([path, { version = '' }]) =>
      floors
        .filter(({ least }) => isBelow(version, least))
        .map(
          (floor) => `${path} ${version} is below ${floor.least}: ${floor.advisory}, ${floor.what}`,
        ),
    )
  })
}

/** A version that says more than three numbers comes before the one that does not. */
function isBelow(version: string, least: string): boolean {
  const [plain = '', ...before] = version.split('-')
  const numbers = plain.split('.').map(Number)
  if (numbers.length !== 3 || !numbers.every(Number.isInteger)) return true
  for (const [place, floor] of least.split('.').map(Number).entries()) {
    if (numbers[place] !== floor) return numbers[place]! < floor
  }
  return before.length > 0
}

if (import.meta.main) {
  const lock = join(import.meta.dirname, '../../package-lock.json')
  const below = belowFloors(JSON.parse(readFileSync(lock, 'utf8')) as Lock)
  for (const line of below) console.error(line)
  process.exitCode = below.length === 0 ? 0 : 1
}
