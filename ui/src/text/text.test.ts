import { expect, test } from 'vitest'
import { refusalText } from './refusal'
import { keyOf, m, spoken } from './text'

test('a code of the core becomes a key of the catalogue', () => {
  expect(keyOf('reason', 'S2.weeks')).toBe('reason_s2_weeks')
  expect(keyOf('rung', 'R2')).toBe('rung_r2')
})

test('a code without a text gives nothing rather than a wrong sentence', () => {
  expect(spoken('errors', 'no_such_code')).toBeNull()
  expect(spoken('errors', 'disk_full')).toBe(m.errors_disk_full())
})

test('a refusal is told with its figures', () => {
  expect(refusalText({ code: 'out_of_range', details: { min: 1, max: 7 } })).toContain('1 to 7')
})

test('a count agrees with its noun', () => {
  expect(m.app_characters_left({ count: 1 })).toBe('1 character left')
  expect(m.app_characters_left({ count: 2 })).toBe('2 characters left')
})
