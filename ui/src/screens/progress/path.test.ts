import { describe, expect, test } from 'vitest'
import type { Change, Figure, Reason } from '../../api/wire'
import { cellFigures, cellName, cellWay, changeText, sorted } from './path'

const cell = (rule: string, had: Figure | null, need: Figure | null): Reason => ({
  rule,
  topic: 'stage',
  verdict: 'not_yet',
  had,
  need,
  entries: [],
  section: '4',
  strength: 'team_choice',
  sources: ['team'],
})

/** Every cell of programme §4, as the core names them. */
const cells = [
  'weeks',
  'quiet.days',
  'quiet.reported',
  'quiet.leak',
  'quiet.heaviness',
  'quiet.pain',
  'quiet.bleeding',
  'wound',
  'check_up',
  'walk',
  'strength',
  'screen',
  'L1',
  'M1',
  'M2',
  'M3',
  'M4',
  'history',
  'after_g4',
  'clean',
  'battery',
  'self_check.fast',
  'self_check.hold',
  'self_check.reps',
  'self_check.easy_hold',
  'recent',
  'no_hold',
  'no_stop',
  'earliest_week',
]

test.each(cells)('the cell %s has a name', (name) => {
  expect(cellName(cell(`S4.${name}`, null, null))).not.toContain('Rule')
})

test.each(cells)('the cell %s says what would change it until it is met', (name) => {
  for (const verdict of ['not_yet', 'unknown'] as const) {
    expect(cellWay({ ...cell(`S4.${name}`, null, null), verdict })).toMatch(/^[A-Z].*\.$/)
  }
  expect(cellWay({ ...cell(`S4.${name}`, null, null), verdict: 'met' })).toBeNull()
})

test('an answer not given and one that stands in the way are changed differently', () => {
  const screen = cell('S4.screen', null, null)
  expect(cellWay({ ...screen, verdict: 'unknown' })).toBe('Answer the five questions under You.')
  expect(cellWay({ ...screen, verdict: 'not_yet' })).toContain('New answers change this')
})

test('a cell of a later version is told by its rule', () => {
  expect(cellName(cell('S4.new_one', null, null))).toBe('Rule S4.new_one')
})

describe('had and need', () => {
  test.each<[string, Figure | null, Figure | null, string | null]>([
    [
      'S4.quiet.reported',
      { unit: 'days', value: 9 },
      { unit: 'days', value: 14 },
      '9 of 14 days so far',
    ],
    ['S3.strength', { unit: 'count', value: 1 }, { unit: 'count', value: 4 }, '1 of 4 so far'],
    [
      'S4.weeks',
      { unit: 'weeks', value: 11 },
      { unit: 'weeks', value: 12 },
      '11 weeks so far · needed: 12 weeks',
    ],
    [
      'S4.quiet.heaviness',
      { unit: 'score', value: 2 },
      { unit: 'score', value: 0 },
      'told: 2 of 10 · at most: 0 of 10',
    ],
    ['S4.quiet.leak', null, { unit: 'word', value: 'none' }, 'none told · at most: none'],
    ['S4.M1', null, { unit: 'count', value: 10 }, 'needed: 10'],
    ['S4.no_hold', { unit: 'flag', value: true }, { unit: 'flag', value: true }, null],
    ['S4.screen', null, null, null],
    ['S6.recent', { unit: 'count', value: 0 }, { unit: 'count', value: 0 }, null],
  ])('of %s', (rule, had, need, expected) => {
    expect(cellFigures(cell(rule, had, need))).toBe(expected)
  })
})

test('of a met cell do not sound like a share', () => {
  const met = cell('S4.quiet.days', { unit: 'days', value: 98 }, { unit: 'days', value: 14 })
  expect(cellFigures({ ...met, verdict: 'met' })).toBe('98 days · needed: 14 days')
})

test('what is still to come is told before what is met, unknown with it', () => {
  const gate: Reason[] = [
    { ...cell('S4.weeks', null, null), verdict: 'met' },
    { ...cell('S4.screen', null, null), verdict: 'unknown' },
    cell('S4.walk', null, null),
  ]
  const { still, met } = sorted(gate)
  expect(still.map(({ rule }) => rule)).toEqual(['S4.screen', 'S4.walk'])
  expect(met.map(({ rule }) => rule)).toEqual(['S4.weeks'])
})

const word = (value: string): Figure => ({ unit: 'word', value })
const change = (what: string, from: Figure | null, to: Figure | null): Change => ({
  day: '2026-03-01',
  what,
  from,
  to,
  reasons: [],
})

test.each<[string, Figure | null, Figure | null, string]>([
  ['stage', word('S2'), word('S3'), 'From Build to Load'],
  ['rung', null, word('J1'), 'Your first impact step: step J1, heel drops'],
  ['hold', null, word('H1'), 'A hold begins: pelvic rest'],
  ['hold', word('H1'), null, 'A hold ends: pelvic rest'],
  ['sign', word('RF10'), null, 'Seen to: blood in urine'],
  ['pause', null, { unit: 'flag', value: true }, 'Squeezing pauses, letting go stays'],
  ['something', word('one'), word('two'), 'something: from one to two'],
])('a change of %s from %j to %j', (what, from, to, expected) => {
  expect(changeText(change(what, from, to))).toBe(expected)
})
