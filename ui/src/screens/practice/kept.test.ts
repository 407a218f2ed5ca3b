import { expect, test } from 'vitest'
import { fresh, mayGoOn, readKept, told } from './kept'
import { breathing, lifting, P3 } from './plans'

const kept = { ...fresh(P3, 'tap'), done: 3, elapsedMs: 64_000 }

test('a draft comes back as it was, and another shape is left alone', () => {
  expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  expect(readKept({ ...kept, elapsedMs: null })).toBeNull()
  expect(readKept({ ...kept, plan: undefined })).toBeNull()
  expect(readKept('practice')).toBeNull()
  expect(readKept(null)).toBeNull()
})

test('it goes on only while the practice is still the same one', () => {
  expect(mayGoOn(kept, P3)).toBe(true)
  expect(mayGoOn(kept, { ...P3, level: 'P2' })).toBe(false)
  expect(mayGoOn(kept, breathing(8))).toBe(false)
  expect(mayGoOn(kept, { ...P3, kind: 'stopped', phases: [] })).toBe(false)
  expect(mayGoOn(kept, lifting({ level: 'P3', hold: 5, rest: 12, reps: 8 }))).toBe(false)
})

test('what she did not answer is left out, and a 0 is an answer', () => {
  const none = { effort: null, pain: null, breathHeld: null }
  expect(told(kept, none)).toEqual({ type: 'practice', level: 'P3', planned: 8, done: 3 })
  expect(told(kept, { effort: 5, pain: 0, breathHeld: false })).toEqual({
    type: 'practice',
    level: 'P3',
    planned: 8,
    done: 3,
    effort: 5,
    pain: 0,
    breath_held: false,
  })
})

test('a draft stays far below what the core keeps, at every dose', () => {
  const long = lifting({
    level: 'P5',
    hold: 10,
    rest: 10,
    reps: 12,
    onTheEnd: 3,
    sets: 10,
    quick: 5,
  })
  expect(JSON.stringify(fresh(long, crypto.randomUUID())).length).toBeLessThan(8192)
})
