import { expect, test } from 'vitest'
import { readerOf } from './kept'

const blank = () => ({ leak: null, heaviness: 3 as number | null, gone: null as boolean | null })
const kept = { tap: 't', about: 'a', answers: { ...blank(), heaviness: 0 } }

test('answers come back for what they are about, as they were', () => {
  expect(readerOf('a', blank())(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
})

test('answers about another run are left alone', () => {
  expect(readerOf('b', blank())(kept)).toBeNull()
})

test('what another version wrote is not taken for answers', () => {
  for (const odd of [null, 3, {}, { tap: 't', about: 'a' }, { ...kept, tap: 1 }])
    expect(readerOf('a', blank())(odd)).toBeNull()
  const older = { ...kept, answers: { heaviness: 2, mood: 'low' } }
  expect(readerOf('a', blank())(older)?.answers).toEqual({ ...blank(), heaviness: 2 })
})

test('what was cleared stays cleared', () => {
  const cleared = { ...kept, answers: { ...blank(), heaviness: null } }
  expect(readerOf('a', blank())(cleared)?.answers.heaviness).toBeNull()
})
