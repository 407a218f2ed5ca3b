/** Her week as dots: a letter, a name and a word for every day. */
import type { Week, WeekDay } from '../../api/wire'
import { m } from '../../text/text'
import { weekdayLetter, weekdayName } from '../../text/when'

export function weekDots({ days }: Week) {
  return days.map((day) => ({
    letter: weekdayLetter(day.day),
    name: weekdayName(day.day),
    state: state(day),
    today: day.today,
    spoken: spokenState(day),
  }))
}

function state({ practised, rest }: WeekDay): 'done' | 'rest' | 'open' {
  if (practised) return 'done'
  return rest ? 'rest' : 'open'
}

function spokenState({ practised, rest, ahead }: WeekDay): string {
  if (practised) return m.today_dot_done()
  if (rest) return m.today_dot_rest()
  return ahead ? m.today_dot_ahead() : m.today_dot_open()
}
