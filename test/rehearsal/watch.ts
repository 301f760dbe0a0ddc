/** What happens in a panel by itself, seen from inside it. */
import type { Frame } from 'playwright-core'
import { drawn } from './hands.ts'

export type Seen = {
  /** Shifts that no tap brought about, with what moved. */
  shifts: string[]
  /** Regions whose text is another than at first: the header, the dock, and what lies between. */
  changed: string[]
  /** What a screen reader would have said unasked. */
  spoken: string[]
}

/** From now on all of it is written down. Resolves with a function that tells what came so far. */
export async function watch(frame: Frame): Promise<() => Promise<Seen>> {
  await frame.evaluate(() => {
    const textOf = (part: Element): string => (part as HTMLElement).innerText.trim()

    const regions = () =>
      new Map(
        [...document.querySelectorAll('header, footer, main > *')].map((part) => {
          const title = part.querySelector('h2, h3')?.id ?? part.querySelector('summary')?.innerText
          return [title ?? `${part.tagName} ${part.className}`, textOf(part)]
        }),
      )
    const first = regions()

    type Shift = PerformanceEntry & {
      value: number
      hadRecentInput: boolean
      sources: { node: Node | null }[]
    }
    const shifts: string[] = []
    const note = (list: PerformanceEntryList): void => {
      for (const { value, hadRecentInput, sources } of list as Shift[]) {
        if (hadRecentInput) continue
        const moved = sources.map(({ node }) =>
          node instanceof Element ? node.className : `“${node?.textContent ?? ''}”`,
        )
        shifts.push(`${value.toFixed(4)}: ${moved.join(', ')}`)
      }
    }
    const observer = new PerformanceObserver((list) => note(list.getEntries()))
    observer.observe({ type: 'layout-shift' })

    const LIVE = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output'
    const spoken: string[] = []
    const known = new Map<Element, string>()
    const listen = (): string[] =>
      [...document.querySelectorAll(LIVE)].flatMap((part) => {
        const [before, now] = [known.get(part) ?? '', textOf(part)]
        known.set(part, now)
        return now === before || now === '' ? [] : [now]
      })
    listen()
    new MutationObserver(() => spoken.push(...listen())).observe(document.body, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    })

    const told = (): Seen => {
      note(observer.takeRecords())
      const now = regions()
      const changed = [...new Set([...first.keys(), ...now.keys()])].filter(
        (one) => first.get(one) !== now.get(one),
      )
      return { shifts, changed, spoken }
    }
    Object.assign(window, { told })
  })
  return async () => {
    // A shift is known once its picture has been drawn.
    await drawn(frame)
    return frame.evaluate(() => (window as unknown as { told: () => Seen }).told())
  }
}
