import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const page = (name: string) => join(import.meta.dirname, name, 'index.html')

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
        rehearsal: page('rehearsal'),
        about: page('about'),
      },
    },
  },
})
