import { expect, test } from 'vitest'
import type { FactBody } from '../../api/wire'
import { blank, bodyOf, formOf, isBlank, kinds, missing } from './answers'

const day = '2026-03-10'

test('an empty diary is no entry', () => {
  expect(bodyOf(blank('diary', day))).toBeNull()
  expect(isBlank(blank('diary', day).answers)).toBe(true)
})

test('what she did not say is left out, and a zero is kept', () => {
  const form = blank('diary', day)
  Object.assign(form.answers, { heaviness: 0, ill: false })
  expect(bodyOf(form)).toEqual({ type: 'diary', heaviness: 0, ill: false })
})

test('no leak is an answer of its own', () => {
  const form = blank('diary', day)
  form.answers.leaks = []
  expect(bodyOf(form)).toEqual({ type: 'diary', leaks: [] })
})

test('a leak becomes a diary of that day', () => {
  const form = blank('leak', day)
  expect(missing(form)).toEqual(['trigger', 'amount'])
  Object.assign(form.answers, { trigger: 'run', amount: 'drops' })
  expect(bodyOf(form)).toEqual({ type: 'diary', leaks: [{ trigger: 'run', amount: 'drops' }] })
})

test.each(kinds)('a %s form starts without an answer of hers', (kind) => {
  const { answers } = blank(kind, day)
  const said = Object.entries(answers).filter(([, value]) => value !== null)
  expect(said).toEqual(kind === 'rest' ? [['from', day]] : [])
  expect(bodyOf(blank(kind, day))).toBeNull()
})

test.each<FactBody>([
  { type: 'diary', leaks: [], sleep_min: 320, note: 'She said "no"' },
  { type: 'practice', level: 'P3', planned: 8, done: 0 },
  { type: 'low_load', kind: 'walk', minutes: 20, symptom_free: true },
  { type: 'rest', from: '2026-03-01', to: '2026-03-02', reason: 'ill' },
])('an entry comes back from its form unchanged: $type', (body) => {
  const form = formOf(body)
  expect(form && bodyOf(form)).toEqual(body)
})

test('a kind that is changed elsewhere has no form here', () => {
  expect(formOf({ type: 'isi', frequency: 0, amount: 0 })).toBeNull()
})
