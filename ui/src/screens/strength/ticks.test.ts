import { expect, test } from 'vitest'
import { FIGURES } from '../../figures/figures'
import { spoken } from '../../text/text'
import { figureOf } from './figure'
import { readKept, told } from './kept'
import { allMarks, countDone, isDone, marks, turned } from './ticks'

const bridge = { id: 'bridge', sides: false }
const birdDog = { id: 'bird_dog', sides: true }
const set = [bridge, birdDog]

test('an exercise with sides is done when both are', () => {
  const [left, right] = marks(birdDog)
  const once = turned([], left?.mark ?? '')
  expect(isDone(birdDog, once)).toBe(false)
  expect(countDone(set, once)).toBe(0)
  expect(isDone(birdDog, turned(once, right?.mark ?? ''))).toBe(true)
})

test('a tick can be taken back', () => {
  expect(turned(turned([], 'bridge'), 'bridge')).toEqual([])
})

test('every mark ticked is every exercise done', () => {
  expect(countDone(set, allMarks(set))).toBe(2)
})

test('symptoms she said nothing about stay unknown', () => {
  expect(told('A', false, null)).toEqual({ type: 'strength', set: 'A', completed: false })
  expect(told('A', true, false)).toHaveProperty('symptom_free', false)
})

test('a draft comes back as it was, and another shape is left alone', () => {
  const kept = { tap: 'tap', set: 'B', ticked: ['step_up left'] }
  expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  expect(readKept({ ...kept, ticked: [1] })).toBeNull()
  expect(readKept(undefined)).toBeNull()
})

/** The exercises of programme §14, by the core's words. */
const programme = [
  ...['bridge', 'calf_raise', 'sit_to_stand', 'side_leg_lift', 'bird_dog', 'one_leg_bridge'],
  ...['one_leg_calf_raise', 'step_up', 'split_squat', 'one_leg_sit_to_stand', 'side_plank'],
  'one_leg_deadlift',
]

test.each(programme)('%s has its drawing and all its words', (id) => {
  expect(FIGURES).toContain(figureOf(id))
  for (const family of ['name', 'how', 'cue', 'reason', 'easier']) {
    expect(spoken(`strength_${family}`, id)).not.toBeNull()
  }
})

test('an exercise of a newer programme has no drawing yet', () => {
  expect(figureOf('moon_walk')).toBeNull()
})
