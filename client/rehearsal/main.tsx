/** The rehearsal's page: a simulated Zoom meeting around the real panels. */
import { createRoot } from 'react-dom/client'
import { languageHere } from '../ui/language.ts'
import { speak } from '../words/load.ts'
import { Alone } from './Alone.tsx'
import { Rehearsal } from './Rehearsal.tsx'
import { isScene } from './scenes.ts'
import { createStage } from './stage.ts'
import { askedIn } from './states/list.ts'
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
const drawn = createRoot(root)
const alone = askedIn(location.search)
if (alone) {
  // It begins its scene itself, and taps what the panels say in their language.
  void speak(languageHere()).then(() => drawn.render(<Alone stage={stage} asked={alone} />))
} else {
  drawn.render(<Rehearsal stage={stage} />)
  const asked = new URLSearchParams(location.search).get('scene')
  stage.controls
    .scene(isScene(asked) ? asked : 'first-session')
    .catch(() => stage.trouble.change(() => true))
}
