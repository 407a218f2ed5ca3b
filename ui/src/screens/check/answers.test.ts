import { describe, expect, test } from 'vitest'
import { bodyOf, isBlank, nothingSaid, open } from './answers'

test('nothing is filled in, and all twelve questions are open', () => {
  expect(isBlank(nothingSaid())).toBe(true)
  expect(open(nothingSaid())).toHaveLength(12)
  expect(bodyOf(nothingSaid())).toEqual({ type: 'readiness' })
})

test('none of the signs is an answer, and so is a zero', () => {
  const answers = { ...nothingSaid(), warning_signs: [], heaviness: 0 }
  expect(bodyOf(answers)).toEqual({ type: 'readiness', warning_signs: [], heaviness: 0 })
  expect(open(answers)).not.toContain('q1')
  expect(open(answers)).not.toContain('q3')
})

test('sleep without energy leaves its question open', () => {
  expect(open({ ...nothingSaid(), sleep_min: 420 })).toContain('q8')
  expect(open({ ...nothingSaid(), sleep_min: 420, energy: 6 })).not.toContain('q8')
})

describe('a detail goes with the answer it belongs to', () => {
  test('of a leak', () => {
    const leaked = { ...nothingSaid(), leak: 'drops' as const, leak_during_impact: true }
    expect(bodyOf(leaked)).toMatchObject({ leak_during_impact: true })
    expect(bodyOf({ ...leaked, leak: 'none' })).not.toHaveProperty('leak_during_impact')
    expect(bodyOf({ ...leaked, leak: null })).not.toHaveProperty('leak_during_impact')
  })
  test('of a pain', () => {
    const sore = { ...nothingSaid(), body_pain: 4, body_pain_kind: 'sharp' as const }
    expect(bodyOf(sore)).toMatchObject({ body_pain_kind: 'sharp' })
    expect(bodyOf({ ...sore, body_pain: 0 })).not.toHaveProperty('body_pain_kind')
  })
})
