import { expect, test } from 'vitest'
import type { Figure } from '../api/wire'
import { figureText, wordText } from './figure'

test.each<[Figure, string]>([
  [{ unit: 'weeks', value: 14 }, '14 weeks'],
  [{ unit: 'weeks', value: 1 }, '1 week'],
  [{ unit: 'days', value: 9 }, '9 days'],
  [{ unit: 'count', value: 2 }, '2'],
  [{ unit: 'percent', value: 71 }, '71 %'],
  [{ unit: 'score', value: 3 }, '3 of 10'],
  [{ unit: 'seconds', value: 8 }, '8 seconds'],
  [{ unit: 'seconds', value: 260 }, '4 min 20 s'],
  [{ unit: 'seconds', value: 1200 }, '20 minutes'],
  [{ unit: 'minutes', value: 320 }, '5 h 20 min'],
  [{ unit: 'minutes', value: 360 }, '6 hours'],
  [{ unit: 'hours', value: 72 }, '72 hours'],
  [{ unit: 'sides', value: { left: 22, right: 21 } }, '22 left, 21 right'],
  [{ unit: 'date', value: '2026-03-03' }, '3 March 2026'],
  [{ unit: 'flag', value: true }, 'yes'],
  [{ unit: 'word', value: 'S2' }, 'Build'],
  [{ unit: 'word', value: 'R14' }, 'step R14'],
])('%j is read as %s', (figure, words) => {
  expect(figureText(figure)).toBe(words)
})

test('a word of a newer core stays itself', () => {
  expect(wordText('far_away')).toBe('far away')
})
