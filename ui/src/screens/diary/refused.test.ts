import { expect, test } from 'vitest'
import type { Code, Details } from '../../api/wire'
import { type Place, placeOf } from './refused'

test.each<[Code, Details, Place]>([
  ['before_birth', { date: '2026-01-01' }, 'day'],
  ['in_future', {}, 'day'],
  ['not_a_date', { field: 'on.day' }, 'day'],
  ['not_a_date', { field: 'on.time' }, 'time'],
  ['note_too_long', { field: 'body.note' }, 'note'],
  ['not_a_date', { field: 'body.from' }, 'form'],
  ['out_of_range', { field: 'body.leaks' }, 'form'],
  ['disk_full', {}, 'form'],
])('%s %j is told at the %s', (code, details, place) => {
  expect(placeOf({ code, details }, false)).toBe(place)
})

test('a time that is still to come is told beside the time', () => {
  expect(placeOf({ code: 'in_future', details: {} }, true)).toBe('time')
  expect(placeOf({ code: 'before_birth', details: {} }, true)).toBe('day')
})
