/** The answers each question offers, with their words. */
import { text } from '../../text/text'

export const birthModes = (['vaginal', 'assisted', 'caesarean'] as const).map((value) => ({
  value,
  label: text(`welcome_birth_mode_${value}`),
}))

export const tears = (['none', 'minor', 'major', 'unsure'] as const).map((value) => ({
  value,
  label: text(`welcome_tear_${value}`),
  small: text(`welcome_tear_small_${value}`),
}))

export const runningBefore = (['none', 'some', 'regular'] as const).map((value) => ({
  value,
  label: text(`welcome_running_before_${value}`),
}))

export const conditions = (
  [
    'none',
    'prolapse',
    'heart_lung',
    'neurological',
    'kidney',
    'hypertension',
    'anaemia',
    'eating_disorder',
    'hypermobility',
  ] as const
).map((value) => ({ value, label: text(`welcome_condition_${value}`) }))

export const amounts = (['none', 'drops', 'splash', 'more'] as const).map((value) => ({
  value,
  label: text(`welcome_amount_${value}`),
}))
