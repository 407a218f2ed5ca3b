// How the catalogue is shipped. Named by its key, every sentence would stand in the bundle three
// times over: as a function, as a name, and as a line of the table that finds it. So a build with
// one language writes a sentence without values where it is asked for, gives each of the others a
// module of its own, and keeps tables of those alone that are found while running: one that the
// first sight needs, one that comes with everything else. With a second language, drop this.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const source = join(import.meta.dirname, '../src')
const compiled = join(source, 'paraglide/messages/en-GB.js')
const registry = join(source, 'paraglide/registry.js')
const table = join(source, 'text/table.ts')
const rest = join(source, 'text/rest.ts')
const entry = join(source, 'main.ts')
const one = '\0message:'

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

/** The module that stands for `text/rest.ts`: what the table learns once the rest is read. */
export const restOf = (keys, messages) =>
  `import { table } from './table'
${tableOf(keys, messages).replace('export const table', 'const rest')}
Object.assign(table, rest)`

/** The entry and all that it imports outright: what is read before anything can be seen. */
export function firstRead(path = entry, seen = new Set()) {
  if (seen.has(path) || path.includes('/paraglide/')) return seen
  seen.add(path)
  for (const [, from] of readFileSync(path, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)) {
    const found = ['', '.ts', '.svelte.ts']
      .map((ending) => join(dirname(path), from) + ending)
      .find((file) => existsSync(file) && statSync(file).isFile())
    if (found) firstRead(found, seen)
  }
  return seen
}

/** Everything under `src` that can ask, without what is generated. */
const everySource = () =>
  readdirSync(source, { recursive: true })
    .map((path) => join(source, path))
    .filter((path) => /\.(svelte|ts)$/.test(path) && !/\.test\.ts$|\/paraglide\//.test(path))

/** The keys that these files may make while running. */
function askedIn(paths, messages) {
  const asked = [...paths].flatMap((path) => families(readFileSync(path, 'utf8')))
  return Object.keys(messages).filter((key) => asked.some((family) => family.test(key)))
}

export function lean() {
  let messages
  let first
  return {
    name: 'lean-catalogue',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      // In a process of its own: a timer of the compiler would keep this one for half a minute more.
      execFileSync(process.execPath, [join(import.meta.dirname, 'compile.mjs')])
      messages = { ...(await import(compiled)) }
      first = askedIn(firstRead(), messages)
    },
    resolveId(id) {
      if (id.startsWith(one)) return { id, moduleSideEffects: false }
    },
    load(id) {
      if (id.startsWith(one)) {
        const key = id.slice(one.length)
        return `import * as registry from '${registry}'\nexport const ${key} = ${messages[key]}`
      }
      if (id === compiled)
        return Object.keys(messages)
          .map((key) => `export { ${key} } from '${one}${key}'`)
          .join('\n')
      if (id === table) return tableOf(first, messages)
      if (id !== rest) return
      const all = askedIn(everySource(), messages)
      return restOf(
        all.filter((key) => !first.includes(key)),
        messages,
      )
    },
    transform: {
      filter: { id: /\/src\/(?!paraglide).*\.(svelte|ts)$/ },
      handler: (code) => ({ code: written(code, messages), map: null }),
    },
  }
}
