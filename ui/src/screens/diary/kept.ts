/** A half-filled diary, as it is kept while she is away. One at a time. */
import { blank, type DiaryAnswers, isBlank } from './answers'

export const draftName = 'diary'

export type Kept = {
  /** The tap that will save it, so that it is saved once whatever happens. */
  tap: string
  day: string
  time: string | null
  /** The entry she was changing; null for a new one. */
  entry: string | null
  answers: DiaryAnswers
}

/** Reads a draft; null where another version wrote something else, or nothing was said. */
export function readKept(json: unknown): Kept | null {
  const { tap, day, time = null, entry = null, answers } = (json ?? {}) as Partial<Kept>
  const whole = typeof tap === 'string' && typeof day === 'string' && answers instanceof Object
  if (!whole || isBlank(answers)) return null
  // An older version may have known fewer questions.
  return {
    tap,
    day,
    time,
    entry,
    answers: { ...blank('diary', day).answers, ...answers },
  }
}

/** Where its form is. */
export const wayTo = ({ day, entry }: Kept): string =>
  entry ? `/diary/${day}/edit/${entry}` : `/diary/${day}/add/diary`

/** Whether it belongs to the form of this day and entry. */
export const isOf = (kept: Kept, day: string, entry: string | null): boolean =>
  kept.day === day && kept.entry === entry
