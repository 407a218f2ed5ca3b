/** What a stepper makes of typed text and of its two buttons. No words, no DOM. */

export type Limits = { min: number; max: number; step: number }

export type Typed = { value: number | null; wrong: boolean }

/** Tidies 0.1 + 0.2 to as many decimals as the step has. */
function tidied(value: number, step: number): number {
  const decimals = String(step).split('.')[1]?.length ?? 0
  return Number(value.toFixed(decimals))
}

/** An empty field is unknown, not zero; a comma is a decimal point. */
export function typed(text: string, limits: Limits): Typed {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return { value: null, wrong: false }
  const number = Number(plain)
  const whole = Number.isInteger(limits.step)
  const fits = number >= limits.min && number <= limits.max && (!whole || Number.isInteger(number))
  return fits ? { value: tidied(number, limits.step), wrong: false } : { value: null, wrong: true }
}

/** One step from where it stands; the first step from unknown lands on `start`. */
export function stepped(value: number | null, by: 1 | -1, start: number, limits: Limits): number {
  if (value === null) return start
  const next = tidied(value + by * limits.step, limits.step)
  return Math.min(limits.max, Math.max(limits.min, next))
}
