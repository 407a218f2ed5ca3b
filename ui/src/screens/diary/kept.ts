/** A half-filled form of a day, as it is kept while she is away. One at a time of each kind. */
import { blank, type DiaryAnswers, type Form, isBlank, type Kind } from './answers'

export const draftName = 'diary'

/** The draft of a form; the diary's is the one that stands on the page of the diary. */
export const draftOf = (kind: Kind): string =>
  kind === 'diary' ? draftName : `${draftName}_${kind}`

type AnswersOf<K extends Kind> = Extract<Form, { kind: K }>['answers']

export type Kept<A = DiaryAnswers> = {
  /** The tap that will save it, so that it is saved once whatever happens. */
  tap: string
  day: string
  time: string | null
  /** The entry she was changing; null for a new one. */
  entry: string | null
  answers: A
}

/** Reads the draft of a kind; null where another version wrote something else, or nothing was said. */
export const readerOf =
  <K extends Kind>(kind: K) =>
  (json: unknown): Kept<AnswersOf<K>> | null => {
    const { tap, day, time = null, entry = null, answers } = (json ?? {}) as Partial<Kept<object>>
    const whole = typeof tap === 'string' && typeof day === 'string' && answers instanceof Object
    if (!whole || isBlank(answers)) return null
    // An older version may have known fewer questions.
    const said = { ...blank(kind, day).answers, ...answers } as AnswersOf<K>
    return { tap, day, time, entry, answers: said }
  }

export const readKept = readerOf('diary')

/** Where the form of a diary is. */
export const wayTo = ({ day, entry }: Kept): string =>
  entry ? `/diary/${day}/edit/${entry}` : `/diary/${day}/add/diary`

/** Whether it belongs to the form of this day and entry. */
export const isOf = (kept: Kept<object>, day: string, entry: string | null): boolean =>
  kept.day === day && kept.entry === entry
