import { expect, test } from 'vitest'
import type { IndexAnswer } from '../../api/wire'
import { limitsText, scoreText } from './index-words'

const answer = (more: Partial<IndexAnswer>): IndexAnswer => ({
  id: 'entry',
  day: '2026-03-10',
  score: 6,
  band: 'moderate',
  low: 3,
  high: 6,
  ...more,
})

test('a figure is told with its band and the limits of the band', () => {
  expect(scoreText(answer({}))).toBe('6 of 12: moderate')
  expect(limitsText(answer({}))).toBe('Moderate is 3 to 6.')
})

test('a band of one figure has one limit', () => {
  const worst = answer({ score: 12, band: 'very_severe', low: 12, high: 12 })
  expect(scoreText(worst)).toBe('12 of 12: very severe')
  expect(limitsText(worst)).toBe('Very severe is 12.')
  expect(scoreText(answer({ score: 0, band: 'dry', low: 0, high: 0 }))).toBe('0 of 12: dry')
})
