/** The words of a test: its name, how it is done, its dose, what she managed. */
import type { Test, TestCard, TestResult } from '../../api/wire'
import { m, spoken, text } from '../../text/text'
import { dayLong, dayShort } from '../../text/when'
import { figureText } from '../../why/figure'

export const testName = (id: string): string => spoken('test_name', id) ?? id
export const howText = (id: string): string => spoken('test_how', id) ?? ''
export const countText = (id: string): string => spoken('test_count', id) ?? ''

/** What a test counts in (programme §14). */
export function unitOf(id: string): 'minutes' | 'seconds' | 'count' {
  if (id === 'L1') return 'minutes'
  return id === 'L2' || id === 'L4' ? 'seconds' : 'count'
}

/** `20 on each side` */
export function doseText({ id, dose, sides }: TestCard): string {
  const unit = unitOf(id)
  if (!sides) return text(`test_dose_${unit}`, { count: dose })
  return unit === 'seconds'
    ? m.test_dose_sides_seconds({ count: dose })
    : m.test_dose_sides_count({ count: dose })
}

/** `22 left, 21 right` */
export function managedText({ id, value, left, right }: Test): string {
  const unit = unitOf(id)
  if (left !== undefined && right !== undefined) {
    const sides = { left, right }
    return unit === 'seconds' ? m.test_sides_seconds(sides) : m.test_sides(sides)
  }
  if (value === undefined) return m.test_never_done()
  return unit === 'count' ? m.test_times({ count: value }) : figureText({ unit, value })
}

/** Whether it was in full, and if not, what was with it. */
export function qualityText({ test, passed }: TestResult): string {
  if (!test.symptom_free) return m.test_with_symptoms()
  return passed ? m.test_in_full() : m.test_in_part()
}

/** `22 left, 21 right · Tuesday 3 March` */
export const doneText = ({ test, day }: TestResult): string =>
  m.test_done_on({ what: managedText(test), day: dayLong(day) })

export const untilText = ({ counts, until }: TestResult): string =>
  counts ? m.test_until({ day: dayShort(until) }) : m.test_over()

/** What stands beneath the name of a test in a list. */
export function lineText({ latest, ...card }: TestCard): string {
  if (!latest) return `${m.test_never_done()} · ${doseText({ ...card, latest })}`
  return [managedText(latest.test), qualityText(latest), untilText(latest)].join(' · ')
}
