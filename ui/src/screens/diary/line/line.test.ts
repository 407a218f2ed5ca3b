import { describe, expect, test } from 'vitest'
import type { FactBody } from '../../../api/wire'
import { entryLine, entryName } from './line'
import { shortened } from './words'

const line = (body: FactBody) => entryLine({ body })

/** One of each kind, as full as it can be. */
const full: FactBody[] = [
  {
    type: 'profile',
    birth_date: '2025-12-01',
    birth_mode: 'caesarean',
    tear: 'none',
    births: 2,
    leaked_before: false,
    running_before: 'some',
    prior_running_injury: false,
    conditions: [],
    breastfeeding: true,
    start: {},
  },
  { type: 'check_up' },
  {
    type: 'clinician',
    role: 'physio',
    impact_from_week: 12,
    leak_ceiling: 'drops',
    heaviness_ceiling: 1,
    pelvic_pain_ceiling: 2,
    prescription: { hold_s: 6, reps: 8, fast: 10 },
    clears: ['H1', 'H6'],
  },
  {
    type: 'self_check',
    hold_s: 8,
    reps: 1,
    fast: 10,
    easy_hold_60: true,
    feels_lift: true,
    hard_to_relax: true,
    pain: 0,
  },
  { type: 'practice', level: 'P3', planned: 8, done: 5, effort: 4, pain: 0, breath_held: true },
  { type: 'strength', set: 'B', completed: false, symptom_free: true },
  { type: 'low_load', kind: 'walk', minutes: 20, symptom_free: false },
  {
    type: 'diary',
    leaks: [
      { trigger: 'run', amount: 'drops' },
      { trigger: 'urgency', amount: 'splash' },
    ],
    heaviness: 0,
    pelvic_pain: 1,
    body_pain: 2,
    bleeding: 'usual',
    sleep_min: 320,
    energy: 4,
    emptying_difficulty: false,
    pain_with_sex: true,
    ill: true,
    note: 'She said "no"',
  },
  { type: 'screen', leak: true, urgency: false, bulge: false, bowel: false, pain: true },
  { type: 'test', id: 'M1', left: 22, right: 21, symptom_free: true },
  { type: 'red_flag', ids: ['RF10'] },
  { type: 'red_flag_cleared', ids: ['RF10'] },
  { type: 'readiness', warning_signs: [], leak: 'none', heaviness: 0, sleep_min: 320, energy: 5 },
  {
    type: 'impact_session',
    kind: 'ladder',
    rung: 'R3',
    planned_run_s: 300,
    done_run_s: 260,
    events: [{ at_run_s: 200, kind: 'leak' }],
    after: { leak: 'drops', heaviness: 1, pelvic_pain: 0, body_pain: 0 },
  },
  {
    type: 'morning_after',
    leak: 'none',
    heaviness: 0,
    pelvic_pain: 0,
    body_pain: 1,
    bleeding_up: true,
  },
  { type: 'isi', frequency: 3, amount: 1 },
  { type: 'rest', from: '2026-03-01', to: '2026-03-04', reason: 'ill' },
  { type: 'pregnancy' },
]

test('every kind of entry has a name and a line', () => {
  const told = full.map((body) => `${entryName({ body })}: ${line(body)}`)
  expect(told).toMatchInlineSnapshot(`
    [
      "About you: A caesarean on 1 December 2025 · 2 births",
      "Postnatal check: The 6 to 8 week check was done",
      "Clinician visit: Seen by a pelvic health physio · impact from week 12 · a leak up to: drops · heaviness up to 1 · pelvic pain up to 2 · own practice of 8 × 6 s and 10 quick · ends: pelvic rest, leg and back rest",
      "Self-check: Hold of 8 s · 1 repetition · 10 quick · easy 60 s hold done · a lift felt · letting go was hard · pain 0",
      "Practice: Practice level 3, standing · 5 of 8 squeezes · effort 4 · pain 0 · breath held",
      "Strength: Set B · stopped early · no symptoms",
      "Walk or low-impact: Walk · 20 minutes · with symptoms",
      "Diary: 2 leaks, largest: a splash · heaviness 0 · pelvic pain 1 · leg, back or hip pain 2 · bleeding: a usual period · slept 5 h 20 min · energy 4 · bladder empties well · pain with sex · ill · “She said "no"”",
      "Five questions: New, worse or troubling: a leak, pelvic pain",
      "Test: One-leg calf raises · 22 left, 21 right · no symptoms",
      "Warning sign: Blood in urine",
      "Warning sign, seen to: Blood in urine",
      "Check before impact: 4 of 12 questions answered · no leak · heaviness 0 · slept 5 h 20 min",
      "Impact session: Step R3 · running: 4 min 20 s of 5 minutes · something felt 1 time · afterwards leak: drops · heaviness 1 · pelvic pain 0 · leg, back or hip pain 0",
      "Morning after: No leak · heaviness 0 · pelvic pain 0 · leg, back or hip pain 1 · bleeding came back or grew",
      "Leak questions: A few times a week, drops",
      "Rest days: 1 Mar to 4 Mar: illness",
      "Pregnancy: A new pregnancy",
    ]
  `)
})

describe('an answer she did not give does not appear', () => {
  test('in a diary', () => {
    expect(line({ type: 'diary', heaviness: 0 })).toBe('Heaviness 0')
    expect(line({ type: 'diary' })).toBe('Nothing filled in')
  })
  test('in a practice', () => {
    expect(line({ type: 'practice', level: 'P1', planned: 8, done: 8 })).not.toMatch(/pain|effort/)
  })
})

test('no leak is said, and a single leak is said with its cause', () => {
  expect(line({ type: 'diary', leaks: [] })).toBe('No leak')
  expect(line({ type: 'diary', leaks: [{ trigger: 'lift_stand', amount: 'drops' }] })).toBe(
    'Leak: drops, lifting or standing up',
  )
})

test('a long note is cut between its characters', () => {
  expect(shortened('👣'.repeat(61))).toBe(`${'👣'.repeat(60)}…`)
  expect(shortened(' two\n lines ')).toBe('two lines')
})

test('one day of rest names that day once', () => {
  const body = { type: 'rest', from: '2026-03-01', to: '2026-03-01', reason: 'travel' } as const
  expect(line(body)).toBe('1 Mar: travel')
})
