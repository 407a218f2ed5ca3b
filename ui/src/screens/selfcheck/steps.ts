/** The order of the self-check. Each step is a place of its own, so that back goes one step back. */

export const steps = ['find', 'hold', 'repeat', 'quick', 'easy', 'summary'] as const

export type Step = (typeof steps)[number]

export const isStep = (name: string): name is Step => (steps as readonly string[]).includes(name)

export const pathOf = (step: Step): string => `/self-check/${step}`

/** Where it goes on. Without a lift there is nothing to count. */
export function after(step: Step, feelsLift: boolean | null): Step {
  if (step === 'find' && feelsLift === false) return 'summary'
  return steps[steps.indexOf(step) + 1] ?? step
}
