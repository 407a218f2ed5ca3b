/** What is known about her: the birth, visits, self-checks, questions and tests. */
import type { Clinician, Isi, Profile, Screen, SelfCheck, Test } from '../../../api/wire'
import { m, spoken, text } from '../../../text/text'
import { dayWithYear } from '../../../text/when'
import { figureText, wordText } from '../../../why/figure'
import { joined, listed, said, symptoms } from './words'

export const profile = ({ birth_date, birth_mode, births }: Profile): string =>
  joined(
    m.diary_line_birth({ mode: wordText(birth_mode), date: dayWithYear(birth_date) }),
    m.diary_line_births({ count: births }),
  )

export const clinician = (visit: Clinician): string =>
  joined(
    m.diary_line_seen_by({ role: wordText(visit.role) }),
    said(visit.impact_from_week, (week) => m.diary_line_impact_from({ week })),
    said(visit.leak_ceiling, (amount) => m.diary_line_leak_ceiling({ amount: wordText(amount) })),
    said(visit.heaviness_ceiling, (score) => m.diary_line_heaviness_ceiling({ score })),
    said(visit.pelvic_pain_ceiling, (score) => m.diary_line_pain_ceiling({ score })),
    said(visit.prescription, ({ hold_s, reps, fast }) =>
      m.diary_line_prescription({ hold: hold_s, reps, fast }),
    ),
    visit.clears?.length && m.diary_line_clears({ holds: listed(visit.clears.map(wordText)) }),
  )

export const selfCheck = (check: SelfCheck): string =>
  joined(
    m.diary_line_hold({ seconds: check.hold_s }),
    m.diary_line_reps({ count: check.reps }),
    m.diary_line_fast({ count: check.fast }),
    check.easy_hold_60 && m.diary_line_easy_hold(),
    check.feels_lift ? m.diary_line_lift() : m.diary_line_no_lift(),
    check.hard_to_relax && m.diary_line_hard_to_relax(),
    m.diary_line_pain({ score: check.pain }),
  )

const asked = ['leak', 'urgency', 'bulge', 'bowel', 'pain'] as const

export function screen(answers: Screen): string {
  const yes = asked.filter((question) => answers[question])
  if (yes.length === 0) return m.diary_line_screen_none()
  const what = listed(yes.map((question) => text(`diary_line_screen_${question}`)))
  return m.diary_line_screen_some({ what })
}

/** The one value of a test has a unit of its own (programme §14). */
const units = { L1: 'minutes', L4: 'seconds' } as const

export function test({ id, value, left, right, symptom_free }: Test): string {
  const unit = id === 'L1' || id === 'L4' ? units[id] : 'count'
  return joined(
    spoken('diary_line_test', id) ?? id,
    said(value, (figure) => figureText({ unit, value: figure })),
    left !== undefined && right !== undefined && m.diary_line_test_sides({ left, right }),
    symptoms(symptom_free),
  )
}

export function isi({ frequency, amount }: Isi): string {
  const often = spoken('diary_line_isi_often', String(frequency))
  const much = spoken('diary_line_isi_much', String(amount))
  return often && much ? m.diary_line_isi({ often, much }) : m.diary_line_never_leaks()
}
