/** The short round in the engine of Safari and of Zoom on a Mac; the whole one is `npm run webkit`. */
import { startServer } from '../server.ts'
import { INSTALL, isInstalled, startWebKit } from './driver.ts'
import { SHORT } from './scenes.ts'

if (isInstalled())
  test.each(SHORT)(
    'in WebKit: %s',
    async (_name, scene) => {
      const server = await startServer()
      const webkit = await startWebKit()
      try {
        const tab = await webkit.open(scene.in)
        await scene.play(tab, server)
        await tab.close()
      } finally {
        await webkit.stop()
        await server.stop()
      }
      expect(server.faults).toEqual([])
    },
    120_000,
  )
else
  test.skip(`not here, so nothing was tried in it: WebKit. On Debian: ${INSTALL}`, () => undefined)
