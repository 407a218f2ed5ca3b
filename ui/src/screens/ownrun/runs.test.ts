import { expect, test } from 'vitest'
import type { GpxRun } from '../../api/wire'
import { again, namesOf, optionOf, preset, whenOf } from './runs'

const run: GpxRun = {
  place: 0,
  day: '2026-03-03',
  time: '18:30',
  duration_s: 1800,
  run_s: 1200,
  distance_m: 4321,
  heart_rate_bpm: null,
  obstacle: null,
  others: 0,
}

test('a run is named by its day and time', () => {
  expect(whenOf(run)).toBe('Tuesday 3 March, 18:30')
})

test('a heart rate that is not in the file is said to be missing', () => {
  expect(optionOf(run).small).toBe(
    '20 minutes running of 30 minutes · 4.3 km · no heart rate in the file',
  )
  expect(optionOf({ ...run, heart_rate_bpm: 141 }).small).toContain('heart rate 141 on average')
})

test('a day that has a session already waits for her tick', () => {
  const second = { ...run, place: 1, others: 1 }
  expect(preset([run, second, { ...run, place: 2, obstacle: 'already_here' }])).toEqual(['0'])
  expect(optionOf(second).small).toContain('that day already has a session')
})

test('runs chosen before are found again in the same file and in no other', () => {
  const runs = [run, { ...run, place: 1, time: '09:00' }]
  expect(again(runs, namesOf(runs, ['1']))).toEqual(['1'])
  expect(again([{ ...run, place: 4, time: '10:30' }], namesOf(runs, ['1']))).toBeNull()
  expect(
    again([{ ...run, place: 2, time: '09:00', obstacle: 'already_here' }], namesOf(runs, ['1'])),
  ).toBeNull()
})
