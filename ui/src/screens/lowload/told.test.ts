import { expect, test } from 'vitest'
import { type Answers, missing, told } from './told'

const empty: Answers = { kind: null, minutes: null, symptomFree: null, when: 'today', day: null }
const walk: Answers = { ...empty, kind: 'walk', minutes: 20, symptomFree: true }

test('nothing is taken for granted', () => {
  expect(missing(empty)).toEqual(['kind', 'minutes', 'symptoms'])
  expect(told(empty)).toBeNull()
})

test('a walk of today carries no day, so that it takes the time of now', () => {
  expect(told(walk)).toEqual({
    body: { type: 'low_load', kind: 'walk', minutes: 20, symptom_free: true },
  })
})

test('an earlier walk waits for its day', () => {
  const earlier: Answers = { ...walk, when: 'earlier' }
  expect(missing(earlier)).toEqual(['day'])
  expect(told(earlier)).toBeNull()
  expect(told({ ...earlier, day: '2026-03-01' })?.on).toEqual({ day: '2026-03-01' })
})

test('a day she picked and then left for today is not kept', () => {
  expect(told({ ...walk, day: '2026-03-01' })?.on).toBeUndefined()
})
