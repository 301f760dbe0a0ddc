/** npm run webkit: every scene in WebKit, or those whose name has a word of the command’s. */
import { startServer } from '../server.ts'
import { INSTALL, isInstalled, startWebKit } from './driver.ts'
import { SCENES } from './scenes.ts'

if (!isInstalled()) {
  console.log(`WebKit is not here, so nothing was tried. On Debian: ${INSTALL}`)
  process.exit(1)
}
const asked = process.argv[2] ?? ''
const server = await startServer()
const webkit = await startWebKit()
let failed = 0
for (const [name, scene] of Object.entries(SCENES)) {
  if (!name.includes(asked)) continue
  const from = performance.now()
  const tab = await webkit.open(scene.in)
  try {
    await scene.play(tab, server)
    console.log(`ok      ${name} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
  } catch (error) {
    failed += 1
    console.log(`FAILED  ${name}\n${String(error)}\n${await tab.text()}`)
  }
  await tab.close()
}
await webkit.stop()
await server.stop()
for (const fault of server.faults) console.log('The server met a fault:', fault)
console.log(failed + server.faults.length === 0 ? 'WebKit is fine.' : 'WebKit is not fine.')
process.exitCode = failed + server.faults.length === 0 ? 0 : 1
