import { expect, test } from 'vitest'
import { empty, missing, type Own, readOwn, told } from './own'
import { after } from './steps'

const whole: Own = {
  ...empty('tap'),
  holdS: 6,
  reps: 8,
  fast: 10,
  feelsLift: true,
  hardToRelax: false,
  pain: 0,
}

test('nothing is written down while something it needs is open', () => {
  expect(told(empty('tap'))).toBeNull()
  expect(missing(empty('tap'))).toHaveLength(6)
  for (const key of ['holdS', 'reps', 'fast', 'feelsLift', 'hardToRelax', 'pain'] as const) {
    expect(told({ ...whole, [key]: null })).toBeNull()
    expect(missing({ ...whole, [key]: null })).toHaveLength(1)
  }
})

test('an easy minute she left out stays unknown', () => {
  expect(told(whole)).not.toHaveProperty('easy_hold_60')
  expect(told({ ...whole, easyHold60: false })).toHaveProperty('easy_hold_60', false)
})

test('a zero is an answer', () => {
  expect(told({ ...whole, holdS: 0, reps: 0, fast: 0 })).toMatchObject({ hold_s: 0, fast: 0 })
})

test('a draft comes back as it was, and another shape is left alone', () => {
  expect(readOwn(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
  expect(readOwn({ ...whole, step: 'elsewhere' })).toBeNull()
  expect(readOwn({ ...whole, reps: 'many' })).toBeNull()
  expect(readOwn(null)).toBeNull()
})

test('without a lift the measures are left out; otherwise one step follows the other', () => {
  expect(after('find', false)).toBe('summary')
  expect(after('find', null)).toBe('hold')
  expect(after('easy', true)).toBe('summary')
  expect(after('summary', true)).toBe('summary')
})
