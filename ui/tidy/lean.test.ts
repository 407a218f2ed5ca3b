import { relative } from 'node:path'
import { expect, test } from 'vitest'
import { families, firstRead, restOf, tableOf, written } from '../messages/lean.mjs'
import * as compiled from '../src/paraglide/messages/en-GB.js'
import { isTest, sources } from './sources'

type Message = (values: Record<string, string | number>) => string
const messages = { ...compiled } as unknown as Record<string, Message>
const code = sources('src', '.svelte', '.ts').filter((file) => !isTest(file))

const asked = (text: string, key: string) => families(text).some((family) => family.test(key))

test('a key made while running is found by what is fixed of it', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
  const text = "text(`lead_${kind}_title`) + spoken('reason', rule)"
  expect(asked(text, 'lead_practice_title')).toBe(true)
  expect(asked(text, 'reason_s2_weeks')).toBe(true)
  expect(asked(text, 'lead_practice_more')).toBe(false)
  expect(asked(text, 'reason')).toBe(false)
})

test('every key made while running begins with something fixed', () => {
  const asking = /(?<!\.|function )\b(?:text\((?!\s*`\w+_\$\{)|spoken\((?!\s*'))/g
  const wrong = code
    .filter(({ path }) => path !== 'src/text/text.ts' && path !== 'src/parts/Scale.svelte')
    .flatMap(({ path, text }) => (text.match(asking) ?? []).map((what) => `${path}: ${what}`))
  expect(wrong).toEqual([])
})

test('a sentence without values is written where it is asked for', () => {
  const wait = messages.app_loading?.({})
  expect(written('<p>{m.app_loading()}</p>', messages)).toBe(`<p>{${JSON.stringify(wait)}}</p>`)
  const given = 'm.app_less({ what })'
  expect(written(given, messages)).toBe(given)
  expect(written('m.no_such_key()', messages)).toBe('m.no_such_key()')
})

test('the table says what the catalogue says', () => {
  const table = tableOf(['app_loading', 'app_less'], messages)
  expect(table).toContain(`app_loading: ${JSON.stringify(messages.app_loading?.({}))},`)
  expect(table).toContain('app_less: app_less,')
})

const root = new URL('..', import.meta.url).pathname
const first = new Set([...firstRead()].map((path) => relative(root, path)))

test('what is read first is Today with its one thing, and nothing that can wait', () => {
  for (const path of ['src/App.svelte', 'src/screens/today/LeadNow.svelte', 'src/text/table.ts']) {
    expect(first).toContain(path)
  }
  const screens = [...first].filter((path) => /^src\/screens\/.+\.svelte$/.test(path))
  expect(screens.filter((path) => !path.startsWith('src/screens/today/'))).toEqual([])
  for (const path of ['src/screens/others.ts', 'src/why/reason.ts', 'src/text/rest.ts']) {
    expect(first).not.toContain(path)
  }
})

test('the rest adds its sentences to the same table', () => {
  const rest = restOf(['app_loading'], messages)
  expect(rest).toContain("import { table } from './table'")
  expect(rest).toContain(
    `const rest = {\napp_loading: ${JSON.stringify(messages.app_loading?.({}))},`,
  )
  expect(rest).toContain('Object.assign(table, rest)')
})
