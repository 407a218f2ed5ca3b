// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { allowHaptics } from '../../api/haptics'
import type { Course, Event, FactBody, Part, PartKind } from '../../api/wire'
import { dice } from '../../session/dice'
import { Keeper } from '../../session/keeper'
import { phaseAt, totalMs } from '../../session/phases'
import { elapsedAt, fresh, type KeptRun } from './kept'
import { impactEndMs, ranSeconds } from './ran'
import { Run } from './run.svelte'

/** The device's clocks, its disk, and what was written down. */
const time = { monotonic: 0, wall: 1_800_000_000_000 }
const disk = { draft: null as KeptRun | null, told: [] as FactBody[], refuse: false }
const buzz = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(performance, 'now').mockImplementation(() => time.monotonic)
  vi.spyOn(Date, 'now').mockImplementation(() => time.wall)
  Object.assign(disk, { draft: null, told: [], refuse: false })
  const invoke = async (name: string, args: { body?: unknown; kind?: string; score?: number }) => {
    if (name === 'buzz') buzz()
    if (name === 'save_draft') disk.draft = JSON.parse(String(args.body))
    if (name === 'drop_draft') disk.draft = null
    if (name === 'felt') return { now: (args.score ?? 9) <= 2 ? 'go_on' : 'walk', sign: null }
    if (name !== 'record' && name !== 'correct') return null
    if (disk.refuse) throw { code: 'in_future', details: {} }
    disk.told.push(args.body as FactBody)
    return { id: `entry-${disk.told.length}`, action: 'a', day: '2026-03-10', raised: [] }
  }
  Object.assign(window, { __TAURI_INTERNALS__: { invoke } })
  buzz.mockClear()
  allowHaptics(true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Time goes by and timers fire, as on a phone that is awake. */
async function live(ms: number, step = 100) {
  for (let passed = 0; passed < ms; passed += step) {
    time.monotonic += step
    time.wall += step
    await vi.advanceTimersByTimeAsync(step)
  }
}

/** The process stands still; overdue timers fire when it is let go on. */
async function freeze(ms: number) {
  time.monotonic += ms
  time.wall += ms
  await vi.advanceTimersToNextTimerAsync()
}

const part = (kind: PartKind, seconds: number, nth = 0, of = 0): Part => ({
  kind,
  seconds,
  reps: 0,
  nth,
  of,
  impact: kind === 'run',
})

function courseOf(runs: number[], walk: number): Course {
  const between = runs.flatMap((seconds, at) => [
    ...(at > 0 ? [part('walk', walk, at + 1, runs.length)] : []),
    part('run', seconds, at + 1, runs.length),
  ])
  const parts = [part('warm_up', 300), ...between, part('cool_down', 300)]
  return {
    rung: 'R3',
    easier: false,
    whole: 'ladder',
    part: 'ladder',
    planned_run_s: runs.reduce((sum, seconds) => sum + seconds, 0),
    choose_min: null,
    parts,
    total_s: totalMs(parts) / 1000,
    pain_before: 0,
    check: null,
    started: { day: '2026-03-10', time: '10:00' },
    reasons: [],
  }
}

const R3 = courseOf([60, 60, 60, 60, 60], 120)

function begun(kept: KeptRun = fresh(R3, 'none', 'tap')) {
  const ends = { nothing: vi.fn(), unknown: vi.fn(), done: vi.fn() }
  const run = new Run(kept, new Keeper<KeptRun>('run'), ends)
  return { run, ends }
}

const leak = (at_run_s: number): Event => ({ at_run_s, kind: 'leak', amount: 'drops' })

test('run to the end it is written down once, whole, when the running ends', async () => {
  const { run, ends } = begun()
  run.start()
  await live(impactEndMs(R3.parts) - 200)
  expect(disk.told).toEqual([])
  await live(300)
  expect(disk.told).toMatchObject([{ kind: 'ladder', rung: 'R3', done_run_s: 300, events: [] }])
  await live(300_000, 500)
  expect(ends.done).toHaveBeenCalledTimes(1)
  expect(disk.told).toHaveLength(1)
  expect(disk.draft).toBeNull()
})

test('a killed run goes on by the clock and shows the right part', async () => {
  const first = begun()
  first.run.start()
  await live(310_000, 500)
  const kept = disk.draft as KeptRun
  time.wall += 100_000
  time.monotonic = 40
  const { run } = begun(kept)
  buzz.mockClear()
  run.start()
  expect(run.part).toEqual(R3.parts[phaseAt(R3.parts, 410_000)?.index ?? -1])
  expect(buzz).not.toHaveBeenCalled()
  expect(run.ranS).toBe(60)
  run.close()
  first.run.close()
})

test('a paused run waits, however long it takes', async () => {
  const first = begun()
  first.run.start()
  await live(320_000, 500)
  first.run.pause()
  await live(100)
  const kept = disk.draft as KeptRun
  expect(elapsedAt(kept, time.wall + 90_000_000)).toBe(kept.elapsedMs)
  const { run } = begun(kept)
  run.start()
  expect(run.paused).toBe(true)
  await live(60_000, 1000)
  expect(run.ranS).toBe(20)
  run.close()
  first.run.close()
})

test('a clock set back in the middle moves nothing', async () => {
  const first = begun()
  first.run.start()
  await live(320_000, 500)
  time.wall -= 7_200_000
  await live(1000)
  expect(first.run.ranS).toBe(21)
  const kept = { ...(disk.draft as KeptRun) }
  time.wall = kept.keptAtMs - 3_600_000
  expect(elapsedAt(kept, time.wall)).toBe(kept.elapsedMs)
  first.run.close()
})

test('back after all of it is over, nobody knows what was run: she is asked', async () => {
  const first = begun()
  first.run.start()
  await live(320_000, 500)
  await freeze(4 * 3_600_000)
  expect(first.ends.unknown).toHaveBeenCalledTimes(1)
  expect(disk.told).toEqual([])
})

test('a leak ends the running for good and keeps its second', async () => {
  const { run } = begun()
  run.start()
  await live(500_000, 500)
  const second = run.feels()
  expect(second).toBe(80)
  await run.felt(leak(second))
  expect(run.home).toBe('walk')
  const [told] = disk.told
  expect(told).toMatchObject({ done_run_s: 80, events: [leak(80)] })
  buzz.mockClear()
  await live(1_000_000, 1000)
  expect(buzz).not.toHaveBeenCalled()
  expect(run.ranS).toBe(80)
  await run.felt({ at_run_s: 80, kind: 'heaviness', score: 1 })
  expect(disk.told.at(-1)).toMatchObject({ events: [leak(80), { kind: 'heaviness' }] })
  run.close()
})

test('a little body pain waits for its answer, then the run goes on', async () => {
  const { run } = begun()
  run.start()
  await live(320_000, 500)
  const second = run.feels()
  await live(30_000, 500)
  expect(run.ranS).toBe(20)
  await run.felt({ at_run_s: second, kind: 'body_pain', score: 2, sharp: false })
  expect(run.home).toBeNull()
  await live(10_000, 500)
  expect(run.ranS).toBe(30)
  expect(disk.told).toEqual([])
  run.close()
})

test('ended before the first interval there is nothing to write', async () => {
  const { run, ends } = begun()
  run.start()
  await live(100_000, 500)
  await run.end()
  expect(ends.nothing).toHaveBeenCalledTimes(1)
  expect(disk.told).toEqual([])
})

test('ended early, what was run counts', async () => {
  const { run, ends } = begun()
  run.start()
  await live(330_000, 500)
  await run.end()
  expect(disk.told).toMatchObject([{ kind: 'ladder', done_run_s: 30, planned_run_s: 300 }])
  expect(ends.done).toHaveBeenCalledWith('entry-1')
})

test('what could not be written stays kept and is written at the next try', async () => {
  const { run, ends } = begun()
  run.start()
  await live(330_000, 500)
  disk.refuse = true
  await run.end()
  expect(run.refusal?.code).toBe('in_future')
  expect(disk.draft?.over?.doneS).toBe(30)
  expect(ends.done).not.toHaveBeenCalled()
  disk.refuse = false
  await run.write(true)
  expect(run.refusal).toBeNull()
  expect(disk.told).toHaveLength(1)
  expect(ends.done).toHaveBeenCalledWith('entry-1')
})

test('a run ended early that waits to be written never goes on', async () => {
  const first = begun()
  first.run.start()
  await live(330_000, 500)
  disk.refuse = true
  await first.run.end()
  await live(100)
  const kept = disk.draft as KeptRun
  first.run.close()
  disk.refuse = false
  const { run, ends } = begun(kept)
  run.start()
  run.toggle()
  await live(1000)
  expect(disk.told).toMatchObject([{ done_run_s: 30 }])
  expect(ends.done).toHaveBeenCalledTimes(1)
})

test('after 10 min with a freeze of 30 s in it the part is right to 50 ms', async () => {
  const { run } = begun(fresh(courseOf(Array(12).fill(30), 30), null, 'tap'))
  run.start()
  await live(400_000)
  await freeze(30_000)
  await live(171_000)
  const truth = phaseAt(run.parts, 601_000)
  expect(run.part).toEqual(run.parts[truth?.index ?? -1])
  expect(run.seconds).toBe(Math.ceil((truth?.leftMs ?? 0) / 1000))
  run.pause()
  await live(100)
  expect(Math.abs((disk.draft?.elapsedMs ?? 0) - 601_000)).toBeLessThanOrEqual(50)
  run.close()
})

test('any order of pauses, freezes, set clocks and kills shows the parts of the plan', async () => {
  for (let seed = 0; seed < 30; seed++) {
    const { whole, one } = dice(seed)
    const course = courseOf(
      Array.from({ length: whole(1, 8) }, () => whole(5, 120)),
      whole(5, 60),
    )
    const total = impactEndMs(course.parts)
    let { run } = begun(fresh(course, null, 'tap'))
    let passed = 0
    let going = true
    const count = (ms: number) => {
      passed += going ? ms : 0
    }
    run.start()
    for (let step = 0; step < 20; step++) {
      const ms = whole(1, 60) * 1000
      if (passed + ms >= total) break
      switch (one(['live', 'live', 'freeze', 'pause', 'goOn', 'kill', 'set'])) {
        case 'live':
          await live(ms, 1000)
          count(ms)
          break
        case 'freeze':
          await freeze(ms)
          count(ms)
          break
        case 'pause':
          run.pause()
          going = false
          break
        case 'goOn':
          run.goOn()
          going = true
          break
        case 'set':
          time.wall += whole(-9_000_000, 9_000_000)
          // Known again with the next thing kept.
          run.pause()
          run.goOn()
          going = true
          break
        case 'kill': {
          await vi.advanceTimersByTimeAsync(0)
          const kept = disk.draft as KeptRun
          // A dead process keeps nothing more, and its timers are gone with it.
          run.close()
          await vi.advanceTimersByTimeAsync(0)
          disk.draft = kept
          time.wall += ms
          time.monotonic = whole(0, 1_000_000)
          count(ms)
          run = begun(kept).run
          run.start()
        }
      }
      expect(run.part).toEqual(course.parts[phaseAt(course.parts, passed)?.index ?? -1])
      expect(run.ranS).toBe(ranSeconds(course.parts, passed))
    }
    run.close()
    await vi.advanceTimersByTimeAsync(0)
  }
})
