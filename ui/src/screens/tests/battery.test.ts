import { expect, test } from 'vitest'
import type { TestCard, Tests } from '../../api/wire'
import { begun } from './attempt'
import { body, felt, goesOn, isWorthKeeping, type Kept, readKept, testsOf } from './battery'

const card = (id: string, sides: boolean): TestCard => ({
  id,
  dose: 10,
  sides,
  alone: false,
  latest: null,
  cells: [],
})

const page = (offered: boolean, day = '2026-03-10'): Tests => ({
  day,
  tests: [card('L2', true), card('L3', true)],
  battery: {
    due: true,
    offered,
    check_first: false,
    retest: false,
    passed: [],
    second_from: null,
    second_until: null,
    until: null,
    walked: true,
    reasons: [],
  },
})

const balance = { ...begun({ id: 'L2', sides: true }, 'a'), left: 10, right: 10, symptomFree: true }
const kept: Kept = {
  tap: 'session',
  day: '2026-03-10',
  done: [balance],
  now: { ...begun({ id: 'L3', sides: true }, 'b'), left: 4 },
  events: [],
}
const leak = { at_run_s: 0, kind: 'leak' as const }

test('something felt ends the test she is at and the battery, and both are written down', () => {
  const ended = felt(kept, leak, page(true))
  expect(ended.now).toBeNull()
  expect(testsOf(ended)).toEqual([
    { id: 'L2', left: 10, right: 10, symptom_free: true },
    { id: 'L3', left: 4, right: 0, symptom_free: false },
  ])
  expect(body(ended)).toMatchObject({
    tap: 'session',
    draft: 'battery',
    events: [leak],
    tests: [{ tap: 'a' }, { tap: 'b' }],
  })
})

test('it goes on only on its own day and while the check offers it', () => {
  expect(goesOn(kept, page(true))).toBe(true)
  expect(goesOn(kept, page(false))).toBe(false)
  expect(goesOn(kept, page(true, '2026-03-11'))).toBe(false)
})

test('a battery of which nothing is done is not kept', () => {
  expect(isWorthKeeping(kept)).toBe(true)
  expect(isWorthKeeping({ ...kept, done: [] })).toBe(false)
  expect(isWorthKeeping({ ...kept, done: [], events: [leak] })).toBe(true)
})

test('a draft comes back as it was, and one of another version not at all', () => {
  expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  expect(readKept({ ...kept, done: [{}] })).toBeNull()
  expect(readKept({ tap: 'session' })).toBeNull()
})
