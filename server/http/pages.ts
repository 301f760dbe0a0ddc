/** The built pages of client/dist, read once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { escaped } from '../../client/join/html.ts'

export type Page = 'panel' | 'join' | 'summary' | 'desk' | 'rehearsal' | 'about'

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
    desk: read('desk'),
    rehearsal: read('rehearsal'),
    about: read('about'),
  }
  return (page) => pages[page]
}

/** What the server draws stands where the page is empty. As functions, for what somebody typed may hold a $. */
export const withDrawn = (
  html: string,
  { language, direction }: { language: string; direction: string },
  drawn: { title: string; body: string },
): string =>
  html
    .replace('<html lang="en">', () => `<html lang="${language}" dir="${direction}">`)
    .replace(/<title>.*<\/title>/, () => `<title>${escaped(drawn.title)}</title>`)
    .replace('<div id="root"></div>', () => `<div id="root">${drawn.body}</div>`)

/** The token is of base64url characters and dots, so nothing in it can end the attribute. */
export const withToken = (html: string, token: string): string =>
  html.replace('<head>', `<head><meta name="attune-token" content="${token}">`)

/** Who runs this server, for the public pages: typed by a person, so nothing in it may end the attribute. */
export function withOperator(
  html: string,
  operator: { name: string; email: string | null },
): string {
  const meta = (name: string, content: string) =>
    `<meta name="attune-${name}" content="${escaped(content)}">`
  const support = operator.email === null ? '' : meta('support', operator.email)
  // As a function, since $& and its like in a name would mean something to replace.
  return html.replace('<head>', () => `<head>${meta('operator', operator.name)}${support}`)
}
