import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { speak } from '../words/load.ts'
import { words } from '../words/words.ts'
import type { Words } from '../words/words.ts'
import { languageHere } from './language.ts'
import './style.css'

/**
 * Puts a page on the screen, in the reader's language: what draws it may use the words from its
 * first line. `title` is the tab's, where it has other words than our name.
 */
export async function mount(
  load: () => Promise<ReactNode>,
  title?: (said: Words) => string,
): Promise<void> {
  await speak(languageHere())
  if (title) document.title = title(words)
  show(await load())
}

/** In one step with what was there. */
export function show(page: ReactNode): void {
  document.documentElement.lang = words.language
  document.documentElement.dir = words.direction
  const root = document.getElementById('root')
  if (!root) return
  root.replaceChildren()
  flushSync(() => createRoot(root).render(<StrictMode>{page}</StrictMode>))
}
