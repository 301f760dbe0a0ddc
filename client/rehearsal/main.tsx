/** The rehearsal's page: a simulated Zoom meeting around the real panels. */
import { createRoot } from 'react-dom/client'
import { Rehearsal } from './Rehearsal.tsx'
import { isScene } from './scenes.ts'
import { createStage } from './stage.ts'
import type { Controls } from './controls.ts'

declare global {
  interface Window {
    /** The same controls as on the page, for browser tests. People are named by id or key. */
    rehearsal: Controls
  }
}

const stage = createStage()
window.rehearsal = stage.controls

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createRoot(root).render(<Rehearsal stage={stage} />)

const asked = new URLSearchParams(location.search).get('scene')
stage.controls
  .scene(isScene(asked) ? asked : 'first-session')
  .catch(() => stage.trouble.change(() => true))
