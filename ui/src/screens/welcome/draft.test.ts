import { expect, test } from 'vitest'
import { nothingSaid } from './answers'
import { readKept } from './draft'
import { after, asked, stepOf, steps } from './steps'

const taps = { profile: 'a', check: 'b' }

test('what was kept comes back', () => {
  const kept = { step: 'health' as const, answers: { ...nothingSaid, births: 2 }, taps }
  expect(readKept(structuredClone(kept))).toEqual(kept)
})

test('a question that is newer than the draft is not said', () => {
  const old = { step: 'birth', answers: { births: 1 }, taps }
  expect(readKept(old)?.answers).toEqual({ ...nothingSaid, births: 1 })
})

test.each([{}, { step: 'gone', answers: {}, taps: {} }, null, [], 7])('%j is no draft', (body) => {
  expect(readKept(body)).toBeNull()
})

test('every question is asked in exactly one step', () => {
  const all = steps.flatMap((step) => asked[step])
  expect([...all].sort()).toEqual(Object.keys(nothingSaid).sort())
  expect(stepOf('hold_s')).toBe('body')
})

test('the last step is followed by itself', () => {
  expect([after('hello'), after('body'), after('summary')]).toEqual(['signs', 'summary', 'summary'])
})
