import { expect, test } from 'vitest'
import { families, tableOf, written } from '../messages/lean.mjs'
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
