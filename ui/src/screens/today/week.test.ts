import { expect, test } from 'vitest'
import type { WeekDay } from '../../api/wire'
import { weekDots } from './week'

const day = (more: Partial<WeekDay>): WeekDay => ({
  day: '2026-03-10',
  practised: false,
  rest: false,
  today: false,
  ahead: false,
  ...more,
})

const one = (more: Partial<WeekDay>) =>
  weekDots({ days: [day(more)], done: 0, goal: 5, streak: null })[0]

test('a day is named and lettered', () => {
  expect(one({ today: true })).toMatchObject({ letter: 'T', name: 'Tuesday', today: true })
})

test.each<[Partial<WeekDay>, string, string]>([
  [{ practised: true }, 'done', 'practised'],
  [{ practised: true, rest: true }, 'done', 'practised'],
  [{ rest: true, ahead: true }, 'rest', 'rest day'],
  [{ ahead: true }, 'open', 'still to come'],
  [{}, 'open', 'no practice'],
])('%j is %s, heard as %s', (more, state, spoken) => {
  expect(one(more)).toMatchObject({ state, spoken })
})
