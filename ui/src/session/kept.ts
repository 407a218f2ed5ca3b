/** How a half-filled form is kept. */

export type Kept<T> = {
  /** The tap that will save it, so that it is saved once whatever happens. */
  tap: string
  /** The entry, the day or the file it is about. */
  about: string
  answers: T
}

/** Reads a draft; null where it is about something else, or another version wrote it. */
export const readerOf =
  <T extends object>(about: string, given: T) =>
  (json: unknown): Kept<T> | null => {
    const kept = (json ?? {}) as Partial<Kept<T>>
    const known = typeof kept.tap === 'string' && kept.about === about
    if (!known || !(kept.answers instanceof Object)) return null
    const said = Object.entries(kept.answers).filter(([question]) => question in given)
    return { tap: kept.tap as string, about, answers: { ...given, ...Object.fromEntries(said) } }
  }
