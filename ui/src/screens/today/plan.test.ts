import { describe, expect, test } from 'vitest'
import type { Offer, PlanItem, PlanLine } from '../../api/wire'
import { lineWords } from './plan'

const line = (item: PlanItem, more: Partial<PlanLine> = {}): PlanLine => ({
  item,
  done: 0,
  of: null,
  weekly: false,
  complete: false,
  reasons: [],
  ...more,
})

const practice = (more: Partial<Extract<PlanItem, { kind: 'practice' }>> = {}): PlanItem => ({
  kind: 'practice',
  level: 'P3',
  hold_s: 6,
  rest_s: 12,
  reps: 8,
  fast_sets: 1,
  fast_reps: 10,
  minutes: 5,
  ...more,
})

const offer = (more: Partial<Offer>): PlanItem => ({
  kind: 'impact',
  offer: { offer: 'planned', rung: null, run_s: null, notice: false, blocked_by: [], ...more },
})

describe('a practice', () => {
  test('tells its dose and how much is done', () => {
    expect(lineWords(line(practice(), { done: 1, of: 3 }))).toEqual({
      title: 'Practice, standing',
      small: '8 holds of 6 s, 10 quick · 1 of 3 done',
      href: '#/practice',
    })
  })

  test('tells sets of quick ones, and none where there is none', () => {
    const sets = practice({ fast_sets: 10, fast_reps: 3 })
    expect(lineWords(line(sets)).small).toBe('8 holds of 6 s, 10 × 3 quick')
    const none = practice({ fast_sets: 0, fast_reps: 0 })
    expect(lineWords(line(none)).small).toBe('8 holds of 6 s')
  })

  test('of a level that only a newer core knows is still a practice', () => {
    expect(lineWords(line(practice({ level: 'P9' }))).title).toBe('Practice')
  })
})

test('more than was asked for is told without a target', () => {
  expect(lineWords(line(practice(), { done: 4, of: 3 })).small).toContain('4 done')
})

test('strength is counted by the week', () => {
  const b = line({ kind: 'strength', set: 'B', per_week_max: 3 }, { done: 1, of: 2, weekly: true })
  expect(lineWords(b)).toEqual({
    title: 'Strength B',
    small: '1 this week, 2 to 3 planned',
    href: '#/strength',
  })
})

test('a walk tells how long', () => {
  expect(lineWords(line({ kind: 'walk', min: 10, max: 20 })).small).toBe('10 to 20 minutes')
  expect(lineWords(line({ kind: 'walk', min: 0, max: 30 })).small).toBe('up to 30 minutes')
})

describe('impact', () => {
  test('tells the drill of the offered rung', () => {
    expect(lineWords(line(offer({ rung: 'J2', run_s: 0 }))).small).toBe(
      'Step J2: brisk march on the spot, 2 × 30 s.',
    )
  })

  test('tells a rung that only a newer core knows by its running time', () => {
    expect(lineWords(line(offer({ rung: 'R40', run_s: 2400 }))).small).toBe(
      'Step R40: 40 minutes of running in all.',
    )
  })

  test.each([
    ['planned', '#/run'],
    ['easier', '#/run'],
    ['battery', '#/tests/battery'],
    ...['low_impact', 'none', 'rest_day', 'check_first'].map((name) => [name, '#/check']),
  ])('%s has its words and leads to %s', (name, href) => {
    const words = lineWords(line(offer({ offer: name })))
    expect(words.href).toBe(href)
    expect([words.title.length > 0, words.small.length > 0]).toEqual([true, true])
  })
})
