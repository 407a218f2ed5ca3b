import { expect, test } from 'vitest'
import { sleepOf, totalOf } from './sleep'

test('unknown sleep is unknown in both parts, never no sleep', () => {
  expect(sleepOf(null)).toEqual({ hours: null, minutes: null })
  expect(totalOf({ hours: null, minutes: null })).toBeNull()
})

test('a night without sleep can be told', () => {
  expect(totalOf(sleepOf(0))).toBe(0)
})

test.each([5, 60, 320, 1440])('%i minutes come back as they are', (minutes) => {
  expect(totalOf(sleepOf(minutes))).toBe(minutes)
})

test('one part alone leaves the other at nothing', () => {
  expect(totalOf({ hours: 6, minutes: null })).toBe(360)
  expect(totalOf({ hours: null, minutes: 20 })).toBe(20)
})
