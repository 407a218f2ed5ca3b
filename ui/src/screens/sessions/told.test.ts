import { expect, test } from 'vitest'
import type { SessionSeen } from '../../api/wire'
import { eventText, inOrder, nameOf, ranText, resultText } from './told'

const seen = (more: Partial<SessionSeen>): SessionSeen => ({
  id: 'a',
  day: '2026-03-03',
  time: '10:00',
  edited: false,
  told: { kind: 'ladder', rung: 'R3' },
  planned_run_s: 300,
  done_run_s: 260,
  result: 'clean',
  reasons: [],
  mornings: [],
  morning_open: false,
  morning_late: false,
  ...more,
})

test('what was felt says how much and at which minute', () => {
  expect(eventText({ kind: 'leak', amount: 'drops', at_run_s: 260 })).toBe(
    'A leak (drops) at minute 4:20',
  )
  expect(eventText({ kind: 'body_pain', score: 4, sharp: true, at_run_s: 5 })).toBe(
    'Leg, back or hip pain (4 of 10, sharp) at minute 0:05',
  )
  expect(eventText({ kind: 'unwell', at_run_s: 0 })).toBe('Unwell at minute 0:00')
})

test('what was felt stands in the order of the minutes', () => {
  const events = [90, 5, 40].map((at_run_s) => ({ kind: 'leak' as const, at_run_s }))
  expect(inOrder(events).map(({ at_run_s }) => at_run_s)).toEqual([5, 40, 90])
})

test('a run says what was done, and what was planned where that differs', () => {
  expect(ranText(seen({}))).toBe('ran 4 min 20 s of 5 minutes')
  expect(ranText(seen({ done_run_s: 300 }))).toBe('ran 5 minutes')
  expect(ranText(seen({ planned_run_s: 0, done_run_s: 0 }))).toBe('no running in it')
})

test('a session and its result have names', () => {
  expect(nameOf({ kind: 'ladder', rung: 'R3' })).toBe('Step R3')
  expect(nameOf({ kind: 'battery' })).toBe('Load tests')
  for (const result of ['clean', 'pending', 'unverified', 'body_amber', 'pelvic_amber', 'red']) {
    expect(resultText(seen({ result }))).not.toBe(result)
  }
})
