import { expect, test } from 'vitest'
import { questionsWay, wayOf } from './ways'

const open = (rule: string) => wayOf({ rule, verdict: 'unknown' })?.href

test('a point that a test or a questionnaire answers leads there', () => {
  expect(open('S4.L1')).toBe('#/tests/L1')
  expect(open('S5.M3')).toBe('#/tests/M3')
  expect(open('S5.battery')).toBe('#/tests/battery')
  expect(open('S4.screen')).toBe('#/you/five-questions')
  expect(open('S5.self_check.fast')).toBe('#/self-check')
})

test('a point that only time answers, or that is met, leads nowhere', () => {
  expect(open('S4.weeks')).toBeUndefined()
  expect(open('S6.clean')).toBeUndefined()
  expect(wayOf({ rule: 'S4.M1', verdict: 'met' })).toBeNull()
})

test('each questionnaire has its page', () => {
  expect(questionsWay('screen')).toBe('#/you/five-questions')
  expect(questionsWay('isi')).toBe('#/you/isi')
})
