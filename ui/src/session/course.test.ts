import { expect, test } from 'vitest'
import { AWAY_MS, begin, elapsed, goOn, isPaused, pause, pickUp, see } from './course'
import { dice } from './dice'

test('time runs from the beginning and stands still in a pause', () => {
  const started = begin(5000)
  expect(elapsed(started, 8000)).toBe(3000)
  const paused = pause(started, 8000)
  expect(elapsed(paused, 60_000)).toBe(3000)
  expect(elapsed(goOn(paused, 60_000), 61_000)).toBe(4000)
})

test('a second pause or a second going on changes nothing', () => {
  const paused = pause(begin(0), 1000)
  expect(pause(paused, 9000)).toBe(paused)
  const on = goOn(paused, 2000)
  expect(goOn(on, 9000)).toBe(on)
})

test('a freeze counts as it would on the wall', () => {
  const course = see(begin(0), 1000)
  expect(elapsed(see(course, 31_000), 31_000)).toBe(31_000)
})

test('a long absence is a pause from the moment she left', () => {
  const course = see(see(begin(0), 1000), 1001 + AWAY_MS)
  expect(isPaused(course)).toBe(true)
  expect(elapsed(course, 9_000_000)).toBe(1000)
})

test('a picked up session waits, paused, where it was', () => {
  const course = pickUp(42_000, 7000)
  expect(isPaused(course)).toBe(true)
  expect(elapsed(course, 99_000)).toBe(42_000)
  expect(elapsed(goOn(course, 99_000), 100_000)).toBe(43_000)
})

/** Her hands and the phone, in any order; beside it the plain sum of the time she practised. */
test('any order of pauses, freezes, absences and restarts adds up to the time practised', () => {
  for (let seed = 0; seed < 400; seed++) {
    const { whole, one } = dice(seed)
    let now = whole(0, 1_000_000)
    let course = begin(now)
    let practised = 0
    let running = true
    for (let step = 0; step < 60; step++) {
      switch (one(['tick', 'tick', 'tick', 'pause', 'goOn', 'freeze', 'away', 'restart'])) {
        case 'tick': {
          const passed = whole(0, 1500)
          now += passed
          if (running) practised += passed
          course = see(course, now)
          break
        }
        case 'pause':
          course = pause(course, now)
          running = false
          break
        case 'goOn':
          course = goOn(course, now)
          running = true
          break
        case 'freeze': {
          const passed = whole(1500, AWAY_MS)
          now += passed
          if (running) practised += passed
          course = see(course, now)
          break
        }
        case 'away':
          now += AWAY_MS + whole(1, 10_000_000)
          course = see(course, now)
          running = false
          break
        case 'restart':
          now = whole(0, 1_000_000)
          course = pickUp(practised, now)
          running = false
      }
      expect(elapsed(course, now)).toBe(practised)
      expect(isPaused(course)).toBe(!running)
    }
  }
})
