import { expect, test } from 'vitest'
import { streakText } from './streak'

const week = (start: string) => ({ start, done: 5, goal: 5, met: true })

test('a changed streak says what it was and which week changed it', () => {
  expect(streakText({ from: 5, to: 6, weeks: [week('2026-03-09')] })).toBe(
    'Weeks in a row: 6 now, 5 before. The week from Monday 9 March has 5 of 5 days now.',
  )
})

test('of many weeks the two newest are told', () => {
  const weeks = ['2026-03-16', '2026-03-09', '2026-03-02'].map(week)
  const told = streakText({ from: 5, to: 2, weeks })
  expect(told).toContain('16 March')
  expect(told).not.toContain('Monday 2 March')
})
