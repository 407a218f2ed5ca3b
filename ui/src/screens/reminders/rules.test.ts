import { expect, test } from 'vitest'
import type { PromptRule, Prompts } from '../../api/wire'
import { offerOf, withOf, withoutRule, withRule } from './rules'

const rule = (number: number, more: Partial<PromptRule> = {}): PromptRule => ({
  number,
  kind: 'practice',
  time: '08:00',
  weekdays: [1],
  on: true,
  ...more,
})
const prompts = (rules: PromptRule[]): Prompts => ({ rules, quiet: null, keep_daily: false })

test('a new one is added, a known one is changed in its place', () => {
  const two = prompts([rule(1), rule(2)])
  expect(withRule(two, rule(0)).rules.map(({ number }) => number)).toEqual([1, 2, 0])
  expect(withRule(two, rule(1, { on: false })).rules).toEqual([rule(1, { on: false }), rule(2)])
  expect(withoutRule(two, 1).rules).toEqual([rule(2)])
})

test('two new ones stay two', () => {
  expect(withRule(prompts([rule(0)]), rule(0)).rules).toHaveLength(2)
})

test('a practice has an offer for each routine, another kind has one', () => {
  const offers = [
    rule(0, { anchor: 'feed', time: '07:30' }),
    rule(0, { time: '12:30' }),
    rule(0, { kind: 'monthly', time: '19:30' }),
  ]
  expect(offerOf(offers, 'practice', 'feed')?.time).toBe('07:30')
  expect(offerOf(offers, 'practice', 'clock')?.time).toBe('12:30')
  expect(offerOf(offers, 'monthly', 'feed')?.time).toBe('19:30')
  expect(offerOf(offers, 'measure', 'clock')).toBeUndefined()
})

test('what goes with nothing goes by the clock', () => {
  expect(withOf(rule(1))).toBe('clock')
  expect(withOf(rule(1, { anchor: 'teeth' }))).toBe('teeth')
})
