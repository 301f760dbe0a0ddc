/** The built pages of client/dist, read once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Page = 'panel' | 'join' | 'summary' | 'rehearsal'

export type Pages = (page: Page) => string

/** Throws when the client is not built, naming the command that does it. */
export function readPages(dist: string): Pages {
  const read = (page: Page): string => {
    try {
      return readFileSync(join(dist, page, 'index.html'), 'utf8')
    } catch {
      throw new Error(`The page ${page} is not built. Run: npm run build`)
    }
  }
  const pages = {
    panel: read('panel'),
    join: read('join'),
    summary: read('summary'),
    rehearsal: read('rehearsal'),
  }
  return (page) => pages[page]
}

/** The token is of base64url characters and dots, so nothing in it can end the attribute. */
export const withToken = (html: string, token: string): string =>
  html.replace('<head>', `<head><meta name="attune-token" content="${token}">`)
