/** A check that was begun: kept while she is away, and only for the day it was begun on. */
import { type CheckAnswers, isBlank, nothingSaid, steps } from './answers'

export const draftName = 'check'

export type Kept = {
  /** The tap that will save it, so that it is saved once whatever happens. */
  tap: string
  day: string
  /** Which part she was in. */
  at: number
  answers: CheckAnswers
}

/** Reads a draft; null where another version wrote something else, or nothing was answered. */
export function readKept(json: unknown): Kept | null {
  const { tap, day, at, answers } = (json ?? {}) as Partial<Kept>
  if (typeof tap !== 'string' || typeof day !== 'string' || !(answers instanceof Object))
    return null
  const whole = { ...nothingSaid(), ...answers }
  const step = steps[at ?? 0] ? (at ?? 0) : 0
  return isBlank(whole) ? null : { tap, day, at: step, answers: whole }
}
