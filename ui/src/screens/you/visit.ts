/** What a clinician told her, while she writes it down, and the entry it becomes. */
import type { Clinician, LeakCeiling, Role } from '../../api/wire'

export type Visit = {
  role: Role | null
  on: string | null
  impact_from_week: number | null
  leak_ceiling: LeakCeiling | null
  heaviness_ceiling: number | null
  pelvic_pain_ceiling: number | null
  hold_s: number | null
  reps: number | null
  fast: number | null
  clears: string[] | null
}

export const nothingSaid: Visit = {
  role: null,
  on: null,
  impact_from_week: null,
  leak_ceiling: null,
  heaviness_ceiling: null,
  pelvic_pain_ceiling: null,
  hold_s: null,
  reps: null,
  fast: null,
  clears: null,
}

/** Holds a clinician can end (the others end with the warning sign behind them). */
export const endable = ['H1', 'H3', 'H4', 'H5', 'H6', 'H7']

/** A practice is whole or not there at all. */
export function halfPrescribed({ hold_s, reps, fast }: Visit): boolean {
  const told = [hold_s, reps, fast].filter((value) => value !== null).length
  return told > 0 && told < 3
}

/** The entry without what she did not say, or `null` while nobody is named. */
export function clinician(visit: Visit): Clinician | null {
  const { role, on, hold_s, reps, fast, clears, ...ceilings } = visit
  if (!role) return null
  const known = Object.entries(ceilings).filter(([, value]) => value !== null)
  const prescribed = hold_s !== null && reps !== null && fast !== null
  return {
    role,
    ...Object.fromEntries(known),
    ...(prescribed ? { prescription: { hold_s, reps, fast } } : {}),
    ...(clears && clears.length > 0 ? { clears } : {}),
  }
}
