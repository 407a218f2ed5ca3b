/** A figure of the core as she reads it: `14 weeks`, `22 / 21`, `5 h 20 min`. No rules. */
import type { Figure } from '../api/wire'
import { m, spoken } from '../text/text'
import { dayWithYear } from '../text/when'

export function figureText(figure: Figure): string {
  switch (figure.unit) {
    case 'weeks':
      return m.figure_weeks({ count: figure.value })
    case 'days':
      return m.figure_days({ count: figure.value })
    case 'count':
      return String(figure.value)
    case 'percent':
      return m.figure_percent({ count: figure.value })
    case 'score':
      return m.figure_score({ count: figure.value })
    case 'seconds':
      return secondsText(figure.value)
    case 'minutes':
      return minutesText(figure.value)
    case 'hours':
      return m.figure_hours({ count: figure.value })
    case 'sides':
      return m.figure_sides(figure.value)
    case 'date':
      return dayWithYear(figure.value)
    case 'flag':
      return figure.value ? m.figure_yes() : m.figure_no()
    case 'word':
      return wordText(figure.value)
  }
}

/** A word of the programme: `S2` is Build, `P3` is standing, `drops` is drops. */
export function wordText(word: string): string {
  if (/^R\d+$/.test(word)) return m.word_step({ step: word })
  // What a newer core may say is its own name.
  return spoken('word', word) ?? word.replaceAll('_', ' ')
}

/** `45 seconds`, `5 min`, `4 min 20 s`. */
export function secondsText(seconds: number): string {
  const rest = seconds % 60
  if (seconds < 60) return m.figure_seconds({ count: seconds })
  if (rest === 0) return m.figure_minutes({ count: seconds / 60 })
  return m.figure_minutes_seconds({ minutes: Math.floor(seconds / 60), seconds: rest })
}

/** `20 min`, `6 h`, `5 h 20 min`. */
function minutesText(minutes: number): string {
  const rest = minutes % 60
  if (minutes < 60) return m.figure_minutes({ count: minutes })
  if (rest === 0) return m.figure_hours({ count: minutes / 60 })
  return m.figure_hours_minutes({ hours: Math.floor(minutes / 60), minutes: rest })
}
