import { expect, test } from 'vitest'
import { dice } from './dice'
import { phaseAt, secondsLeft, startOfPhase, totalMs, untilChange } from './phases'

const plan = [{ seconds: 3 }, { seconds: 6 }, { seconds: 1 }]

test.each([
  [0, { index: 0, intoMs: 0, leftMs: 3000 }],
  [2999, { index: 0, intoMs: 2999, leftMs: 1 }],
  [3000, { index: 1, intoMs: 0, leftMs: 6000 }],
  [9500, { index: 2, intoMs: 500, leftMs: 500 }],
])('after %i ms a phase is on, and it ends where the next begins', (at, place) => {
  expect(phaseAt(plan, at)).toEqual(place)
})

test('after the last phase there is none', () => {
  expect(phaseAt(plan, 10_000)).toBeNull()
  expect(startOfPhase(plan, 99_000)).toBe(10_000)
  expect(phaseAt([], 0)).toBeNull()
})

test('a phase without length is passed by', () => {
  expect(phaseAt([{ seconds: 0 }, { seconds: 2 }], 0)?.index).toBe(1)
})

test('the seconds shown count down to 1 and never show 0', () => {
  const shown = [3000, 2999, 2001, 2000, 1, 1000].map(secondsLeft)
  expect(shown).toEqual([3, 3, 3, 2, 1, 1])
})

test('every moment of any plan lies in exactly one phase, and the times agree', () => {
  const { whole } = dice(1)
  for (let run = 0; run < 300; run++) {
    const phases = Array.from({ length: whole(1, 60) }, () => ({ seconds: whole(0, 60) }))
    const total = totalMs(phases)
    const at = whole(0, total + 2000)
    const place = phaseAt(phases, at)
    expect(place === null).toBe(at >= total)
    if (!place) continue
    const before = totalMs(phases.slice(0, place.index))
    expect(before + place.intoMs).toBe(at)
    expect(place.intoMs + place.leftMs).toBe((phases[place.index]?.seconds ?? 0) * 1000)
    expect(startOfPhase(phases, at)).toBe(before)
  }
})

test('waiting until the next change brings the next second or the next phase, not later', () => {
  const { whole } = dice(2)
  for (let run = 0; run < 300; run++) {
    const left = whole(1, 60_000)
    const wait = untilChange(left)
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(1000)
    expect((left - wait) % 1000).toBe(0)
  }
})
