/** A virtual screen reader that reads a page or a panel from its beginning to its end. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'

type Virtual = {
  start: (where: { container: Node }) => Promise<void>
  stop: () => Promise<void>
  next: () => Promise<void>
  lastSpokenPhrase: () => Promise<string>
  spokenPhraseLog: () => Promise<string[]>
}
/** The package’s file for browsers, as a script: a page’s policy lets no module in. */
const SOURCE = readFileSync(
  createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'),
  'utf8',
).replace(/export\s*\{[^}]*?([\w$]+) as virtual\b[^}]*\}/, 'globalThis.reader = $1')

/** All that is said, a line for each stop. A time or a day is the same whenever it is read. */
export async function read(on: Page | Frame): Promise<string> {
  if (!(await on.evaluate(() => 'reader' in window))) await on.evaluate(`(() => {${SOURCE}\n})()`)
  const said = await on.evaluate(async () => {
    const { reader } = window as unknown as { reader: Virtual }
    // It does not know that what is folded up is not there.
    const unheard = [...document.querySelectorAll('details:not([open]) > :not(summary)')]
    const heard = unheard.filter((one) => !one.hasAttribute('aria-hidden'))
    for (const one of heard) one.setAttribute('aria-hidden', 'true')
    await reader.start({ container: document.body })
    for (let stops = 0; stops < 2_000; stops++) {
      if ((await reader.lastSpokenPhrase()) === 'end of document') break
      await reader.next()
    }
    const said = await reader.spokenPhraseLog()
    await reader.stop()
    for (const one of heard) one.removeAttribute('aria-hidden')
    return said
  })
  const lines = said.filter(
    (line, at) => !isLabelOf(said[at - 1], line) && !isLabelOf(said[at + 1], line),
  )
  return `${lines.map(timeless).join('\n')}\n`
}

const isLabelOf = (control: string | undefined, line: string): boolean =>
  ['radio', 'checkbox', 'textbox', 'combobox', 'group'].some((role) =>
    `${control},`.startsWith(`${role}, ${line},`),
  )

const timeless = (line: string): string =>
  line
    .replaceAll(/\d{1,2}:\d\d\s[AP]M/g, '9:41 AM')
    .replaceAll(/\b[A-Z][a-z]+ \d{1,2}, \d{4}/g, 'January 9, 2026')
    .replaceAll(/\b[a-z2-9]{4}-[a-z2-9]{4}\b/g, 'abcd-efgh')
    .replaceAll(/http:\/\/127\.0\.0\.1:\d+\S*/g, 'https://attune.example/…')
