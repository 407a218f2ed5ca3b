/**
 * The answers before an impact session while she gives them. Nothing is filled in for her, and
 * every question may stay open. It counts what is open and judges nothing.
 */
import type { FactBody, Readiness } from '../../api/wire'
import type { Answers } from '../diary/answers'

export type CheckAnswers = Answers<Readiness>

export const nothingSaid = (): CheckAnswers => ({
  warning_signs: null,
  leak: null,
  leak_during_impact: null,
  heaviness: null,
  bulge: null,
  pelvic_pain: null,
  body_pain: null,
  body_pain_kind: null,
  bleeding: null,
  last_settled: null,
  sleep_min: null,
  energy: null,
  fuelled: null,
  worry: null,
  ill: null,
  mood: null,
})

/** The parts of the check, in their order. Each fits a thumb. */
export const steps = ['signs', 'pelvis', 'body', 'day'] as const
export type Step = (typeof steps)[number]

/** What makes up each question; details such as the kind of pain may always stay open. */
const parts = {
  q1: ['warning_signs'],
  q2: ['leak'],
  q3: ['heaviness'],
  q4: ['pelvic_pain'],
  q5: ['body_pain'],
  q6: ['bleeding'],
  q7: ['last_settled'],
  q8: ['sleep_min', 'energy'],
  q9: ['fuelled'],
  q10: ['worry'],
  q11: ['ill'],
  q12: ['mood'],
} as const satisfies Record<string, (keyof CheckAnswers)[]>

export type QuestionKey = keyof typeof parts

/** The questions that are still open. */
export const open = (answers: CheckAnswers): QuestionKey[] =>
  (Object.keys(parts) as QuestionKey[]).filter((question) =>
    parts[question].some((part) => answers[part] === null),
  )

/** Details of an answer that she has taken back or changed belong to it no more. */
function fitting(answers: CheckAnswers): CheckAnswers {
  const leaked = answers.leak !== null && answers.leak !== 'none'
  const hurts = (answers.body_pain ?? 0) > 0
  return {
    ...answers,
    leak_during_impact: leaked ? answers.leak_during_impact : null,
    body_pain_kind: hurts ? answers.body_pain_kind : null,
  }
}

/** The entry. What she did not answer is left out. */
export function bodyOf(answers: CheckAnswers): FactBody {
  const said = Object.entries(fitting(answers)).filter(([, value]) => value !== null)
  return { type: 'readiness', ...Object.fromEntries(said) }
}

export const isBlank = (answers: CheckAnswers): boolean =>
  Object.values(answers).every((value) => value === null)
