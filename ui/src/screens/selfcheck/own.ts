/** Her own measure: what she found so far, what is still open, and how it is written down. */
import type { FactBody } from '../../api/wire'
import { isStep, type Step } from './steps'

export type Own = {
  /** The tap of the record that will end it. */
  tap: string
  /** Where she was. */
  step: Step
  holdS: number | null
  reps: number | null
  fast: number | null
  easyHold60: boolean | null
  feelsLift: boolean | null
  hardToRelax: boolean | null
  pain: number | null
}

export const empty = (tap: string): Own => ({
  tap,
  step: 'find',
  holdS: null,
  reps: null,
  fast: null,
  easyHold60: null,
  feelsLift: null,
  hardToRelax: null,
  pain: null,
})

/** The most that can be told, so that a slip of the finger is noticed. */
export const MOST = { holdS: 60, reps: 30, fast: 60 } as const

const numberOrNull = (value: unknown) => value === null || Number.isFinite(value)
const yesNoOrNull = (value: unknown) => value === null || typeof value === 'boolean'

/** Reads a draft; null where another version wrote something else. */
export function readOwn(json: unknown): Own | null {
  const own = (json ?? {}) as Own
  const fits =
    typeof own.tap === 'string' &&
    typeof own.step === 'string' &&
    isStep(own.step) &&
    [own.holdS, own.reps, own.fast, own.pain].every(numberOrNull) &&
    [own.easyHold60, own.feelsLift, own.hardToRelax].every(yesNoOrNull)
  return fits ? own : null
}

export type Missing = 'feels_lift' | 'hold' | 'reps' | 'fast' | 'hard_to_relax' | 'pain'

export function missing(own: Own): Missing[] {
  const open: [Missing, unknown][] = [
    ['hard_to_relax', own.hardToRelax],
    ['pain', own.pain],
    ['feels_lift', own.feelsLift],
    ['hold', own.holdS],
    ['reps', own.reps],
    ['fast', own.fast],
  ]
  return open.filter(([, value]) => value === null).map(([name]) => name)
}

/** Null while something the entry needs is open; the easy minute may stay open. */
export function told(own: Own): FactBody | null {
  const { holdS, reps, fast, easyHold60, feelsLift, hardToRelax, pain } = own
  if (holdS === null || reps === null || fast === null) return null
  if (feelsLift === null || hardToRelax === null || pain === null) return null
  return {
    type: 'self_check',
    hold_s: holdS,
    reps,
    fast,
    ...(easyHold60 !== null && { easy_hold_60: easyHold60 }),
    feels_lift: feelsLift,
    hard_to_relax: hardToRelax,
    pain,
  }
}
