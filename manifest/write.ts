/** npm run manifest: writes the manifest, and with --push hands it to Zoom. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { manifestFor, originIn } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { push } from './marketplace.ts'
import type { Credentials } from './marketplace.ts'

const USAGE = `npm run manifest -- --url https://attune.example
  --development https://…  another address for the development credentials
  --out file               where to write it; manifest/zoom-app.json without
  --push                   validate it at Zoom, upload it, and compare

Ends with 0 when all is well, 1 when something has to be changed first, 2 when
Zoom is away, 3 when it was uploaded and came back different.`

const NEEDED = {
  accountId: 'ZOOM_ACCOUNT_ID',
  clientId: 'ZOOM_ADMIN_CLIENT_ID',
  clientSecret: 'ZOOM_ADMIN_CLIENT_SECRET',
  appId: 'ZOOM_APP_ID',
} as const

try {
  process.exitCode = await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      development: { type: 'string' },
      out: { type: 'string', default: join(import.meta.dirname, 'zoom-app.json') },
      push: { type: 'boolean', default: false },
    },
  })
  if (values.url === undefined) throw new Error(USAGE)
  const url = originIn(values.url)
  const development = values.development === undefined ? url : originIn(values.development)
  const manifest = manifestFor({ url, development })
  // Before anything is written: whoever wants both gets both, or a reason.
  const credentials = values.push ? credentialsFrom(process.env) : null
  writeFileSync(values.out, `${JSON.stringify(manifest, null, 2)}\n`)
  console.log(`Written to ${values.out}, for ${[...new Set([url, development])].join(' and ')}.`)
  return credentials ? handOver(manifest, credentials) : 0
}

async function handOver(manifest: Manifest, credentials: Credentials): Promise<number> {
  const pushed = await push(manifest, credentials, {
    url: withoutSlash(process.env.ZOOM_URL || 'https://zoom.us'),
    apiUrl: withoutSlash(process.env.ZOOM_API_URL || 'https://api.zoom.us'),
    say: console.log,
  })
  if (pushed.kind !== 'done') {
    console.error(pushed.said.join('\n'))
    return pushed.kind === 'refused' ? 1 : 2
  }
  if (pushed.differences.length === 0) {
    console.log('Zoom has exactly this manifest.')
    return 0
  }
  console.error('Uploaded. Zoom keeps these settings otherwise, so look at them on their page:')
  console.error(pushed.differences.map((one) => `  ${one}`).join('\n'))
  return 3
}

function credentialsFrom(environment: Record<string, string | undefined>): Credentials {
  const missing = Object.values(NEEDED).filter((name) => !environment[name])
  if (missing.length > 0)
    throw new Error(
      `--push needs ${missing.join(', ')} in the environment. manifest/README.md says where they stand.`,
    )
  return Object.fromEntries(
    Object.entries(NEEDED).map(([key, name]) => [key, environment[name]]),
  ) as Credentials
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '')
}
