import { expect, test } from 'vitest'
import { blank } from './answers'
import { draftOf, isOf, readerOf, readKept, wayTo } from './kept'

const answers = { ...blank('diary', '2026-03-10').answers, heaviness: 0 }
const kept = { tap: 'a', day: '2026-03-10', time: null, entry: null, answers }

test('a kept diary comes back', () => {
  expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
})

test.each([null, 4, {}, { ...kept, answers: undefined }, { ...kept, day: 7 }])(
  'what is no kept diary is none: %j',
  (json) => {
    expect(readKept(json)).toBeNull()
  },
)

test('a diary without an answer is not worth keeping', () => {
  expect(readKept({ ...kept, answers: blank('diary', '2026-03-10').answers })).toBeNull()
})

test('a walk half told comes back as a walk, apart from the diary', () => {
  const walk = { ...kept, answers: { kind: 'walk' } }
  const answers = { ...blank('low_load', '2026-03-10').answers, kind: 'walk' }
  expect(readerOf('low_load')(walk)).toEqual({ ...kept, answers })
  expect(draftOf('low_load')).not.toBe(draftOf('diary'))
})

test('it knows its own form', () => {
  expect(wayTo(kept)).toBe('/diary/2026-03-10/add/diary')
  expect(wayTo({ ...kept, entry: 'x' })).toBe('/diary/2026-03-10/edit/x')
  expect(isOf(kept, '2026-03-10', null)).toBe(true)
  expect(isOf(kept, '2026-03-10', 'x')).toBe(false)
  expect(isOf(kept, '2026-03-11', null)).toBe(false)
})
