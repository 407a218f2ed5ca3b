/** Why weeks in a row changed, in words: a changed past explains itself. */
import type { StreakChange } from '../api/wire'
import { m } from './text'
import { dayLong } from './when'

/** So many weeks are told; the year shows them all. */
const TOLD = 2

export function streakText({ from, to, weeks }: StreakChange): string {
  const told = weeks
    .slice(0, TOLD)
    .map(({ start, done, goal }) => m.app_streak_week({ day: dayLong(start), done, goal }))
  return [m.app_streak({ from, to }), ...told].join(' ')
}
