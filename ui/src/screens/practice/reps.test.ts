import { expect, test } from 'vitest'
import { dice } from '../../session/dice'
import { breathing, lifting, P3, P5 } from './plans'
import { repsDone } from './reps'

test('a hold counts when its let-go is over, not before', () => {
  expect(repsDone(P3, 0)).toBe(0)
  expect(repsDone(P3, 16_000)).toBe(0)
  expect(repsDone(P3, 27_999)).toBe(0)
  expect(repsDone(P3, 28_000)).toBe(1)
  expect(repsDone(P3, 46_000)).toBe(2)
})

test('quick ones and the long hold count nothing', () => {
  const all = P5.total_s * 1000
  expect(repsDone(P5, all)).toBe(12)
  expect(repsDone(P5, all - 61_000)).toBe(12)
})

test('a breath counts when it is out', () => {
  expect(repsDone(breathing(10), 14_000)).toBe(0)
  expect(repsDone(breathing(10), 20_000)).toBe(1)
  expect(repsDone(breathing(10), 999_000)).toBe(10)
})

test('counts never exceed the plan and never fall, whatever the dose', () => {
  for (let seed = 0; seed < 300; seed++) {
    const { whole } = dice(seed)
    const plan = lifting({
      level: 'P4',
      hold: whole(1, 10),
      rest: whole(1, 12),
      reps: whole(1, 12),
      onTheEnd: whole(0, 3),
      sets: whole(0, 10),
      quick: whole(1, 5),
      long: whole(0, 60),
    })
    let last = 0
    for (let at = 0; at <= plan.total_s * 1000 + 5000; at += whole(100, 9000)) {
      const done = repsDone(plan, at)
      expect(done).toBeGreaterThanOrEqual(last)
      expect(done).toBeLessThanOrEqual(plan.reps)
      last = done
    }
    expect(repsDone(plan, plan.total_s * 1000)).toBe(plan.reps)
  }
})
