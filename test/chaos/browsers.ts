/**
 * Browsers in this process. What runs for a page sees what its own browser keeps: the storage
 * that its tabs share, and a tab's own, which outlasts a reload. A page that is gone does
 * nothing more: its requests are cut off, and nothing it still stores is kept.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setMaxListeners } from 'node:events'

/** One for each device of each person. */
export type Browser = Map<string, string>
export type Tab = { browser: Browser; session: Map<string, string>; state: unknown }

export const newBrowser = (): Browser => new Map()
export const newTab = (browser: Browser): Tab => ({ browser, session: new Map(), state: null })

type Seen = Record<'location' | 'history' | 'localStorage' | 'sessionStorage' | 'fetch', unknown>
const pages = new AsyncLocalStorage<Seen>()
const bare = globalThis.fetch

/** What a browser has and Node has not. */
export function asInBrowser(): void {
  const events = new EventTarget()
  // One for each panel, and there are many in one process.
  setMaxListeners(0, events)
  const parts = {
    navigator: { onLine: true },
    document: { visibilityState: 'visible' },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  }
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  for (const name of ['location', 'history', 'localStorage', 'sessionStorage', 'fetch'] as const)
    Object.defineProperty(globalThis, name, {
      get: () => pages.getStore()?.[name] ?? (name === 'fetch' ? bare : undefined),
      configurable: true,
    })
}

/** In this tab, at this address. The page before it there is to be gone by then. */
export function openPage(tab: Tab, url: string) {
  const gone = new AbortController()
  setMaxListeners(0, gone.signal)
  const isGone = (): boolean => gone.signal.aborted
  const storage = (kept: Map<string, string>) => ({
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void (isGone() || kept.set(name, text)),
    removeItem: (name: string) => void (isGone() || kept.delete(name)),
  })
  const { protocol, host, hostname, port } = new URL(url)
  const seen: Seen = {
    location: { protocol, host, hostname, port, pathname: '/zoom', reload: () => undefined },
    history: {
      get state() {
        return tab.state
      },
      replaceState: (state: unknown) => void (isGone() || (tab.state = structuredClone(state))),
    },
    localStorage: storage(tab.browser),
    sessionStorage: storage(tab.session),
    fetch: (to: string, options: RequestInit = {}) =>
      new Promise<Response>((answered, failed) => {
        const signals = [gone.signal, ...(options.signal ? [options.signal] : [])]
        bare(to, { ...options, signal: AbortSignal.any(signals) }).then(
          (response) => void (isGone() || answered(response)),
          (error: unknown) => void (isGone() || failed(error as Error)),
        )
      }),
  }
  return {
    run: <Result>(work: () => Result): Result => pages.run(seen, work),
    close: (): void => gone.abort(),
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
