import { expect, test } from 'vitest'
import type { LeadKind, PlanLine, Today } from '../../api/wire'
import { leadWords, restOfPlan } from './lead'

const impact = (offer: string): PlanLine => ({
  item: {
    kind: 'impact',
    offer: { offer, rung: null, run_s: null, notice: false, blocked_by: [] },
  },
  done: 0,
  of: null,
  weekly: false,
  complete: false,
  reasons: [],
})
const walk: PlanLine = { ...impact('none'), item: { kind: 'walk', min: 10, max: 20 } }

const today = (kind: LeadKind, lines: PlanLine[] = [], more: Partial<Today> = {}): Today => ({
  day: '2026-03-10',
  greeting: 'morning',
  weeks: 14,
  stage: 'S2',
  lead: { kind, reasons: [] },
  lines,
  reported: false,
  week: { days: [], done: 0, goal: 5, streak: null },
  signs: [],
  holds: [],
  referrals: [],
  clock_behind: false,
  questions_due: [],
  rest: null,
  ...more,
})

const kinds: LeadKind[] = [
  'sign',
  'resume_session',
  'resume_practice',
  'morning_after',
  'after',
  'run',
  'paused',
  'practice',
  'diary',
  'strength',
  'move',
  'check',
  'rest',
]

test.each(kinds)('%s has a title, a sentence and one button that leads somewhere', (kind) => {
  const { title, more, button, href } = leadWords(today(kind))
  expect([title, more, button].every((words) => words.length > 0)).toBe(true)
  expect(href).toMatch(/^#\/[a-z]/)
})

test('what the card says is not said again below', () => {
  const page = today('move', [walk, impact('check_first')])
  expect(leadWords(page).title).toBe('Walk')
  expect(restOfPlan(page)).toEqual([page.lines[1]])
  expect(restOfPlan(today('rest', [walk]))).toEqual([walk])
})

test('a check that was done leads to its answer', () => {
  expect(leadWords(today('check', [impact('check_first')])).button).toBe('Start the check')
  expect(leadWords(today('check', [impact('planned')])).button).toBe('See today’s check')
})

test('warning signs are named', () => {
  const signs = [{ id: 'RF03', level: 'same_day' as const, since: '2026-03-10' }]
  expect(leadWords(today('sign', [], { signs })).more).toContain('one leg painful, swollen or red')
})
