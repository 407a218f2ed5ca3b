/** The order of the first questions, and which belong to which step. */
import type { Question } from './answers'

export const steps = [
  'hello',
  'signs',
  'birth',
  'healing',
  'before',
  'running',
  'health',
  'check',
  'now',
  'body',
  'summary',
] as const

export type Step = (typeof steps)[number]

export const asked: Record<Step, readonly Question[]> = {
  hello: [],
  signs: [],
  birth: ['birth_date', 'birth_mode'],
  healing: ['tear', 'wound_healed'],
  before: ['births', 'leaked_before'],
  running: ['running_before', 'prior_running_injury'],
  health: ['conditions', 'breastfeeding'],
  check: ['checked'],
  now: ['leak', 'heaviness', 'pelvic_pain'],
  body: ['walk_minutes', 'hold_s', 'feels_lift'],
  summary: [],
}

export const isStep = (name: string | null): name is Step =>
  name !== null && (steps as readonly string[]).includes(name)

/** The step after this one; the last one stays. */
export const after = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? step

/** The step that asks a question. */
export const stepOf = (question: Question): Step =>
  steps.find((step) => asked[step].includes(question)) ?? 'summary'
