/** Answers that were begun: kept while she is away, and only for what they are about. */
import type { Felt } from './answers'

export type Kept<T extends Felt> = {
  /** The tap that will save them, so that they are saved once whatever happens. */
  tap: string
  /** The entry or the day they are about. */
  about: string
  answers: T
}

/** Something was answered. */
export const isBegun = (answers: Felt): boolean =>
  Object.values(answers).some((value) => value !== null)

/** Reads a draft; null where it is about something else, or another version wrote it. */
export const readerOf =
  <T extends Felt>(about: string, blank: T) =>
  (json: unknown): Kept<T> | null => {
    const kept = (json ?? {}) as Partial<Kept<T>>
    const known = typeof kept.tap === 'string' && kept.about === about
    if (!known || !(kept.answers instanceof Object)) return null
    const keys = Object.keys(blank) as (keyof T)[]
    const given = keys.map((key) => [key, kept.answers?.[key] ?? null])
    return { tap: kept.tap as string, about, answers: Object.fromEntries(given) as T }
  }
