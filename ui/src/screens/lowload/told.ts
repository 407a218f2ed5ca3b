/** What a walk or another low-load session still needs, and how it is written down. */
import type { LowLoadKind, NewEntry } from '../../api/wire'

export type Answers = {
  kind: LowLoadKind | null
  minutes: number | null
  symptomFree: boolean | null
  when: 'today' | 'earlier'
  day: string | null
}

export const kinds: LowLoadKind[] = ['walk', 'cycle', 'cross_trainer', 'swim', 'other']

export type Missing = 'kind' | 'minutes' | 'symptoms' | 'day'

export function missing({ kind, minutes, symptomFree, when, day }: Answers): Missing[] {
  const open: [Missing, boolean][] = [
    ['kind', kind === null],
    ['minutes', minutes === null],
    ['symptoms', symptomFree === null],
    ['day', when === 'earlier' && day === null],
  ]
  return open.filter(([, isOpen]) => isOpen).map(([name]) => name)
}

/** Null while something is missing. A walk of today takes the time of now. */
export function told(answers: Answers): Omit<NewEntry, 'tap'> | null {
  const { kind, minutes, symptomFree, when, day } = answers
  if (kind === null || minutes === null || symptomFree === null) return null
  if (when === 'earlier' && day === null) return null
  return {
    ...(when === 'earlier' && day !== null && { on: { day } }),
    body: { type: 'low_load', kind, minutes, symptom_free: symptomFree },
  }
}
