import { expect, test } from 'vitest'
import { doseText } from './dose'
import { breathing, lifting, P3, P5 } from './plans'
import { insideQuick, nextText, sayText, titleText } from './words'

test('the dose is one sentence', () => {
  expect(doseText(P3)).toBe(
    '8 holds of 6 s with 12 s to let go and 10 quick ones. About 3 minutes.',
  )
  expect(doseText(P5)).toBe(
    '12 holds of 8 s with 8 s to let go, 3 quick ones at the end of each, 10 sets of 5 quick ones and one easy hold of 60 s. About 11 minutes.',
  )
  expect(doseText(breathing(12))).toBe('12 slow breaths. About 2 minutes.')
  expect(doseText(lifting({ level: 'P0', hold: 3, rest: 6, reps: 5 }))).toBe(
    '5 holds of 3 s with 6 s to let go. About 1 minute.',
  )
})

test('the heading counts where there is something to count', () => {
  const titles = [0, 1, 2, 17, 18]
    .map((at) => P3.phases[at])
    .map((phase) => phase && titleText(phase))
  expect(titles).toEqual(['Settle', 'Hold 1 of 8', 'Hold 1 of 8', 'Rest', 'Quick 1 of 10'])
})

test('a screen reader hears each hold and each let-go, and a row of quick ones once', () => {
  const [settle, hold, letGo] = P3.phases
  expect(settle && sayText(settle)).toBe('Settle, 10 seconds')
  expect(hold && sayText(hold)).toBe('Hold 1 of 8. Lift and hold, 6 seconds')
  expect(letGo && sayText(letGo)).toBe('Hold 1 of 8. Let go, 12 seconds')
  const quick = P3.phases.slice(18)
  const [first] = quick
  expect(first && sayText(first)).toBe('10 quick ones: lift, let go')
  const alone = quick.filter((phase, at) => !insideQuick(phase, P3.phases[17 + at]))
  expect(alone).toHaveLength(1)
})

test('what comes next is named, down to the end', () => {
  const next = P3.phases.map((phase, at) => nextText(phase, P3.phases[at + 1]))
  expect(next[1]).toBe('Next: Let go, 12 s')
  expect(next[17]).toBe('Next: 10 quick ones')
  expect(next[18]).toBeNull()
  expect(next.at(-1)).toBe('Then you are done.')
})
