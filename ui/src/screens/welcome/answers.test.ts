import { describe, expect, test } from 'vitest'
import type { Profile } from '../../api/wire'
import {
  type Answers,
  answersOf,
  conditionsSaid,
  missing,
  nothingSaid,
  profile,
  wounded,
} from './answers'

const told: Answers = {
  ...nothingSaid,
  birth_date: '2025-12-01',
  birth_mode: 'vaginal',
  tear: 'unsure',
  births: 1,
  leaked_before: false,
  running_before: 'some',
  prior_running_injury: false,
  conditions: [],
  breastfeeding: true,
}

test('an answer she did not give is left out, never made zero', () => {
  expect(profile(told)).toEqual({
    birth_date: '2025-12-01',
    birth_mode: 'vaginal',
    tear: 'unsure',
    births: 1,
    leaked_before: false,
    running_before: 'some',
    prior_running_injury: false,
    conditions: [],
    breastfeeding: true,
    start: {},
  })
})

test('a zero and a no she did give are kept', () => {
  const kept = profile({ ...told, heaviness: 0, feels_lift: false, wound_healed: false })
  expect(kept?.start).toEqual({ heaviness: 0, feels_lift: false })
  expect(kept?.wound_healed).toBe(false)
})

test('a kept profile comes back as the same answers', () => {
  const kept = profile({ ...told, walk_minutes: 25, wound_healed: true }) as Profile
  expect(profile(answersOf(kept))).toEqual(kept)
})

test('without an answer the plan needs there is no entry', () => {
  expect(profile({ ...told, births: null })).toBeNull()
  expect(missing({ ...told, births: null })).toEqual(['births'])
  expect(missing(nothingSaid, ['leak', 'birth_date'])).toEqual(['birth_date'])
  expect(missing(told)).toEqual([])
})

test('a caesarean or any tear leaves a wound to ask about', () => {
  expect(wounded({ ...told, tear: 'none' })).toBe(false)
  expect(wounded({ ...told, tear: 'none', birth_mode: 'caesarean' })).toBe(true)
  expect(wounded(told)).toBe(true)
  expect(wounded(nothingSaid)).toBe(false)
})

describe('conditions', () => {
  test('none of these puts the others out', () => {
    expect(conditionsSaid(['kidney', 'none'], ['kidney'])).toEqual([])
  })
  test('a condition puts none of these out', () => {
    expect(conditionsSaid(['none', 'kidney'], [])).toEqual(['kidney'])
  })
  test('nothing ticked is not said', () => {
    expect(conditionsSaid([], ['kidney'])).toBeNull()
    expect(conditionsSaid([], [])).toBeNull()
    expect(conditionsSaid(null, [])).toBeNull()
  })
})
