import { expect, test } from 'vitest'
import { after, answered, before, begun, readAttempt, stopped, told } from './attempt'

const calf = { id: 'M1', sides: true }
const jog = { id: 'L4', sides: false }

test('a test of two sides goes from left to right to how it was, and back', () => {
  const left = begun(calf, 'tap')
  expect(left.part).toBe('left')
  const right = { ...left, left: 20, part: after(left) }
  expect(right.part).toBe('right')
  const felt = { ...right, right: 19, part: after(right) }
  expect(felt.part).toBe('felt')
  expect(before(felt)).toBe('right')
  expect(before(right)).toBe('left')
})

test('a test without sides has one figure', () => {
  const value = begun(jog, 'tap')
  expect(value.part).toBe('value')
  expect(before({ ...value, value: 60, part: 'felt' })).toBe('value')
})

test('nothing is written down while something is open, and a 0 is a figure', () => {
  const open = { ...begun(calf, 'tap'), left: 0, right: 0 }
  expect(answered({ ...open, part: 'right' })).toBe(true)
  expect(told(open)).toBeNull()
  expect(told({ ...open, symptomFree: true })).toEqual({
    id: 'M1',
    left: 0,
    right: 0,
    symptom_free: true,
  })
  expect(told({ ...begun(jog, 'tap'), symptomFree: true })).toBeNull()
})

test('stopped by something felt, it keeps what was counted and is not symptom-free', () => {
  const half = { ...begun(calf, 'tap'), left: 12 }
  expect(told(stopped(half, calf))).toEqual({ id: 'M1', left: 12, right: 0, symptom_free: false })
  expect(told(stopped(begun(jog, 'tap'), jog))).toEqual({
    id: 'L4',
    value: 0,
    symptom_free: false,
  })
})

test('a draft comes back as it was, and one of another version not at all', () => {
  const kept = { ...begun(calf, 'tap'), left: 7 }
  expect(readAttempt(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  expect(readAttempt({ ...kept, part: 'middle' })).toBeNull()
  expect(readAttempt(null)).toBeNull()
})
