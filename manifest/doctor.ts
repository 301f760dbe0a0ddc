/** npm run doctor: looks at a running server as Zoom would, with the environment it was started in. */
import { parseArgs } from 'node:util'
import { readConfig } from '../server/config.ts'
import { examine, line, verdict } from '../server/zoom/doctor.ts'
import { originIn } from './manifest.ts'

const USAGE = `npm run doctor -- --url https://attune.example

Reads the same environment as the server. Ends with 1 when something is wrong.`

try {
  process.exitCode = await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { url: { type: 'string' } } })
  const { publicUrl, secret, zoom } = readConfig(process.env)
  const asked = values.url ?? publicUrl
  if (asked === null) throw new Error(USAGE)
  const url = originIn(asked)
  console.log(`Looking at ${url}.`)
  const findings = await examine(
    { url, publicUrl, secret, apps: zoom.apps, zoomUrl: zoom.url, fetch, clock: Date.now },
    (finding) => console.log(line(finding)),
  )
  console.log(verdict(findings))
  return findings.every(({ ok }) => ok) ? 0 : 1
}
