/** What axe finds on a page, or in a panel's frame. */
import axeCore from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** The one rule for targets of 24 px is off unless its tag is named. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type How = {
  /** Where something else measures what a finger would miss. */
  targets?: boolean
  /** What is in frames has tests of its own. */
  frames?: boolean
}
type Axe = {
  run: (
    where: Document,
    how: object,
  ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** Each offence as one line. Nothing found is an empty list. */
export async function offencesOn(
  on: Page | Frame,
  { targets = true, frames = true }: How = {},
): Promise<string[]> {
  // Half a megabyte that is parsed each time takes as long as the look itself.
  if (!(await on.evaluate(() => 'axe' in window))) await on.evaluate(axeCore.source)
  return on.evaluate(
    async (how) => {
      // A colour on its way to another is neither of the two.
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      const { axe } = window as unknown as { axe: Axe }
      const { violations } = await axe.run(document, how)
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    },
    {
      runOnly: { type: 'tag', values: TAGS },
      iframes: frames,
      rules: { 'target-size': { enabled: targets } },
    },
  )
}
