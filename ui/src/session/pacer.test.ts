// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SessionClock } from './clock'
import { dice } from './dice'
import { Pacer } from './pacer.svelte'
import { phaseAt, secondsLeft, totalMs } from './phases'

/** The device's two clocks; its timers are vitest's. */
const time = { monotonic: 0, wall: 1_700_000_000_000 }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Time goes by and timers fire, as on a phone that is awake. */
function live(ms: number) {
  for (let passed = 0; passed < ms; passed += 10) {
    time.monotonic += 10
    time.wall += 10
    vi.advanceTimersByTime(10)
  }
}

/** The process stands still; overdue timers fire when it is let go on. */
function freeze(ms: number) {
  time.monotonic += ms
  time.wall += ms
  vi.advanceTimersToNextTimer()
}

function inSight(visible: boolean) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden')
  document.dispatchEvent(new Event('visibilitychange'))
}

/** The device sleeps: only the wall clock goes on. */
function sleep(ms: number) {
  inSight(false)
  time.wall += ms
  inSight(true)
}

function paced(phases: { seconds: number }[]) {
  const entered: [index: number, lateMs: number][] = []
  let ended = 0
  const pace = {
    entered: (index: number, lateMs: number) => {
      entered.push([index, lateMs])
    },
    ended: () => {
      ended++
    },
  }
  const clock = new SessionClock(
    () => time.monotonic,
    () => time.wall,
  )
  const pacer = new Pacer(phases, pace, clock)
  return { pacer, entered, ended: () => ended }
}

const eight = Array.from({ length: 8 }, () => [{ seconds: 6 }, { seconds: 12 }]).flat()

test('each phase is entered once, in time, and then it is over', () => {
  const { pacer, entered, ended } = paced(eight)
  pacer.begin()
  live(totalMs(eight) - 10)
  expect(entered).toEqual(eight.map((_, index) => [index, 0]))
  expect(ended()).toBe(0)
  live(5000)
  expect(ended()).toBe(1)
  pacer.close()
})

test('a freeze of 30 s in a 10 s hold shows the right phase and brings no burst of cues', () => {
  const holds = Array.from({ length: 8 }, () => [{ seconds: 10 }, { seconds: 10 }]).flat()
  const { pacer, entered } = paced(holds)
  pacer.begin()
  live(4000)
  freeze(30_000)
  expect(pacer.place).toEqual(phaseAt(holds, 34_000))
  expect(entered).toEqual([
    [0, 0],
    [3, 4000],
  ])
  live(6000)
  expect(entered.at(-1)).toEqual([4, 0])
  pacer.close()
})

test('after 10 min with a freeze of 30 s in it the phase is right to 50 ms', () => {
  const long = Array.from({ length: 60 }, () => [{ seconds: 8 }, { seconds: 8 }]).flat()
  const { pacer, entered } = paced(long)
  pacer.begin()
  live(200_000)
  freeze(30_000)
  live(371_000)
  const [index, late] = entered.at(-1) ?? []
  const inTruth = phaseAt(long, 601_000)
  expect(index).toBe(inTruth?.index)
  expect(late).toBeLessThanOrEqual(50)
  expect(Math.abs(pacer.elapsedMs - 601_000)).toBeLessThanOrEqual(50)
  pacer.close()
})

test('the sleep of the device counts, and a clock that is set does not', () => {
  const { pacer } = paced(eight)
  pacer.begin()
  live(2000)
  sleep(20_000)
  expect(pacer.place).toEqual(phaseAt(eight, 22_000))
  time.wall -= 7_200_000
  live(1000)
  expect(pacer.place?.index).toBe(phaseAt(eight, 23_000)?.index)
  pacer.close()
})

test('a long absence waits where she left it', () => {
  const { pacer, ended } = paced(eight)
  pacer.begin()
  live(7000)
  freeze(3_600_000)
  expect(pacer.paused).toBe(true)
  expect(pacer.place?.index).toBe(1)
  expect(ended()).toBe(0)
  pacer.close()
})

test('in a pause nothing moves, and nothing is said after the end', () => {
  const { pacer, entered } = paced(eight)
  pacer.begin()
  live(6500)
  pacer.pause()
  live(60_000)
  expect(entered).toHaveLength(2)
  expect(pacer.place).toEqual(phaseAt(eight, 6500))
  pacer.goOn()
  live(11_500)
  expect(entered.at(-1)).toEqual([2, 0])
  pacer.close()
  live(60_000)
  expect(entered).toHaveLength(3)
})

test('a practice picked up after a restart begins its phase again and says it once', () => {
  const { pacer, entered } = paced(eight)
  pacer.pickUp(24_000)
  expect(pacer.place?.index).toBe(3)
  expect(entered).toEqual([])
  pacer.goOn()
  expect(entered).toEqual([[3, 0]])
  pacer.close()
})

test('whatever she and the phone do, the screen shows what the plan says', () => {
  for (let seed = 0; seed < 60; seed++) {
    const { whole, one } = dice(seed)
    const phases = Array.from({ length: whole(2, 40) }, () => ({ seconds: whole(1, 12) }))
    const { pacer, entered } = paced(phases)
    let practised = 0
    let running = true
    const count = (ms: number) => {
      if (running) practised += ms
    }
    pacer.begin()
    for (let step = 0; step < 25 && practised < totalMs(phases); step++) {
      const ms = whole(1, 400) * 10
      const acts = {
        live: () => {
          live(ms)
          count(ms)
        },
        freeze: () => {
          freeze(ms * 8)
          count(ms * 8)
        },
        sleep: () => {
          sleep(ms * 8 + 1010)
          count(ms * 8 + 1010)
        },
        pause: () => {
          pacer.pause()
          running = false
        },
        goOn: () => {
          if (practised >= totalMs(phases)) return
          pacer.goOn()
          running = true
        },
      }
      acts[one(['live', 'live', 'freeze', 'sleep', 'pause', 'goOn'])]()
      if (practised >= totalMs(phases)) break
      const planned = phaseAt(phases, practised)
      expect(pacer.place?.index).toBe(planned?.index)
      expect(secondsLeft(pacer.place?.leftMs ?? 0)).toBe(secondsLeft(planned?.leftMs ?? 0))
    }
    const order = entered.map(([index]) => index)
    expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
    pacer.close()
  }
})
