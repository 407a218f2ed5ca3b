import { expect, test } from 'vitest'
import { FIGURES } from '../../figures/figures'
import { figureOf } from './figure'
import { readKept, told } from './kept'
import { allMarks, countDone, isDone, marks, turned } from './ticks'

const bridge = { id: 'two_leg_bridge', sides: false }
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
  expect(turned(turned([], 'two_leg_bridge'), 'two_leg_bridge')).toEqual([])
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

test('an exercise has its drawing, and one of a newer programme has none', () => {
  expect(FIGURES).toContain(figureOf('sit_to_stand'))
  expect(figureOf('bird_dog')).toBe('bird_dog')
  expect(figureOf('moon_walk')).toBeNull()
})
