/** Pages of a browser, in this process: what a browser has and Node has not. What differs from page to page is set as one opens. */
import { setMaxListeners } from 'node:events'
import { askForSeat, openPanel } from '../../client/session.ts'
import type { Panel } from '../../client/session.ts'
import { PATIENCE, contextFor } from '../server.ts'

/** Where a browser keeps what a page leaves: its storage, the page's own history where that is shut, or neither. */
export type Keeps = 'storage' | 'history' | 'nothing'

/** Says whether the network is there, as the browser does. */
export function asInBrowser(keeps: Keeps): (isThere: boolean) => void {
  const stored = new Map<string, string>()
  const events = new EventTarget()
  setMaxListeners(0, events)
  const shut = (): never => {
    throw new DOMException('It is shut', 'SecurityError')
  }
  const storage = {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => void stored.set(name, text),
    removeItem: (name: string) => void stored.delete(name),
  }
  const history = {
    state: null as unknown,
    replaceState: (state: unknown) =>
      void (keeps === 'nothing' ? shut() : (history.state = structuredClone(state))),
  }
  const navigator = { onLine: true }
  const parts: Record<string, unknown> = {
    navigator,
    document: { visibilityState: 'visible' },
    history,
    sessionStorage:
      keeps === 'storage' ? storage : { getItem: shut, setItem: shut, removeItem: shut },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  }
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  return (isThere) => {
    navigator.onLine = isThere
    events.dispatchEvent(new Event(isThere ? 'online' : 'offline'))
  }
}

export type Tab = {
  panel: Panel
  /** The page is gone, and with it whatever it waited for. */
  close: () => void
}

/** A page at this path, with whatever an earlier one there left. */
export function openTab(options: {
  url: string
  meeting: string
  uid: string
  key: string
  path?: string
  /** How far its clock is off, in ms. */
  off?: number
  now?: () => number
}): Tab {
  const { url, meeting, uid, key, path = key, off = 0, now = Date.now } = options
  const { protocol, host, hostname, port } = new URL(url)
  Object.assign(globalThis, {
    location: { protocol, host, hostname, port, pathname: `/${path}`, reload: () => undefined },
  })
  const panel = openPanel({
    base: '/',
    key,
    admit: async () => {
      const context = contextFor(meeting, uid, now())
      const { token, expiresAt } = await askForSeat(`${url}/zoom/seat`, {
        context,
        key,
        parent: null,
      })
      // As seen by a clock that is off.
      return { token, expiresAt: expiresAt - off }
    },
  })
  return { panel, close: panel.close }
}

export async function until(fits: () => boolean, what: string): Promise<void> {
  const end = performance.now() + PATIENCE
  while (!fits()) {
    if (performance.now() > end) throw new Error(`it did not come to that: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
