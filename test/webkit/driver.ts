/** WebKit as Debian has it, by plain W3C WebDriver: no package, and only where it is installed. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const DRIVER = '/usr/bin/WebKitWebDriver'
const SCREEN = '/usr/bin/Xvfb'
const BROWSER = '/usr/lib/*/webkit2gtk-4.?/MiniBrowser'
/** The name under which the protocol passes an element on. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf' as const
/** How long something on a page is waited for. */
const PATIENCE = 120_000

export const INSTALL = 'apt-get install webkit2gtk-driver xvfb'
export const isInstalled = (): boolean => existsSync(DRIVER) && existsSync(SCREEN)

/** As a web view that keeps nothing: no cookie and no storage of any kind. */
export const STRICT = [
  '--cookies-policy=never',
  '--enable-html5-local-storage=false',
  '--enable-html5-database=false',
]

export type Found = Record<typeof ELEMENT, string>
export type Tab = Awaited<ReturnType<typeof openTab>>

/** One driver opens one browser at a time. */
export async function startWebKit() {
  const screen = spawn(
    SCREEN,
    ['-displayfd', '3', '-screen', '0', '2400x1400x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  const display = await firstLine(screen)
  const port = await freePort()
  const driver = spawn(DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      // There is no graphics card to share memory with.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  })
  const url = `http://127.0.0.1:${port}`
  await answering(url)
  return {
    open: (args: string[] = []) => openTab(url, args),
    stop: async () => {
      for (const process of [driver, screen]) await ended(process)
    },
  }
}

async function openTab(driver: string, args: string[]) {
  const [binary] = globSync(BROWSER)
  const capabilities = { 'webkitgtk:browserOptions': { binary, args: ['--automation', ...args] } }
  const { sessionId } = await ask<{ sessionId: string }>(`${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })
  const session = `${driver}/session/${sessionId}`
  const post = <Result>(path: string, body: object = {}) => ask<Result>(`${session}${path}`, body)
  await post('/timeouts', { implicit: 0, script: PATIENCE, pageLoad: PATIENCE })

  const run = <Result>(script: string, ...args: unknown[]) =>
    post<Result>('/execute/sync', { script, args })
  /** What the script gives, once it is something. */
  async function until<Result>(script: string, ...args: unknown[]): Promise<Result> {
    for (const end = Date.now() + PATIENCE; ;) {
      const found = await run<Result>(script, ...args)
      if (found) return found
      if (Date.now() > end) throw new Error(`not within ${PATIENCE} ms: ${args.join(', ')}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return {
    run,
    until,
    goto: (url: string) => post('/url', { url }),
    reload: () => post('/refresh'),
    size: (width: number, height: number) => post('/window/rect', { width, height }),
    /** Into the panel of this frame, or out of all of them. */
    async into(key: string | null) {
      await post('/frame', { id: null })
      if (key === null) return
      const id = await until('return document.querySelector(`iframe[name="${arguments[0]}"]`)', key)
      await post('/frame', { id })
    },
    /** As a finger does: it is scrolled to, and nothing may lie above it. */
    click: (element: Found) => post(`/element/${element[ELEMENT]}/click`),
    type: (element: Found, text: string) => post(`/element/${element[ELEMENT]}/value`, { text }),
    /** Keys to whatever has the focus. */
    press: (...keys: string[]) =>
      post('/actions', {
        actions: [
          {
            type: 'key',
            id: 'keys',
            actions: keys.flatMap((value) => [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ]),
          },
        ],
      }),
    picture: () => ask<string>(`${session}/screenshot`),
    /** All that can be read where one is, for whoever looks for what went wrong. */
    text: () => run<string>('return document.body.innerText'),
    close: () => ask(session, null),
  }
}

/** GET without a body, DELETE where it is null. */
async function ask<Result>(url: string, body?: object | null): Promise<Result> {
  const method = body === undefined ? 'GET' : body === null ? 'DELETE' : 'POST'
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as {
    value: Result & { error: string; message: string }
  }
  if (response.ok) return value
  const what = JSON.stringify(body)
  throw new Error(`${value.error}: ${value.message} (${what.slice(0, 300)})`)
}

async function answering(url: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; ;) {
    try {
      await ask(`${url}/status`)
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

function firstLine({ stdio }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stdio[3]!.on('data', (part: Buffer) => {
      text += part.toString()
      if (text.includes('\n')) resolve(text.trim())
    })
    stdio[3]!.on('close', () => reject(new Error(`${SCREEN} does not start`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await gone
}
