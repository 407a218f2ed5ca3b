import { expect, test } from 'vitest'
import { stepped, typed } from './stepper'

const limits = { min: 1, max: 20, step: 1 }
const halves = { min: 0, max: 3, step: 0.5 }

test('an empty field is unknown, not zero', () => {
  expect(typed('  ', limits)).toEqual({ value: null, wrong: false })
})

test.each(['0', '21', 'x', '2.5', '-', '1e9'])('%s stays unknown and says so', (text) => {
  expect(typed(text, limits)).toEqual({ value: null, wrong: true })
})

test('a comma is a decimal point', () => {
  expect(typed('1,5', halves)).toEqual({ value: 1.5, wrong: false })
})

test('the first step from unknown lands on the start', () => {
  expect(stepped(null, 1, 5, limits)).toBe(5)
  expect(stepped(null, -1, 5, limits)).toBe(5)
})

test('steps stop at the limits', () => {
  expect(stepped(20, 1, 1, limits)).toBe(20)
  expect(stepped(1, -1, 1, limits)).toBe(1)
  expect(stepped(2.5, 1, 0, halves)).toBe(3)
})
