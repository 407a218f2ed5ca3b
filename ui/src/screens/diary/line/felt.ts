/** What she felt: the diary, the check before impact, the morning after. */
import type { Diary, Leak, MorningAfter, Readiness } from '../../../api/wire'
import { m, text } from '../../../text/text'
import { wordText } from '../../../why/figure'
import { felt, joined, largestLeak, minutesText, said, shortened } from './words'

export const diary = (told: Diary): string =>
  joined(
    said(told.leaks, leaks),
    said(told.heaviness, (score) => m.diary_line_heaviness({ score })),
    said(told.pelvic_pain, (score) => m.diary_line_pelvic_pain({ score })),
    said(told.body_pain, (score) => m.diary_line_body_pain({ score })),
    said(told.bleeding, (word) => m.diary_line_bleeding({ word: wordText(word) })),
    said(told.sleep_min, (total) => m.diary_line_sleep({ time: minutesText(total) })),
    said(told.energy, (score) => m.diary_line_energy({ score })),
    said(told.emptying_difficulty, (is) =>
      is ? m.diary_line_emptying() : m.diary_line_no_emptying(),
    ),
    said(told.pain_with_sex, (is) =>
      is ? m.diary_line_pain_with_sex() : m.diary_line_no_pain_with_sex(),
    ),
    said(told.ill, (is) => (is ? m.diary_line_ill() : m.diary_line_not_ill())),
    told.note && m.diary_line_note({ note: shortened(told.note) }),
  )

const bySize = ['drops', 'splash', 'more'] as const

function leaks(told: Leak[]): string {
  const [only, ...others] = told
  if (!only) return m.diary_line_no_leak()
  if (others.length === 0) {
    return m.diary_line_leak({
      amount: wordText(only.amount),
      by: text(`diary_by_${only.trigger}`),
    })
  }
  const largest = bySize.findLast((size) => told.some(({ amount }) => amount === size)) ?? 'drops'
  return m.diary_line_leaks({ count: told.length, amount: wordText(largest) })
}

export const morningAfter = (told: MorningAfter): string =>
  joined(largestLeak(told.leak), felt(told), told.bleeding_up && m.diary_line_bleeding_up())

export const readiness = (told: Readiness): string =>
  joined(
    m.diary_line_answered({ count: answered(told) }),
    told.warning_signs?.length && joined(...told.warning_signs.map(wordText)),
    said(told.leak, largestLeak),
    said(told.heaviness, (score) => m.diary_line_heaviness({ score })),
    said(told.pelvic_pain, (score) => m.diary_line_pelvic_pain({ score })),
    said(told.sleep_min, (total) => m.diary_line_sleep({ time: minutesText(total) })),
  )

/** The answers that make up each of the twelve questions. */
const questions: (keyof Readiness)[][] = [
  ['warning_signs'],
  ['leak'],
  ['heaviness'],
  ['pelvic_pain'],
  ['body_pain'],
  ['bleeding'],
  ['last_settled'],
  ['sleep_min', 'energy'],
  ['fuelled'],
  ['worry'],
  ['ill'],
  ['mood'],
]

/** How many of the twelve questions have all their answers. */
export const answered = (told: Readiness): number =>
  questions.filter((parts) => parts.every((part) => told[part] !== undefined)).length
