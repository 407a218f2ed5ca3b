import { expect, test } from 'vitest'
import { nothingSaid } from './answers'
import { readKept } from './kept'

const kept = {
  tap: 'a',
  day: '2026-03-10',
  at: 2,
  answers: { ...nothingSaid(), warning_signs: [], heaviness: 0 },
}

test('a kept check comes back where she was', () => {
  expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
})

test.each([null, 'x', {}, { ...kept, answers: null }, { ...kept, answers: nothingSaid() }])(
  'what is no kept check is none: %j',
  (json) => {
    expect(readKept(json)).toBeNull()
  },
)

test('a part this version does not have begins at the first', () => {
  expect(readKept({ ...kept, at: 9 })?.at).toBe(0)
})
