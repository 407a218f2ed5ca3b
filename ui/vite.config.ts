import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { lean } from './messages/lean.mjs'
import { catalogue } from './messages/options.mjs'
import { floor } from './tidy/floor.mjs'

// While there is one language its messages are bundled as they are, without the functions that
// would choose between languages: a fifth of the bundle. With a second one, drop this.
const oneLanguage = [
  { find: /^\.\.\/paraglide\/messages\.js$/, replacement: '../paraglide/messages/en-GB.js' },
]

const compiler = (command: 'build' | 'serve') =>
  command === 'build' ? lean() : paraglideVitePlugin(catalogue)

// Class names that two files never share, in as few letters as that takes.
const sparing = {
  compilerOptions: {
    runes: true,
    discloseVersion: false,
    cssHash: ({ hash, filename }: { hash: (text: string) => string; filename: string }) =>
      `s${hash(filename).slice(0, 5)}`,
  },
}

// Two builds of the same app. The shipped one can only talk to the core through Tauri; the
// loopback one talks to the real core over same-origin HTTP, so that a plain browser can be
// driven against it. The gallery of parts exists only there and in `npm run dev`.
export default defineConfig(({ command, mode }) => {
  const loopback = mode === 'loopback'
  return {
    // `npm test` compiles the catalogue first; the plugin's watcher would keep vitest from ending.
    plugins: [process.env.VITEST ? [] : compiler(command), svelte(sparing), floor()],
    resolve: process.env.VITEST ? { conditions: ['browser'] } : { alias: oneLanguage },
    server: { port: 5173, strictPort: true },
    build: {
      target: ['chrome111', 'safari16.4'],
      outDir: loopback ? 'dist-loopback' : 'dist',
      // The polyfill would be the only `fetch` in the shipped bundle.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: loopback ? ['index.html', 'gallery.html'] : ['index.html'],
      },
    },
    test: { include: ['src/**/*.test.ts', 'tidy/**/*.test.ts'] },
  }
})
