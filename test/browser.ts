/** A real browser from npm alone, and a rehearsal opened in it. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { SceneName } from '../client/rehearsal/scenes.ts'

const ROOT = join(import.meta.dirname, '..')
const CACHE = join(ROOT, 'node_modules/.cache')
const DEBIAN = '/usr/bin/chromium'
const isFromNpm = () => process.platform === 'linux' && process.arch === 'x64'
/** Ours, never the package's: those switch web security off. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Without fonts no letter is drawn, or the browser ends. The second folder moves with this file. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

const OWN_CHROME = 'Set CHROME_PATH to a Chrome or Chromium on this machine.'

/**
 * `CHROME_PATH`, then the one from npm: the same everywhere, and without a window to draw it takes
 * a third of the time of a whole one. Debian's where npm has none for the machine. At `port`
 * somebody else can steer it too.
 */
export async function launch({ port }: { port?: number } = {}): Promise<Browser> {
  const { CHROME_PATH } = process.env
  const found = CHROME_PATH || (isFromNpm() || !existsSync(DEBIAN) ? null : DEBIAN)
  const folder = found ? null : unpacked()
  const args = [...ARGUMENTS, ...(port === undefined ? [] : [`--remote-debugging-port=${port}`])]
  try {
    return await (folder
      ? chromium.launch({
          executablePath: join(folder, 'chromium'),
          env: {
            ...process.env,
            LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
            FONTCONFIG_PATH: join(folder, 'fonts'),
            XDG_CACHE_HOME: join(folder, 'cache'),
          },
          args,
        })
      : chromium.launch({ executablePath: found!, args }))
  } catch (error) {
    const what = folder ? `Delete ${folder} and try again. Or: ${OWN_CHROME}` : OWN_CHROME
    throw new Error(
      `${found ?? 'The browser from npm'} does not start. ${what}\n${String(error)}`,
      {
        cause: error,
      },
    )
  }
}

/**
 * The folder of the browser from npm. Unpacked once, beside its final place, so that two test
 * files that come at the same moment do no harm.
 */
export function unpacked(cache = CACHE): string {
  const folder = join(cache, 'attune-chromium')
  if (existsSync(join(folder, 'ready'))) return folder
  if (!isFromNpm()) throw new Error(`The browser from npm is for Linux on x64 alone. ${OWN_CHROME}`)
  mkdirSync(cache, { recursive: true })
  const making = mkdtempSync(join(cache, 'attune-chromium-'))
  try {
    unpackInto(making)
    // Fails where somebody else was faster, and theirs is as good.
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(join(folder, 'ready')))
      throw new Error(
        `The browser from npm could not be unpacked into ${folder}. Delete that folder if it is there, see ` +
          `that 300 MB are free, and run npm ci. Or: ${OWN_CHROME}\n${String(error)}`,
        { cause: error },
      )
  }
  return folder
}

function unpackInto(folder: string): void {
  // The package is an ES module and unpacks into the folder for temporary files.
  const script = `
    import chromium, { inflate } from '@sparticuz/chromium'
    import { dirname, join } from 'node:path'
    import { fileURLToPath } from 'node:url'
    const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin')
    await inflate(join(bin, 'al2023.tar.br'))
    await chromium.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  writeFileSync(join(folder, 'fonts/fonts.conf'), FONTS)
  writeFileSync(join(folder, 'ready'), '')
}

/** ms until whoever waits for something on a screen gives up. It judges nothing. */
export const COMES_WITHIN = 60_000

export type Stage = {
  page: Page
  /** A participant's panel, by the key of its frame: coach, ana, ben … */
  frame: (key: string) => FrameLocator
  /** Errors of the page and its frames. Empty, unless a network was cut. */
  problems: string[]
  /** What `window.rehearsal` offers. */
  call: <Result>(method: string, ...args: unknown[]) => Promise<Result>
  close: () => Promise<void>
}

/** As browsers do it; run in every page before its own scripts. */
export const SHUT = {
  blocked: () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The storage is blocked', 'SecurityError')
        },
      })
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The storage is full', 'QuotaExceededError')
    }
  },
}

/** Resolves once the scene stands and the panels in it have loaded. */
export async function rehearsal(
  browser: Browser,
  url: string,
  scene: SceneName,
  options: {
    width?: number
    height?: number
    dark?: boolean
    /** What the browser keeps for any page: blocked, it throws at a look; full, at a write. */
    storage?: keyof typeof SHUT
    /** Moving costs a tenth of a run, and of most that is tested nothing moves. */
    moving?: boolean
  } = {},
): Promise<Stage> {
  const { width = 1600, height = 1000, dark = false, storage, moving = false } = options
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: moving ? 'no-preference' : 'reduce',
  })
  context.setDefaultTimeout(COMES_WITHIN)
  if (storage) await context.addInitScript(SHUT[storage])
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => void problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  const call = <Result>(method: string, ...args: unknown[]) =>
    page.evaluate(
      ([name, given]) =>
        (window as unknown as Record<'rehearsal', Record<string, (...all: unknown[]) => unknown>>)
          .rehearsal[name]!(...given) as Promise<Result>,
      [method, args] as const,
    )
  await page.goto(`${url}/rehearsal?scene=${scene}`)
  await page.waitForFunction(() => 'rehearsal' in window)
  // There one thing happens after the other: this, for nobody, comes after the whole scene.
  await call('reload', 'nobody')
  const people = await call<{ key: string; open: boolean }[]>('participants')
  for (const { key } of people.filter(({ open }) => open)) {
    const panel = page.frame(key)
    if (!panel) throw new Error(`${key} has no frame in the scene ${scene}`)
    await panel.waitForLoadState()
  }
  return {
    page,
    problems,
    frame: (key) => page.frameLocator(`iframe[name="${key}"]`),
    call,
    close: () => context.close(),
  }
}
