import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const page = (name: string) => join(import.meta.dirname, name, 'index.html')

/**
 * A page loads its language before what draws it. Both are asked for with the first script, so
 * that the second journey on a slow line is for the language alone. Before any of them comes what
 * nothing is painted without, on the connection that brought the page.
 */
const early: Plugin = {
  name: 'early',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path, chunk, bundle }) => {
      const drawing = chunk?.dynamicImports.flatMap((name) => {
        const found = bundle?.[name]
        return found?.type === 'chunk' ? [name, ...found.imports] : []
      })
      const tags = [...new Set(drawing)]
        .filter((name) => !chunk?.imports.includes(name))
        .map((name) => ({
          tag: 'link',
          attrs: {
            rel: 'modulepreload',
            crossorigin: true,
            ...(path === DRAWN && LATER),
            href: `/${name}`,
          },
          injectTo: 'head' as const,
        }))
      return { html: path === DRAWN ? scriptsLater(stylesFirst(html)) : stylesFirst(html), tags }
    },
  },
}

/** What the server draws answers by itself: on a slow line it is painted before any script comes. */
const DRAWN = '/join/index.html'
const LATER = { fetchpriority: 'low' }

const scriptsLater = (html: string): string =>
  html.replace(/<(script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"')

function stylesFirst(html: string): string {
  const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? []
  return styles
    .reduce((left, style) => left.replace(style, ''), html)
    .replace(/ *<script type="module"/, (script) => `${styles.join('')}${script}`)
}

/** Beside each script and stylesheet the same as small as it gets, for the server to send. */
const packed: Plugin = {
  name: 'packed',
  writeBundle: ({ dir }, bundle) => {
    for (const name of Object.keys(bundle).filter((one) => /\.(js|css)$/.test(one))) {
      const file = join(dir!, name)
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
    }
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [early, packed],
  // The development server could otherwise be asked for the server's source.
  server: { fs: { allow: ['.', '../server/contract', '../node_modules'] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The web views of an older macOS are older than Vite's default.
    target: ['es2020', 'safari14', 'chrome87'],
    // The policy allows no inline script and no data URL but images.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        panel: page('panel'),
        join: page('join'),
        summary: page('summary'),
        desk: page('desk'),
        rehearsal: page('rehearsal'),
        about: page('about'),
      },
    },
  },
})
