import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { words } from '../words/words.ts'
import './style.css'

/** Puts a page on the screen, in the reader's language. */
export function mount(page: ReactNode): void {
  document.documentElement.lang = words.language
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<StrictMode>{page}</StrictMode>)
}
