import { describe, expect, test } from 'vitest'
import type { Check, Offer, Reason } from '../../api/wire'
import {
  besides,
  blockedText,
  distinct,
  heading,
  lines,
  offerText,
  offerTitle,
  tone,
  ways,
} from './result'

const offer = (given: Partial<Offer>): Offer => ({
  offer: 'none',
  rung: null,
  run_s: null,
  notice: false,
  blocked_by: [],
  ...given,
})

const reason = (rule: string, verdict: Reason['verdict']): Reason => ({
  rule,
  topic: 'readiness',
  verdict,
  had: { unit: 'score', value: 3 },
  need: { unit: 'score', value: 0 },
  entries: [],
  section: '8',
  strength: 'team_choice',
  sources: ['team'],
})

const check = (
  outcome: string | null,
  given: Partial<Offer>,
  more: Partial<Check> = {},
): Check => ({
  judgement: outcome === null ? null : { outcome, questions: [] },
  offer: offer(given),
  reasons: [],
  signs: [],
  ...more,
})

describe('the heading', () => {
  test.each<[string | null, string, string]>([
    ['green', 'planned', 'Your answers match today’s plan'],
    ['green', 'battery', 'Your answers match today’s plan'],
    ['amber_capacity', 'easier', 'Today: easier'],
    ['amber_pelvic', 'low_impact', 'Today: no impact, and why'],
    ['red', 'none', 'Today: no impact, and why'],
    ['green', 'none', 'Today: no impact, and why'],
    ['green', 'low_impact', 'Today: no impact, and why'],
    ['green', 'rest_day', 'Today: no impact, and why'],
    [null, 'check_first', 'Check first'],
  ])('%s and %s', (outcome, offered, expected) => {
    expect(heading(check(outcome, { offer: offered }))).toBe(expected)
  })
  test('no answers never look like a go', () => {
    expect(heading(check(null, { offer: 'planned' }))).toBe('Check first')
  })
})

test('only a go is green, and only a red check is plum', () => {
  expect(tone(check('green', { offer: 'planned' }))).toBe('pine')
  expect(tone(check('green', { offer: 'none' }))).toBe('honey')
  expect(tone(check('amber_capacity', { offer: 'easier' }))).toBe('honey')
  expect(tone(check('red', { offer: 'none' }))).toBe('plum')
})

describe('the offer', () => {
  test.each<[Partial<Offer>, string]>([
    [{ offer: 'planned', rung: 'R2', run_s: 300 }, 'Step R2: 5 minutes of running'],
    [{ offer: 'planned', rung: 'J3', run_s: 0 }, 'Step J3, shuffle jog'],
    [{ offer: 'easier', rung: 'R1', run_s: 240 }, 'Step R1: 4 minutes of running'],
    [{ offer: 'planned' }, 'Your own run'],
    [{ offer: 'low_impact' }, 'A walk, or something without impact'],
    [{ offer: 'something_new' }, 'No impact today'],
  ])('%j', (given, expected) => {
    expect(offerTitle(offer(given))).toBe(expected)
  })
  test('an unknown offer is never taken for a go', () => {
    expect(offerText(offer({ offer: 'something_new' }))).toContain('No running')
  })
  test('says what holds it back', () => {
    expect(blockedText(offer({ blocked_by: ['spacing', 'holds'] }))).toBe(
      'Held back by: too soon after your last impact, a hold.',
    )
    expect(blockedText(offer({}))).toBeNull()
  })
})

describe('the questions', () => {
  const judged = check(
    'amber_pelvic',
    { offer: 'low_impact' },
    {
      judgement: {
        outcome: 'amber_pelvic',
        questions: [
          { id: 'Q1', colour: 'green' },
          { id: 'Q3', colour: 'amber' },
          { id: 'Q8', colour: 'amber' },
          { id: 'Q9', colour: 'unanswered' },
          { id: 'Q11', colour: 'red' },
        ],
      },
      reasons: [
        reason('Q1.signs', 'met'),
        reason('Q3.heaviness', 'not_yet'),
        reason('Q8.sleep', 'not_yet'),
        reason('Q8.energy', 'met'),
        reason('Q11.ill', 'not_yet'),
        reason('spacing.yesterday', 'not_yet'),
        reason('spacing.today', 'met'),
      ],
    },
  )
  test('that stand in the way come first, the strongest before the others', () => {
    const { against, fine } = lines(judged)
    expect(against.map(({ id }) => id)).toEqual(['Q11', 'Q3', 'Q8', 'Q9'])
    expect(fine.map(({ id }) => id)).toEqual(['Q1'])
  })
  test('tell only the part that speaks against it', () => {
    const sleep = lines(judged).against.find(({ id }) => id === 'Q8')
    expect(sleep?.text).toContain('slept')
    expect(sleep?.text).not.toContain('energy')
  })
  test('tell a rule once, even when the offer names it again', () => {
    const twice = { ...judged, reasons: [...judged.reasons, ...judged.reasons] }
    expect(lines(twice)).toEqual(lines(judged))
    expect(distinct(twice.reasons)).toEqual(judged.reasons)
  })
  test('Q1 does not take the reasons of Q11', () => {
    expect(lines(judged).fine[0]?.text).not.toContain('Ill')
  })
  test('leave the other reasons to be told besides', () => {
    expect(besides(judged).map(({ rule }) => rule)).toEqual(['spacing.yesterday'])
  })
})

test('an open warning sign leads to its page before anything else', () => {
  const signs = [{ id: 'RF11', level: 'soon' as const, since: '2026-03-01' }]
  expect(ways(check('red', {}, { signs }))[0]).toBe('signs')
  expect(ways(check('amber_pelvic', { offer: 'low_impact' }))[0]).toBe('move')
  expect(ways(check(null, { offer: 'check_first' }))[0]).toBe('answer')
})
