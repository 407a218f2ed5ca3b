import { expect, test } from 'vitest'
import { endLabel, wrongText } from './words'

test('a last day is told with how long that is', () => {
  expect(endLabel({ days: 1, to: '2026-03-10' })).toBe('Today only')
  expect(endLabel({ days: 3, to: '2026-03-12' })).toBe('3 days, to Thursday 12 March')
})

test('days in the wrong order are told in words', () => {
  expect(wrongText({ code: 'out_of_range', details: {} })).toContain('before the first one')
  expect(wrongText({ code: 'not_a_date', details: {} })).toContain('not a day in the calendar')
})
