/**
 * Where a summary is read: behind its link, at the desk, or at the desk in Zoom's own
 * window. That one may print nothing and save no file, so nothing there offers to.
 */
import { createContext } from 'react'

export const ReadAt = createContext<'link' | 'desk' | 'zoom'>('link')
