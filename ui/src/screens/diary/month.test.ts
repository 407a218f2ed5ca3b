import { describe, expect, test } from 'vitest'
import type { DaySummary, Month, MonthDay } from '../../api/wire'
import { cellName, marksOf, monthSentence, summaryFacts, summaryLine } from './month'

const nothing: DaySummary = {
  leaks: null,
  heaviness: null,
  pelvic_pain: null,
  practices: 0,
  strength: 0,
  moved: false,
  sign: false,
  rest: false,
  entries: 0,
  reported: false,
}
const quiet = { ...nothing, entries: 1, leaks: 0, heaviness: 0, pelvic_pain: 0, reported: true }

const cell = (summary: DaySummary, today = false): MonthDay => ({
  day: '2026-03-10',
  number: 10,
  today,
  open: true,
  summary,
})
const month = (...summaries: DaySummary[]): Month => ({
  month: '2026-03',
  previous: null,
  next: null,
  weeks: [[null, ...summaries.map((summary) => cell(summary))]],
  weekdays: [],
})

describe('a cell', () => {
  test('has no mark for a day without a word', () => {
    expect(marksOf(nothing)).toEqual([])
    expect(cellName(cell(nothing))).toBe('Tuesday 10 March: nothing told')
  })
  test('says all of its marks in words', () => {
    const busy = { ...quiet, leaks: 2, practices: 1, rest: true, sign: true }
    expect(marksOf(busy)).toEqual(['leak', 'practised', 'rest', 'sign'])
    expect(cellName(cell(busy, true))).toBe(
      'Tuesday 10 March, today: 2 leaks, 1 practice, day of rest, warning sign told',
    )
  })
  test('shows a told day without a leak as told', () => {
    expect(marksOf(quiet)).toEqual(['told'])
    expect(marksOf({ ...nothing, heaviness: 0 })).toEqual(['told'])
  })
})

describe('a day that holds a note alone', () => {
  const noted = { ...nothing, entries: 1 }
  test('does not look empty', () => {
    expect(marksOf(noted)).toEqual(['other'])
    expect(cellName(cell(noted))).toBe('Tuesday 10 March: something else is told')
    expect(summaryLine(noted)).toBe('Leaks, heaviness and pain not said yet')
    expect(monthSentence(month(noted))).toBe('How you felt is not told in March 2026 yet.')
  })
  test('has no second mark beside another', () => {
    expect(marksOf({ ...noted, practices: 1 })).toEqual(['practised'])
  })
})

describe('the month in a sentence', () => {
  test('invites when there is nothing', () => {
    expect(monthSentence(month(nothing))).toContain('Nothing told in March 2026')
  })
  test('counts the days with a leak', () => {
    expect(monthSentence(month(quiet, { ...quiet, leaks: 3 }, nothing))).toBe(
      'You told about 2 days in March 2026. Days with a leak: 1.',
    )
  })
  test('says "without a leak" only where leaks were told', () => {
    expect(monthSentence(month(quiet))).toContain('without a leak')
    expect(monthSentence(month(quiet, { ...nothing, heaviness: 2 }))).not.toContain('leak')
  })
})

describe('a value she did not give', () => {
  test('is not said, never 0', () => {
    expect(summaryLine({ ...nothing, heaviness: 0 })).toBe(
      'Leaks not said, heaviness 0, pelvic pain not said',
    )
    expect(summaryFacts(nothing).map(({ value }) => value)).toEqual([
      'not said',
      'not said',
      'not said',
    ])
  })
  test('and a zero she did give is', () => {
    expect(summaryLine(quiet)).toBe('No leak, heaviness 0, pelvic pain 0')
    expect(summaryFacts(quiet)[1]).toEqual({ name: 'Heaviness', value: '0 of 10' })
  })
})
