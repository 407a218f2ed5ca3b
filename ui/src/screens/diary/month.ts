/** The words and the marks of a month: what a day's cell shows and what it is called. */
import type { DaySummary, Month, MonthDay } from '../../api/wire'
import { m } from '../../text/text'
import { dayLong, monthName } from '../../text/when'
import { listed } from './line/words'

export const marks = ['told', 'leak', 'practised', 'rest', 'sign', 'other'] as const
export type Mark = (typeof marks)[number]

const isTold = ({ leaks, heaviness, pelvic_pain }: DaySummary) =>
  leaks !== null || heaviness !== null || pelvic_pain !== null

const leaked = ({ leaks }: DaySummary) => (leaks ?? 0) > 0

/**
 * What a cell shows. A leak says that she told, so it takes the place of that mark. Whatever else
 * she told, a note or a walk, is seen where nothing else is: no day she wrote on looks empty.
 */
export function marksOf(summary: DaySummary): Mark[] {
  const shown: Record<Exclude<Mark, 'other'>, boolean> = {
    told: isTold(summary) && !leaked(summary),
    leak: leaked(summary),
    practised: summary.practices > 0,
    rest: summary.rest,
    sign: summary.sign,
  }
  const found = marks.filter((mark) => mark !== 'other' && shown[mark])
  return found.length === 0 && summary.entries > 0 ? ['other'] : found
}

/** `Tuesday 10 March, today: 1 leak, 2 practices` */
export function cellName({ day, today, summary }: MonthDay): string {
  const name = today ? listed([dayLong(day), m.diary_cell_today()]) : dayLong(day)
  const words: Record<Mark, () => string> = {
    told: m.diary_cell_told,
    leak: () => m.diary_cell_leaks({ count: summary.leaks ?? 0 }),
    practised: () => m.diary_cell_practised({ count: summary.practices }),
    rest: m.diary_cell_rest,
    sign: m.diary_cell_sign,
    other: m.diary_cell_other,
  }
  const told = marksOf(summary).map((mark) => words[mark]())
  return `${name}: ${listed(told) || m.diary_cell_nothing()}`
}

/** The month in one sentence. */
export function monthSentence({ month, weeks }: Month): string {
  const days = weeks.flat().filter((day) => day !== null)
  const told = days.filter(({ summary }) => isTold(summary)).length
  const leaks = days.filter(({ summary }) => leaked(summary)).length
  const name = monthName(month)
  if (days.every(({ summary }) => summary.entries === 0)) {
    return m.diary_sentence_none({ month: name })
  }
  if (told === 0) return m.diary_sentence_other({ month: name })
  if (leaks > 0) return m.diary_sentence_leaks({ count: told, leaks, month: name })
  // "Without a leak" is only true where leaks were told.
  const sure = days.every(({ summary }) => !isTold(summary) || summary.leaks !== null)
  return sure
    ? m.diary_sentence_quiet({ count: told, month: name })
    : m.diary_sentence_told({ count: told, month: name })
}

/** A day in one short line, with what she did not say as not said. */
export function summaryLine(summary: DaySummary): string {
  if (!isTold(summary)) {
    return summary.entries > 0 ? m.diary_line_today_other() : m.diary_line_today_none()
  }
  return m.diary_line_today({
    leaks: leaksText(summary) ?? m.diary_leaks_unsaid(),
    heaviness: scoreText(summary.heaviness),
    pain: scoreText(summary.pelvic_pain),
  })
}

function leaksText({ leaks }: DaySummary): string | null {
  if (leaks === null) return null
  return leaks === 0 ? m.diary_no_leak() : m.diary_cell_leaks({ count: leaks })
}

const scoreText = (score: number | null) => (score === null ? m.diary_not_said() : String(score))

type Fact = { name: string; value: string }

/** The day as a list of names and values. A count she cannot leave open appears when there is one. */
export function summaryFacts(summary: DaySummary): Fact[] {
  const score = (value: number | null) =>
    value === null ? m.diary_not_said() : m.diary_score({ score: value })
  const times = (count: number) => m.diary_times({ count })
  const facts: (Fact | false)[] = [
    { name: m.diary_summary_leaks(), value: leaksText(summary) ?? m.diary_not_said() },
    { name: m.diary_summary_heaviness(), value: score(summary.heaviness) },
    { name: m.diary_summary_pelvic_pain(), value: score(summary.pelvic_pain) },
    summary.practices > 0 && { name: m.diary_summary_practices(), value: times(summary.practices) },
    summary.strength > 0 && { name: m.diary_summary_strength(), value: times(summary.strength) },
    summary.moved && { name: m.diary_summary_moved(), value: m.diary_yes() },
    summary.rest && { name: m.diary_summary_rest(), value: m.diary_yes() },
    summary.sign && { name: m.diary_summary_sign(), value: m.diary_yes() },
  ]
  return facts.filter((fact) => fact !== false)
}
