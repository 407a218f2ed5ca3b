import { expect, test } from 'vitest'
import type { Fortnight, RunTally, Said, Trends } from '../../api/wire'
import { blockBars, fortnightRows, heard, rateText, sentence, supportRows } from './words'

const tally = (more: Partial<RunTally> = {}): RunTally => ({
  runs: 4,
  with_leak: 1,
  leaks: 3,
  run_s: 2400,
  per_ten_min_tenths: 8,
  enough: true,
  ...more,
})

const few = tally({ runs: 3, per_ten_min_tenths: null, enough: false })

const days = (more: Partial<Fortnight> = {}): Fortnight => ({
  told_days: 9,
  leaks: 2,
  heaviness_days: 9,
  heavy_days: 1,
  worst_heaviness: 2,
  enough: true,
  heaviness_enough: true,
  ...more,
})

const block = (to: string, of: RunTally) => ({ from: '2026-01-01', to, tally: of })

const trends = (said: Said): Trends =>
  ({
    said,
    blocks: [block('2026-05-17', tally({ leaks: 5 })), block('2026-06-14', tally())],
    lately: days(),
    before: days({ leaks: 1 }),
  }) as Trends

test('every first sentence is whole', () => {
  const all: Said[] = [
    'runs_fewer',
    'runs_more',
    'runs_same',
    'runs_counted',
    'days_counted',
    'not_enough',
  ]
  for (const said of all) expect(sentence(trends(said))).toMatch(/^[A-Z].*[^}]\.$/)
})

test('the sentence repeats the counts it rests on', () => {
  expect(sentence(trends('runs_fewer'))).toContain('3 leaks in 40 minutes')
  expect(sentence(trends('runs_fewer'))).toContain('5 leaks in 40 minutes')
  expect(sentence(trends('days_counted'))).toContain('2 leaks')
  expect(sentence(trends('days_counted'))).toContain('1 leak.')
})

test('a block with too few runs has neither a bar nor its leaks', () => {
  const [bar] = blockBars([block('2026-06-14', few)])
  expect(bar?.value).toBeNull()
  expect(bar?.cells).toEqual(['3', '40 minutes', 'too few', 'too few'])
})

test('a chart is heard bar by bar', () => {
  expect(heard(blockBars(trends('runs_same').blocks))).toBe('17 May: 0.8; 14 Jun: 0.8')
})

test('a rate has one decimal', () => {
  expect([rateText(tally({ per_ten_min_tenths: 0 })), rateText(tally())]).toEqual(['0.0', '0.8'])
})

test('a fortnight with too few told days shows how many, and nothing else', () => {
  const rows = fortnightRows(days({ told_days: 3, enough: false, heaviness_enough: false }), days())
  expect(rows.map(({ cells }) => cells[0])).toEqual(['3', 'too few', 'too few', 'too few'])
  expect(rows.map(({ cells }) => cells[1])).toEqual(['9', '2', '1', '2'])
})

test('supports have a rate only where both sides have runs enough', () => {
  const sides = { with: tally(), without: few, unknown: 0 }
  expect(supportRows({ ...sides, enough: false })).toHaveLength(4)
  expect(supportRows({ ...sides, without: tally(), enough: true })).toHaveLength(5)
})
