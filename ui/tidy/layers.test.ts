import { expect, test } from 'vitest'
import { isTest, type Source, sources } from './sources'

const code = () => sources('src', '.svelte', '.ts')

const imports = ({ text }: Source) =>
  [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, from = '']) => from)

/** `path: what`, for every file that breaks a rule. */
function broken(files: Source[], wrong: (file: Source) => string[]): string[] {
  return files.flatMap((file) => wrong(file).map((what) => `${file.path}: ${what}`))
}

test('only the one ipc file knows Tauri', () => {
  const others = code().filter(({ path }) => path !== 'src/api/ipc.ts')
  expect(
    broken(others, (file) => imports(file).filter((from) => from.startsWith('@tauri-apps'))),
  ).toEqual([])
})

test('parts and figures know no screen, no state and no core', () => {
  const parts = code().filter(({ path }) => /^src\/(parts|figures)\//.test(path))
  const upward = /\/(screens|state|api)(\/|$)/
  expect(broken(parts, (file) => imports(file).filter((from) => upward.test(from)))).toEqual([])
})

test('the door to the core knows nothing above it', () => {
  const api = code().filter(({ path }) => path.startsWith('src/api/'))
  const upward = /\/(screens|state|parts|text)(\/|$)/
  expect(broken(api, (file) => imports(file).filter((from) => upward.test(from)))).toEqual([])
})

test('the UI keeps nothing, asks no network and does no date arithmetic', () => {
  const own = code().filter(
    (file) => !isTest(file) && file.path !== 'src/api/ipc.ts' && file.path !== 'src/api/wire.ts',
  )
  const forbidden =
    /\b(localStorage|sessionStorage|indexedDB|document\.cookie|fetch\(|XMLHttpRequest|WebSocket|setDate\(|setMonth\(|getTimezoneOffset)/g
  expect(broken(own, ({ text }) => text.match(forbidden) ?? [])).toEqual([])
})

test('colours and sizes are named in tokens.css and nowhere else', () => {
  const literal =
    /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|(?<![\w.-])(?!0(?:px)?\b|1px\b)[\d.]+(?:px|rem)\b/gi
  const styled = sources('src', '.svelte', '.css').filter(
    ({ path }) => path !== 'src/style/tokens.css',
  )
  const literals = ({ path, text }: Source) => {
    const css = path.endsWith('.css') ? text : (/<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '')
    // Queries cannot read custom properties.
    const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@(media|container)[^{]*/g, '')
    return rules.match(literal) ?? []
  }
  expect(broken(styled, literals)).toEqual([])
})

test('no style attribute, which the content policy would refuse', () => {
  expect(broken(sources('src', '.svelte'), ({ text }) => text.match(/\sstyle=/g) ?? [])).toEqual([])
})

test('nothing waits for a pointer to hover, which a finger cannot', () => {
  const styled = sources('src', '.svelte', '.css', '.ts').filter((file) => !isTest(file))
  const hover = /:hover\b|\bonmouse(?:over|enter)\b|\bonpointer(?:over|enter)\b/g
  expect(broken(styled, ({ text }) => text.match(hover) ?? [])).toEqual([])
})

test('what is typed into keeps the size of the body: an iPhone zooms into anything smaller', () => {
  const small = /(?:^|[}\s,])[^{}]*\b(?:input|textarea|select)\b[^{}]*\{[^}]*font-size/g
  const styles = ({ text }: Source) => /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? ''
  expect(broken(sources('src', '.svelte'), (file) => styles(file).match(small) ?? [])).toEqual([])
})

test('a Svelte file has at most 250 lines', () => {
  const lines = ({ text }: Source) => text.split('\n').length
  expect(
    broken(sources('src', '.svelte'), (file) =>
      lines(file) > 250 ? [`${lines(file)} lines`] : [],
    ),
  ).toEqual([])
})
