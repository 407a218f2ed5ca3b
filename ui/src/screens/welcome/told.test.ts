import { expect, test } from 'vitest'
import { type Answers, nothingSaid, type Question } from './answers'
import { told } from './told'

const said = (question: Question, more: Partial<Answers>) =>
  told({ ...nothingSaid, ...more }, [question])[0]?.said

test.each<[Question, Partial<Answers>, string]>([
  ['birth_date', { birth_date: '2025-12-01' }, '1 December 2025'],
  ['birth_mode', { birth_mode: 'caesarean' }, 'Caesarean'],
  ['births', { births: 2 }, '2'],
  ['leaked_before', { leaked_before: false }, 'No'],
  ['conditions', { conditions: [] }, 'None of these'],
  ['conditions', { conditions: ['kidney', 'anaemia'] }, 'A kidney condition, Anaemia'],
  ['leak', { leak: 'none' }, 'None'],
  ['heaviness', { heaviness: 0 }, '0 of 10'],
  ['walk_minutes', { walk_minutes: 1 }, '1 minute'],
  ['hold_s', { hold_s: 0 }, '0 seconds'],
  ['hold_s', {}, 'not said'],
])('%s with %j is read as %s', (question, more, words) => {
  expect(said(question, more)).toBe(words)
})

test('the wound is left out where there is none and she said nothing of it', () => {
  expect(told({ ...nothingSaid, tear: 'none' }, ['wound_healed'])).toEqual([])
  expect(said('wound_healed', { tear: 'none', wound_healed: false })).toBe('No')
  expect(said('wound_healed', { birth_mode: 'caesarean' })).toBe('not said')
})
