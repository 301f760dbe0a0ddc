/** What people do on a screen in WebKit, by the words they read. */
import type { Found, Tab } from './driver.ts'

export type Screen = ReturnType<typeof screenOf>

/** What can be seen and used, and is called exactly this: a button, a label, a link. */
const NAMED = `
  const [selector, name] = arguments
  return [...document.querySelectorAll(selector)].find(
    (one) => one.innerText.trim() === name && one.getClientRects().length > 0 && !one.disabled,
  )`
const CHOSEN = `
  return [...document.querySelectorAll('label')].some(
    (one) => one.innerText.trim() === arguments[0] && one.control?.checked,
  )`

/** The panel in the frame of this key; with none, the page itself. */
export function screenOf(tab: Tab, key: string | null = null) {
  async function until<Result>(script: string, ...args: unknown[]): Promise<Result> {
    await tab.into(key)
    return tab.until<Result>(script, ...args)
  }
  const named = (selector: string, name: string) => until<Found>(NAMED, selector, name)
  return {
    named,
    until,
    sees: (text: string) => until('return document.body.innerText.includes(arguments[0])', text),
    tap: async (name: string) => tab.click(await named('button, summary', name)),
    answers: async (word: string) => tab.click(await named('label', word)),
    /** Once that answer is the one that is chosen. */
    chosen: (word: string) => until(CHOSEN, word),
    fill: async (label: string, text: string) => {
      const found = await named('label', label)
      await tab.type(await tab.run<Found>('return arguments[0].control', found), text)
    },
    /** The focus on the radio of this answer. */
    focus: async (word: string) =>
      tab.run('arguments[0].control.focus()', await named('label', word)),
  }
}
