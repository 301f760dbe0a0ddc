/**
 * Browsers in this process. What runs for a page sees what its own browser keeps: the storage
 * that its tabs share, and a tab's own, which outlasts a reload. What one page stores, the others
 * of its browser are told, as by a `storage` event. A page that is gone does nothing more: its
 * requests are cut off, and nothing it still stores is kept.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setMaxListeners } from 'node:events'

/** One for each device of each person. */
export type Browser = { kept: Map<string, string>; pages: Set<Page> }
/** Open now, and told by the others when they store something. */
type Page = { told: () => void }
export type Tab = { browser: Browser; session: Map<string, string>; state: unknown }

export const newBrowser = (): Browser => ({ kept: new Map(), pages: new Set() })
export const newTab = (browser: Browser): Tab => ({ browser, session: new Map(), state: null })

const SEEN = [
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'fetch',
  'addEventListener',
  'removeEventListener',
] as const
type Seen = Record<(typeof SEEN)[number], unknown>
const pages = new AsyncLocalStorage<Seen>()
const plain = globalThis.fetch
const bare: Partial<Seen> = { fetch: plain }

/** What a browser has and Node has not. */
export function asInBrowser(): void {
  const parts = { navigator: { onLine: true }, document: { visibilityState: 'visible' } }
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  for (const name of SEEN)
    Object.defineProperty(globalThis, name, {
      get: () => (pages.getStore() ?? bare)[name],
      configurable: true,
    })
}

/** In this tab, at this address. The page before it there is to be gone by then. */
export function openPage(tab: Tab, url: string) {
  const gone = new AbortController()
  setMaxListeners(0, gone.signal)
  const isGone = (): boolean => gone.signal.aborted
  /** Nobody hears of what comes after. */
  const whileThere = <Result>(work: Promise<Result>): Promise<Result> =>
    new Promise((done, failed) => {
      work.then(
        (result) => void (isGone() || done(result)),
        (error: unknown) => void (isGone() || failed(error as Error)),
      )
    })
  const events = new EventTarget()
  const { browser } = tab
  const page: Page = {
    told: () =>
      void (isGone() || pages.run(seen, () => events.dispatchEvent(new Event('storage')))),
  }
  browser.pages.add(page)
  const others = (): void => {
    for (const one of browser.pages) if (one !== page) setImmediate(one.told)
  }
  const storage = (kept: Map<string, string>, changed: () => void = () => undefined) => {
    const change = (work: () => unknown): void => {
      if (isGone()) return
      work()
      changed()
    }
    return {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => change(() => kept.set(name, text)),
      removeItem: (name: string) => change(() => kept.delete(name)),
    }
  }
  const { protocol, host, hostname, port } = new URL(url)
  const seen: Seen = {
    location: { protocol, host, hostname, port, pathname: '/zoom', reload: () => undefined },
    history: {
      get state() {
        return tab.state
      },
      replaceState: (state: unknown) => void (isGone() || (tab.state = structuredClone(state))),
    },
    localStorage: storage(browser.kept, others),
    sessionStorage: storage(tab.session),
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    fetch: (to: string, options: RequestInit = {}) => {
      const signals = [gone.signal, ...(options.signal ? [options.signal] : [])]
      return whileThere(plain(to, { ...options, signal: AbortSignal.any(signals) }))
    },
  }
  return {
    run: <Result>(work: () => Result): Result => pages.run(seen, work),
    whileThere,
    close: (): void => {
      gone.abort()
      browser.pages.delete(page)
    },
  }
}

let passed = 0
const { now } = Date

/** As if so many ms went by, for every device in this process and for Zoom. */
export function passTime(ms: number): void {
  passed += ms
  Date.now = () => now() + passed
}

/** The time as it is, whatever a device's clock says. */
export const atZoom = (): number => Math.round(performance.timeOrigin + performance.now()) + passed
