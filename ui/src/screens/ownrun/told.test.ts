import { expect, test } from 'vitest'
import { type Answers, blank, missing, told } from './told'

const [yesterday, today] = ['2026-03-09', '2026-03-10']
const empty = blank(null)
const fine: Answers = { ...empty, minutes: 20, sort: 'fine' }
const felt: Answers = { ...fine, sort: 'felt' }
const entry = (answers: Answers) => told(answers, yesterday, today)

test('nothing is taken for granted', () => {
  expect(missing(empty)).toEqual(['minutes', 'sort'])
  expect(entry(empty)).toBeNull()
  expect(missing(felt)).toEqual(['felt'])
})

test('a run of today that felt fine says so in all four answers', () => {
  expect(entry(fine)).toEqual({
    body: {
      type: 'impact_session',
      kind: 'off_plan',
      done_run_s: 1200,
      after: { leak: 'none', heaviness: 0, pelvic_pain: 0, body_pain: 0 },
    },
  })
})

test('what she would rather not say stays unknown', () => {
  expect(entry({ ...fine, sort: 'unsaid' })?.body).not.toHaveProperty('after')
})

test('what she felt is kept, and a sign stands at the end of the run', () => {
  const said: Answers = {
    ...felt,
    leak: 'drops',
    heaviness: 1,
    pelvicPain: 0,
    bodyPain: 2,
    gone: true,
    signals: ['bulge', 'sharp'],
    support: 'garment',
  }
  expect(entry(said)?.body).toMatchObject({
    after: { leak: 'drops', heaviness: 1, pelvic_pain: 0, body_pain: 2, gone_within_hour: true },
    events: [
      { at_run_s: 1200, kind: 'bulge' },
      { at_run_s: 1200, kind: 'body_pain', sharp: true },
    ],
    support: 'garment',
  })
})

test('gone or not is only said where there is something to go', () => {
  const dry: Answers = {
    ...felt,
    leak: 'none',
    heaviness: 0,
    pelvicPain: 0,
    bodyPain: 4,
    gone: true,
  }
  expect(entry(dry)?.body).toMatchObject({ after: { body_pain: 4 } })
  expect(JSON.stringify(entry(dry))).not.toContain('gone_within_hour')
})

test('yesterday, another day and a time are said as she means them', () => {
  expect(entry({ ...fine, when: 'yesterday' })?.on).toEqual({ day: yesterday })
  expect(entry({ ...fine, time: '18:30' })?.on).toEqual({ day: today, time: '18:30' })
  expect(missing({ ...fine, when: 'other' })).toEqual(['day'])
  expect(entry({ ...fine, when: 'other', day: '2026-03-01' })?.on).toEqual({ day: '2026-03-01' })
})
