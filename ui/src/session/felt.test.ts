import { expect, test } from 'vitest'
import { eventOf, unsaid } from './felt'

test('nothing said is no event', () => {
  expect(eventOf(unsaid(), 60)).toBeNull()
})

test('what was left open stays unknown', () => {
  expect(eventOf({ ...unsaid(), kind: 'leak' }, 60)).toEqual({ at_run_s: 60, kind: 'leak' })
  expect(eventOf({ ...unsaid(), kind: 'body_pain' }, 0)).toEqual({ at_run_s: 0, kind: 'body_pain' })
})

test('an event holds what belongs to its kind, whatever was chosen before', () => {
  const all = { amount: 'drops', score: 0, sharp: false } as const
  const of = (kind: 'leak' | 'heaviness' | 'body_pain' | 'bulge') => eventOf({ kind, ...all }, 5)
  expect(of('leak')).toEqual({ at_run_s: 5, kind: 'leak', amount: 'drops' })
  expect(of('heaviness')).toEqual({ at_run_s: 5, kind: 'heaviness', score: 0 })
  expect(of('body_pain')).toEqual({ at_run_s: 5, kind: 'body_pain', score: 0, sharp: false })
  expect(of('bulge')).toEqual({ at_run_s: 5, kind: 'bulge' })
})
