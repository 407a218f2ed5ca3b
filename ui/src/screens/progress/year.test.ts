import { expect, test } from 'vitest'
import type { DayMark, YearWeek } from '../../api/wire'
import { quarters, rowText, spanText, tableRows } from './year'

const two = (nth: number) => String(nth).padStart(2, '0')
/** Days of March 2026 and on; what they were is all that counts here. */
const week = (mark: DayMark, more: Partial<YearWeek> = {}): YearWeek => ({
  days: [1, 2, 3, 4, 5, 6, 7].map((nth) => ({ day: `2026-03-${two(nth)}`, mark })),
  done: 0,
  goal: 5,
  met: false,
  ...more,
})

test.each([52, 53, 54])('a year of %i weeks is four rows, and none is lost', (count) => {
  const rows = quarters(Array.from({ length: count }, () => week('open')))
  expect(rows).toHaveLength(4)
  expect(rows.flat()).toHaveLength(count)
  expect(Math.min(...rows.map((row) => row.length))).toBe(13)
})

test('a row is told in words: from when to when, and how much', () => {
  const row = [week('practised', { done: 7, met: true }), week('rest')]
  expect(spanText(row)).toBe('1 Mar to 7 Mar')
  expect(rowText(row)).toBe(
    '1 Mar to 7 Mar. Days with a practice: 7. Days of rest: 7. Weeks that met the goal: 1.',
  )
})

test('weeks still to come and before her first entry are no rows of the table', () => {
  const rows = tableRows([week('before'), week('open'), week('ahead')])
  expect(rows).toEqual([{ name: '1 Mar', cells: ['0 of 5', '0', 'No'] }])
})
