import { expect, test } from 'vitest'
import {
  clock,
  countdown,
  dayLong,
  dayShort,
  dayWithYear,
  monthName,
  weekdayLetter,
  weekdayName,
  weekdayNamed,
  weekdayShort,
} from './when'

test('a civil day is spelled the same in every time zone', () => {
  expect(dayLong('2026-03-03')).toBe('Tuesday 3 March')
  expect(dayWithYear('2026-12-31')).toBe('31 December 2026')
  expect(dayShort('2026-01-01')).toBe('1 Jan')
  expect(['2026-03-01', '2026-03-03'].map(weekdayName)).toEqual(['Sunday', 'Tuesday'])
  expect(weekdayLetter('2026-03-03')).toBe('T')
})

test('a week runs from Monday, 1, to Sunday, 7', () => {
  expect([1, 7].map(weekdayNamed)).toEqual(['Monday', 'Sunday'])
  expect([1, 7].map(weekdayShort)).toEqual(['Mon', 'Sun'])
})

test('a month can be named from the month alone', () => {
  expect(monthName('2026-03')).toBe('March 2026')
  expect(monthName('2026-03-31')).toBe('March 2026')
})

test('a time loses its date and its seconds', () => {
  expect(clock('2026-03-03T07:05:30')).toBe('07:05')
  expect(clock('07:05:30')).toBe('07:05')
  expect(clock('07:05')).toBe('07:05')
})

test('a countdown keeps two digits of seconds', () => {
  expect(countdown(65)).toBe('1:05')
  expect(countdown(9)).toBe('0:09')
})
