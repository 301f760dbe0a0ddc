/**
 * Somebody who plays a scene by script: taps, types and reads in the real panels,
 * by the words that stand there. Each step waits until it can be done.
 */
import { rehearsal } from '../../words/en/rehearsal.ts'
import { signIn } from '../backstage.ts'
import type { Person } from '../meeting.ts'
import type { Stage } from '../stage.ts'
import { bare, stretched } from './pseudo.ts'

const LONGEST = 60_000
const AGAIN = 40
const TAPPED = 'button, a[href], summary, label'

/** A person by key, or the page that is open beside the meeting. */
export type Who = string
export type Player = ReturnType<typeof createPlayer>

export function createPlayer(options: {
  stage: Stage
  /** Whether the words on the screens are stretched. */
  pseudo: boolean
  /** Opens a page beside the meeting; resolves once it has loaded. */
  open: (url: string) => Promise<Document>
}) {
  const { stage, pseudo, open } = options
  const { controls, frames } = stage
  let beside: Document | null = null

  const people = (): Person[] => stage.meeting.read().people
  const personOf = (who: Who): Person | undefined => people().find(({ key }) => key === who)
  const pageOf = (who: Who): Document | null =>
    who === BESIDE ? beside : frames.page(personOf(who)?.id ?? '')
  const asShown = (text: string): string => (pseudo ? stretched(text) : text)
  const read = (element: Element): string =>
    bare(element.getAttribute('aria-label') ?? element.textContent ?? '').trim()

  /** The first that is there. What it is called is said where it never comes. */
  async function until<Found>(what: string, look: () => Found | null | undefined): Promise<Found> {
    for (const last = Date.now() + LONGEST; Date.now() < last;) {
      const found = look()
      if (found) return found
      await new Promise((done) => setTimeout(done, AGAIN))
    }
    throw new Error(what)
  }

  const named = (who: Who, selector: string, name: string): Promise<HTMLElement> =>
    until(rehearsal.states.notThere(who, name), () =>
      [...(pageOf(who)?.querySelectorAll<HTMLElement>(selector) ?? [])].find(
        (one) => read(one) === asShown(name) && !one.matches(':disabled'),
      ),
    )

  const found = (who: Who, selector: string): Promise<HTMLElement> =>
    until(rehearsal.states.notThere(who, selector), () =>
      pageOf(who)?.querySelector<HTMLElement>(selector),
    )

  return {
    controls,
    people,

    /** As a finger taps: a browser calls a tap without a pointer a key's. */
    async tap(who: Who, name: string): Promise<void> {
      press(await named(who, TAPPED, name))
    },
    async sees(who: Who, text: string): Promise<void> {
      const wanted = asShown(text)
      await until(rehearsal.states.notThere(who, text), () =>
        bare(pageOf(who)?.body.textContent ?? '').includes(wanted),
      )
    },
    async fill(who: Who, label: string, text: string): Promise<void> {
      const { htmlFor, ownerDocument } = (await named(who, 'label[for]', label)) as HTMLLabelElement
      const field = ownerDocument.getElementById(htmlFor) as HTMLInputElement
      field.focus()
      // React hears of a change only if it did not make it.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.blur()
    },
    /** Where a link leads. */
    async address(who: Who, name: string): Promise<string> {
      return ((await named(who, 'a[href]', name)) as HTMLAnchorElement).href
    },
    async has(who: Who, selector: string, text: string): Promise<boolean> {
      return read(await found(who, selector)).includes(asShown(text))
    },
    /** Does this, and waits until what stands there is another. */
    async changes(who: Who, selector: string, work: () => Promise<void>): Promise<void> {
      const before = read(await found(who, selector))
      await work()
      await until(
        rehearsal.states.notThere(who, selector),
        () => read(pageOf(who)?.querySelector(selector) ?? document.body) !== before,
      )
    },
    find: found,
    async gone(who: Who, selector: string): Promise<void> {
      await until(rehearsal.states.notThere(who, selector), () => {
        const page = pageOf(who)
        return page !== null && page.querySelector(selector) === null
      })
    },
    async open(url: string): Promise<void> {
      beside = await open(url)
    },
    /** By the first link on the page beside that leads to such a place. */
    async visit(place: string): Promise<void> {
      press(await found(BESIDE, `a[href^="${place}"]`))
    },
    /** This browser is theirs at the desk. */
    signIn: (who: Who): Promise<unknown> => signIn(personOf(who)!),
  }
}

/** The key of what is open beside the meeting. */
export const BESIDE = 'page'

function press(element: HTMLElement): void {
  const tap = { bubbles: true, cancelable: true, detail: 1, pointerType: 'mouse' }
  element.dispatchEvent(new PointerEvent('click', tap))
}
