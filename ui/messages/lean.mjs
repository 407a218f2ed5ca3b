// How the catalogue is shipped. Named by its key, every sentence would stand in the bundle three
// times over: as a function, as a name, and as a line of the table that finds it. So a build with
// one language writes a sentence without values where it is asked for, and keeps a table of those
// alone that are found while running. With a second language, drop this.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@inlang/paraglide-js'
import { catalogue } from './options.mjs'

const source = join(import.meta.dirname, '../src')
const compiled = join(source, 'paraglide/messages/en-GB.js')
const table = join(source, 'text/table.ts')

/** What a piece of source asks for with a part that is only known while running. */
export function families(code) {
  const templates = [...code.matchAll(/\btext\(\s*`(\w*\$\{[^`]*)`/g)].map(([, key]) =>
    key.split(/\$\{[^}]*\}/).join('.+'),
  )
  const spoken = [...code.matchAll(/\bspoken\(\s*'(\w+)'/g)].map(([, family]) => `${family}_.+`)
  return [...templates, ...spoken].map((pattern) => new RegExp(`^${pattern}$`))
}

/** Every asking that names its key, has no values to give, and so has one answer. */
export function written(code, messages) {
  return code.replace(/\bm\.(\w+)\(\)/g, (asked, key) =>
    messages[key]?.length === 0 ? JSON.stringify(messages[key]()) : asked,
  )
}

/** The module that stands for `text/table.ts`: texts as they are, the others as functions. */
export function tableOf(keys, messages) {
  const plain = (key) => messages[key].length === 0
  const line = (key) => `${key}: ${plain(key) ? JSON.stringify(messages[key]()) : key},`
  const functions = keys.filter((key) => !plain(key))
  return `import { ${functions.join(', ')} } from '../paraglide/messages/en-GB.js'
export const table = {\n${keys.map(line).join('\n')}\n}`
}

/** Everything under `src` that can ask, without what is generated. */
function everySource() {
  return readdirSync(source, { recursive: true })
    .filter((path) => /\.(svelte|ts)$/.test(path) && !/\.test\.ts$|^paraglide/.test(path))
    .map((path) => readFileSync(join(source, path), 'utf8'))
    .join('\n')
}

export function lean() {
  let messages
  return {
    name: 'lean-catalogue',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      await compile(catalogue)
      messages = { ...(await import(compiled)) }
    },
    load(id) {
      if (id !== table) return
      const asked = families(everySource())
      const keys = Object.keys(messages).filter((key) => asked.some((family) => family.test(key)))
      return tableOf(keys, messages)
    },
    transform: {
      filter: { id: /\/src\/(?!paraglide).*\.(svelte|ts)$/ },
      handler: (code) => ({ code: written(code, messages), map: null }),
    },
  }
}
