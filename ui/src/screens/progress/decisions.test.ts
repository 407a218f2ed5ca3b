import { expect, test } from 'vitest'
import type { Because, Decided, Decision, Shown } from '../../api/wire'
import { becauseText, decidedText, insteadText, whenText } from './decisions'

const stage: Decided = {
  what: 'stage',
  from: { unit: 'word', value: 'S2' },
  to: { unit: 'word', value: 'S3' },
}
const check = (
  offer: string,
  rung: string | null = null,
  run_s: number | null = null,
): Decided => ({
  what: 'check',
  outcome: 'green',
  offer,
  rung,
  run_s,
})
const shown = (decided: Decided): Shown => ({ decided, reasons: [] })
const decision = (more: Partial<Decision> = {}): Decision => ({
  id: 'a',
  day: '2026-03-03',
  time: '07:05',
  shown_on: null,
  programme_version: 1,
  shown: shown(stage),
  now: null,
  ...more,
})

test.each<[Decided, string]>([
  [stage, 'From Build to Load'],
  [
    { what: 'rung', from: null, to: { unit: 'word', value: 'R1' } },
    'Your first impact step: step R1',
  ],
  [check('none'), 'Check before impact: No impact today'],
  [check('planned', 'R3', 300), 'Check before impact: Step R3: 5 minutes of running'],
])('%j is read as %s', (decided, words) => {
  expect(decidedText(decided)).toBe(words)
})

test('a decision says when it was made and by which programme', () => {
  expect(whenText(decision())).toBe('3 March 2026, 07:05 · programme version 1')
})

test('a decision of the day as it began has no time', () => {
  expect(whenText(decision({ time: null }))).toBe(
    '3 March 2026, as the day began · programme version 1',
  )
})

test('a decision worked out on a later day says so', () => {
  expect(whenText(decision({ shown_on: '2026-03-09' }))).toBe(
    '3 March 2026, 07:05 · worked out on 9 March 2026 · programme version 1',
  )
})

test.each<[Because, string]>([
  ['entries', 'an entry was added, changed or removed'],
  ['taken_back', 'the entry behind it was taken back'],
  ['programme', 'the programme was revised'],
  ['clock', 'ahead of the time your device shows'],
])('%s is told in words', (because, words) => {
  expect(becauseText({ because, shown: null })).toContain(words)
})

test('what it would be now is told where it would be anything', () => {
  const now = { because: 'entries', shown: shown(check('low_impact')) } as const
  expect(insteadText(check('none'), now)).toBe(
    'It would be now: A walk, or something without impact',
  )
  expect(insteadText(stage, { because: 'entries', shown: null })).toBe(
    'Now there would be no such step on this day.',
  )
  expect(insteadText(check('none'), { because: 'taken_back', shown: null })).toBeNull()
  expect(insteadText(stage, { because: 'clock', shown: null })).toBeNull()
})
