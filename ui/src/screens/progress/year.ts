/** A year of practice as quarters of thirteen weeks, in shapes, sentences and a table. */
import type { DayMark, Year, YearWeek } from '../../api/wire'
import { m } from '../../text/text'
import { dayShort } from '../../text/when'

/** Four rows of thirteen; the last takes what a long year has more. */
const ROW = 13
const ROWS = 4

export function quarters(weeks: YearWeek[]): YearWeek[][] {
  const rows = Array.from({ length: ROWS }, (_, at) =>
    weeks.slice(at * ROW, at === ROWS - 1 ? undefined : (at + 1) * ROW),
  )
  return rows.filter((row) => row.length > 0)
}

const count = (weeks: YearWeek[], mark: DayMark) =>
  weeks.flatMap(({ days }) => days).filter((day) => day.mark === mark).length

const first = ([week]: YearWeek[]) => week?.days[0]?.day ?? ''
const last = (weeks: YearWeek[]) => weeks.at(-1)?.days.at(-1)?.day ?? ''

/** `29 Dec to 29 Mar` */
export const spanText = (weeks: YearWeek[]) =>
  m.progress_year_span({ from: dayShort(first(weeks)), to: dayShort(last(weeks)) })

/** The text alternative of a row. */
export const rowText = (weeks: YearWeek[]) =>
  m.progress_year_row({
    span: spanText(weeks),
    practised: count(weeks, 'practised'),
    rest: count(weeks, 'rest'),
    met: weeks.filter(({ met }) => met).length,
  })

export const yearText = ({ practised, met }: Year) =>
  [m.progress_year_practised({ count: practised }), m.progress_year_met({ count: met })].join(' ')

/** Weeks in which anything could have been, for the table. */
export function tableRows(weeks: YearWeek[]) {
  const lived = weeks.filter(({ days }) =>
    days.some(({ mark }) => mark !== 'ahead' && mark !== 'before'),
  )
  return lived.map((week) => ({
    name: dayShort(first([week])),
    cells: [
      m.progress_year_of({ done: week.done, goal: week.goal }),
      String(count([week], 'rest')),
      week.met ? m.app_yes() : m.app_no(),
    ],
  }))
}
