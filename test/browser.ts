/** A real browser from npm alone, and a rehearsal opened in it. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, FrameLocator, Page } from 'playwright-core'

const ROOT = join(import.meta.dirname, '..')
const CACHE = join(ROOT, 'node_modules/.cache')
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

/** `CHROME_PATH`, then Debian's, then the one from npm; with `BROWSER_NPM_ONLY=1` that one alone. */
export async function launch(): Promise<Browser> {
  const own = process.env.BROWSER_NPM_ONLY === '1'
  const installed = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']
  const found = own ? undefined : installed.find((path) => path && existsSync(path))
  if (found) return chromium.launch({ executablePath: found, args: ARGUMENTS })
  const folder = unpacked()
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  }
  return chromium.launch({ executablePath: join(folder, 'chromium'), env, args: ARGUMENTS })
}

/** Unpacked once, beside its final place, so that two test files that come at the same moment do no harm. */
function unpacked(): string {
  const folder = join(CACHE, 'attune-chromium')
  if (existsSync(join(folder, 'ready'))) return folder
  mkdirSync(CACHE, { recursive: true })
  const making = mkdtempSync(join(CACHE, 'attune-chromium-'))
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
    env: { ...process.env, TMPDIR: making },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // Without a folder that holds fonts the browser ends at its first letter.
  writeFileSync(
    join(making, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir>` +
      `<cachedir>${folder}/font-cache</cachedir></fontconfig>`,
  )
  writeFileSync(join(making, 'ready'), '')
  try {
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true })
    if (!existsSync(join(folder, 'ready'))) throw error
  }
  return folder
}

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

export async function rehearsal(
  browser: Browser,
  url: string,
  scene: string,
  options: { width?: number; height?: number; dark?: boolean } = {},
): Promise<Stage> {
  const { width = 1600, height = 1000, dark = false } = options
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => void problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(`${url}/rehearsal?scene=${scene}`)
  await page.waitForFunction(() => 'rehearsal' in window)
  return {
    page,
    problems,
    frame: (key) => page.frameLocator(`iframe[name="${key}"]`),
    call: <Result>(method: string, ...args: unknown[]) =>
      page.evaluate(
        ([name, given]) =>
          (window as unknown as Record<'rehearsal', Record<string, (...all: unknown[]) => unknown>>)
            .rehearsal[name]!(...given) as Promise<Result>,
        [method, args] as const,
      ),
    close: () => context.close(),
  }
}
