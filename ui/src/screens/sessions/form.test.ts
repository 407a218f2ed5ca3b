import { describe, expect, test } from 'vitest'
import type { ImpactSession, SessionSeen } from '../../api/wire'
import { answersOf, clockOf, lacking, secondsOf, sessionOf } from './form'

const told: ImpactSession = {
  kind: 'ladder',
  rung: 'R3',
  planned_run_s: 300,
  done_run_s: 260,
  events: [{ at_run_s: 200, kind: 'leak', amount: 'drops' }],
  after: { leak: 'drops', heaviness: 1, pelvic_pain: 0, body_pain: 0, gone_within_hour: true },
  support: 'garment',
}

const seen = (session: ImpactSession): SessionSeen => ({
  id: 'a',
  day: '2026-03-03',
  time: '10:00',
  edited: false,
  told: session,
  planned_run_s: 300,
  done_run_s: session.done_run_s ?? 300,
  result: 'clean',
  reasons: [],
  mornings: [],
  morning_open: false,
  morning_late: false,
})

describe('a session and its form', () => {
  test('a form that is not touched makes the same session', () => {
    expect(sessionOf(told, answersOf(seen(told)))).toEqual(told)
  })
  test('what was left out of the session stays left out, but for the seconds she is shown', () => {
    const bare: ImpactSession = { kind: 'off_plan' }
    expect(sessionOf(bare, answersOf(seen(bare)))).toEqual({ kind: 'off_plan', done_run_s: 300 })
  })
  test('answers taken back are gone', () => {
    const answers = { ...answersOf(seen(told)), events: [], support: null }
    answers.after = {
      leak: null,
      heaviness: null,
      pelvic_pain: null,
      body_pain: null,
      gone_within_hour: null,
    }
    const { after, support, ...rest } = told
    expect(sessionOf(told, answers)).toEqual({ ...rest, events: [] })
  })
})

describe('the answers right after', () => {
  test('are all given or none', () => {
    const answers = answersOf(seen({ kind: 'off_plan' }))
    expect(lacking(answers)).toEqual([])
    answers.after.leak = 'none'
    expect(lacking(answers)).toEqual(['heaviness', 'pelvic_pain', 'body_pain'])
  })
  test('the hour alone is no answer', () => {
    const answers = answersOf(seen({ kind: 'off_plan' }))
    answers.after.gone_within_hour = true
    expect(lacking(answers)).toHaveLength(4)
  })
  test('zero is an answer', () => {
    expect(lacking(answersOf(seen(told)))).toEqual([])
  })
})

test('a length is minutes and seconds, and not said is not 0', () => {
  expect(clockOf(260)).toEqual({ minutes: 4, seconds: 20 })
  expect(secondsOf(4, 20)).toBe(260)
  expect(secondsOf(null, null)).toBeNull()
  expect(secondsOf(4, null)).toBe(240)
})
