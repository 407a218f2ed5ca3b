/** How the parts of a line are put together. */
import type { Amount, Leak } from '../../../api/wire'
import { m, text } from '../../../text/text'
import { figureText, wordText } from '../../../why/figure'

type Part = string | false | 0 | null | undefined

/** The parts of a line. A dot keeps apart what a comma would run together. */
export const joined = (...parts: Part[]): string => parts.filter(Boolean).join(' · ')

/** Several things in one part. */
export const listed = (parts: string[]): string => parts.join(', ')

/** A line begins like a sentence. */
export const capital = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)

/** A part that appears only when its answer was given. */
export function said<T>(value: T | undefined, words: (value: T) => string): string | undefined {
  return value === undefined ? undefined : words(value)
}

export const minutesText = (value: number): string => figureText({ unit: 'minutes', value })

export const symptoms = (free: boolean): string =>
  free ? m.diary_line_symptom_free() : m.diary_line_symptoms()

export const largestLeak = (amount: Amount): string =>
  amount === 'none'
    ? m.diary_line_no_leak()
    : m.diary_line_largest_leak({ amount: wordText(amount) })

/** `A splash, running` */
export const leakLine = ({ amount, trigger }: Leak): string =>
  m.diary_leak_line({ amount: text(`diary_amount_${amount}`), by: text(`diary_by_${trigger}`) })

/** The three scores that several entries share. */
export const felt = (told: { heaviness: number; pelvic_pain: number; body_pain: number }): string =>
  joined(
    m.diary_line_heaviness({ score: told.heaviness }),
    m.diary_line_pelvic_pain({ score: told.pelvic_pain }),
    m.diary_line_body_pain({ score: told.body_pain }),
  )

/** The beginning of a note, never cut inside a character. */
export function shortened(note: string, length = 60): string {
  const plain = [...note.replaceAll(/\s+/g, ' ').trim()]
  return plain.length <= length ? plain.join('') : `${plain.slice(0, length).join('').trimEnd()}…`
}
