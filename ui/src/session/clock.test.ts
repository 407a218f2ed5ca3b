import { expect, test } from 'vitest'
import { SessionClock } from './clock'
import { dice } from './dice'

function device() {
  const time = { monotonic: 500, wall: 1_000_000 }
  const clock = new SessionClock(
    () => time.monotonic,
    () => time.wall,
  )
  const pass = (ms: number) => {
    time.monotonic += ms
    time.wall += ms
  }
  return { time, clock, pass }
}

test('a clock that is set while she practises moves nothing', () => {
  const { time, clock, pass } = device()
  const before = clock.now()
  time.wall += 3_600_000
  pass(250)
  time.wall -= 9_000_000
  expect(clock.now() - before).toBe(250)
})

test('the sleep of the device counts when the page comes back', () => {
  const { time, clock, pass } = device()
  const before = clock.now()
  clock.hide()
  pass(400)
  time.wall += 30_000
  clock.show()
  expect(clock.now() - before).toBe(30_400)
  time.wall += 30_000
  expect(clock.now() - before).toBe(30_400)
})

test('a reading while out of sight already knows the sleep, and it counts once', () => {
  const { time, clock } = device()
  const before = clock.now()
  clock.hide()
  time.wall += 30_000
  expect(clock.now() - before).toBe(30_000)
  clock.hide()
  clock.show()
  expect(clock.now() - before).toBe(30_000)
})

test('it never runs backwards, whatever is done to the wall clock', () => {
  const { whole, one } = dice(3)
  const { time, clock, pass } = device()
  let last = clock.now()
  for (let step = 0; step < 5000; step++) {
    const acts = {
      pass: () => pass(whole(0, 2000)),
      set: () => {
        time.wall += whole(-10_000_000, 10_000_000)
      },
      hide: () => clock.hide(),
      show: () => clock.show(),
    }
    acts[one(['pass', 'pass', 'set', 'hide', 'show'])]()
    const now = clock.now()
    expect(now).toBeGreaterThanOrEqual(last)
    last = now
  }
})
