/** One test being done: what is counted so far, and how it is written down. It judges nothing. */
import type { Test, TestCard } from '../../api/wire'

export type Part = 'left' | 'right' | 'value' | 'felt'

export type Attempt = {
  /** The tap of the record that will end it. */
  tap: string
  id: string
  /** Where she was. */
  part: Part
  value: number | null
  left: number | null
  right: number | null
  symptomFree: boolean | null
}

type Shape = Pick<TestCard, 'id' | 'sides'>

export const begun = ({ id, sides }: Shape, tap: string): Attempt => ({
  tap,
  id,
  part: sides ? 'left' : 'value',
  value: null,
  left: null,
  right: null,
  symptomFree: null,
})

const order: Record<Part, Part> = { left: 'right', right: 'felt', value: 'felt', felt: 'felt' }
const sided: Record<Part, Part> = { felt: 'right', right: 'left', left: 'left', value: 'left' }

export const after = ({ part }: Attempt): Part => order[part]
export const before = ({ part, left }: Attempt): Part =>
  part === 'felt' && left === null ? 'value' : sided[part]

/** The figure of the part she is at; the question after it has none. */
export const figureAt = (attempt: Attempt): number | null =>
  attempt.part === 'felt' ? null : attempt[attempt.part]

/** The part she is at is answered. */
export const answered = (attempt: Attempt): boolean =>
  attempt.part === 'felt' ? attempt.symptomFree !== null : figureAt(attempt) !== null

/** Null while a figure or the question after it is open. */
export function told({ id, value, left, right, symptomFree }: Attempt): Test | null {
  if (symptomFree === null) return null
  if (value !== null) return { id, value, symptom_free: symptomFree }
  if (left === null || right === null) return null
  return { id, left, right, symptom_free: symptomFree }
}

/** Stopped in the middle by something she felt: what was not begun was not managed. */
export function stopped(attempt: Attempt, { sides }: Pick<TestCard, 'sides'>): Attempt {
  const { value, left, right } = attempt
  const figures = sides
    ? { value: null, left: left ?? 0, right: right ?? 0 }
    : { value: value ?? 0, left: null, right: null }
  return { ...attempt, ...figures, symptomFree: false }
}

const parts = ['left', 'right', 'value', 'felt']
const numberOrNull = (value: unknown) => value === null || Number.isFinite(value)

/** Reads a draft; null where another version wrote something else. */
export function readAttempt(json: unknown): Attempt | null {
  const kept = (json ?? {}) as Attempt
  const fits =
    typeof kept.tap === 'string' &&
    typeof kept.id === 'string' &&
    parts.includes(kept.part) &&
    [kept.value, kept.left, kept.right].every(numberOrNull) &&
    (kept.symptomFree === null || typeof kept.symptomFree === 'boolean')
  return fits ? kept : null
}
