import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Figure, Reason, Verdict } from '../api/wire'
import { entryPath, entryText, groundText, reasonText, sourceText } from './reason'

const core = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../../src-tauri/crates/progression/src', file), 'utf8')

/** `Name = "word"` rows of one block of the core's tables. */
function words(text: string, block: string): string[] {
  const body = new RegExp(`\\b${block} \\{([\\s\\S]*?)\\n {4}\\}`).exec(text)?.[1] ?? ''
  return [...body.matchAll(/= "([^"]+)"/g)].map(([, word = '']) => word)
}

const [rules, names, reasons] = [core('rules.rs'), core('names.rs'), core('reason.rs')]
const cells = words(core('gate_cells.rs'), 'Cell')
const gates = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'].flatMap((stage) =>
  cells.map((cell) => `${stage}.${cell}`),
)
const plain = [...rules.matchAll(/^ {4}\w+ = "([^"]+)" \w+ \d+ /gm)].map(([, code = '']) => code)
const named = ['SignId', 'ReferralId', 'PatternId'].flatMap((block) => words(names, block))
const results = words(names, 'Sight').map((sight) => `result.${sight}`)
const codes = [...gates, ...plain, ...named, ...results]

const reason = (rule: string, more: Partial<Reason> = {}): Reason => ({
  rule,
  topic: 'stage',
  verdict: 'not_yet',
  had: null,
  need: null,
  entries: [],
  section: '4',
  strength: 'team_choice',
  sources: ['team'],
  ...more,
})

test('the tables of the core are read', () => {
  expect([gates.length > 150, plain.length > 80, named.length]).toEqual([true, true, 34])
})

const verdicts: Verdict[] = ['met', 'not_yet', 'unknown', 'act']
const figures: (Figure | null)[] = [null, { unit: 'days', value: 3 }]

test('every rule of the core has a sentence, whatever it saw', () => {
  const wrong = codes.flatMap((rule) =>
    verdicts.flatMap((verdict) =>
      figures.flatMap((figure) => {
        const words = reasonText(reason(rule, { verdict, had: figure, need: figure }))
        const whole = /^[A-Z].*\.$/.test(words) && !/undefined|[{}]|Rule /.test(words)
        return whole ? [] : [`${rule} ${verdict}: ${words}`]
      }),
    ),
  )
  expect(wrong).toEqual([])
})

test('every source of the core has a name', () => {
  const nameless = words(reasons, 'Source').filter((code) => sourceText(code) === code)
  expect(nameless).toEqual([])
})

describe('a sentence', () => {
  test('tells what was seen and what was needed', () => {
    const weeks = { unit: 'weeks', value: 14 } as const
    const need = { unit: 'weeks', value: 6 } as const
    expect(reasonText(reason('S2.weeks', { had: weeks, need }))).toBe(
      'You are 14 weeks after the birth. Build opens at 6 weeks.',
    )
  })

  test('names the warning sign', () => {
    expect(reasonText(reason('RF11', { verdict: 'act' }))).toBe(
      'You told of a warning sign: a new bulge, or something coming down.',
    )
  })

  test('exists for a rule that only a newer core knows', () => {
    const need = { unit: 'count', value: 3 } as const
    expect(reasonText(reason('X9.moon', { need }))).toBe(
      'Rule X9.moon of section 4 of the programme spoke here. This version has no sentence for it yet. It asks for: 3.',
    )
  })
})

test('the ground names its sources and their strength', () => {
  const told = reason('S2.weeks', { sources: ['goom_2019', 'team'], strength: 'expert_opinion' })
  expect(groundText(told)).toBe('Goom 2019 and our choice · experts agree · programme §4')
})

test('a choice of our own says so once', () => {
  expect(groundText(reason('P.up.days'))).toBe('our choice, to be reviewed · programme §4')
})

test.each([
  ['diary', '/diary/2026-03-03/edit/a'],
  ['practice', '/diary/2026-03-03/edit/a'],
  ['strength', '/diary/2026-03-03/edit/a'],
  ['low_load', '/diary/2026-03-03/edit/a'],
  ['rest', '/diary/2026-03-03/edit/a'],
  ['profile', '/you/profile/edit'],
  ['red_flag', '/diary/2026-03-03'],
  ['readiness', '/diary/2026-03-03'],
])('an entry of kind %s is changed at %s', (kind, path) => {
  expect(entryPath({ id: 'a', day: '2026-03-03', time: '07:05', kind })).toBe(path)
})

test('an entry is named by its kind and its moment', () => {
  const entry = { id: 'a', day: '2026-03-03', time: '07:05', kind: 'diary' }
  expect(entryText(entry)).toBe('Diary, 3 Mar 07:05')
})
