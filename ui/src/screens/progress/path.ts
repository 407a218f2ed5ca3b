/** The words of the path: its cells with what was seen and what is needed, and the changes. */
import type { Change, Figure, Progress, Reason, Step } from '../../api/wire'
import { m, spoken } from '../../text/text'
import { figureText, wordText } from '../../why/figure'

/** `S4.quiet.leak` is the cell `quiet.leak` of stage S4. */
const cellOf = (rule: string) => rule.replace(/^S\d\./, '')

/** `Days told` */
export const cellName = ({ rule }: Reason): string =>
  spoken('progress_cell', cellOf(rule).replaceAll('.', '_')) ?? m.progress_cell_unnamed({ rule })

/** Cells where less is better: what is needed is the most that passes. */
const ceilings = ['quiet.leak', 'quiet.heaviness', 'quiet.pain']

/** Cells whose figures say no more than whether they are met. */
const plain = ['recent']

const counted = ['count', 'days']

/** `9 of 14 days so far`; null where the cell is only met or not. */
export function cellFigures({ rule, verdict, had, need }: Reason): string | null {
  const cell = cellOf(rule)
  if (!need || need.unit === 'flag' || plain.includes(cell)) return null
  const needed = figureText(need)
  if (ceilings.includes(cell)) {
    return had
      ? m.progress_figures_most({ had: figureText(had), need: needed })
      : m.progress_figures_most_none({ need: needed })
  }
  if (!had) return m.progress_figures_need({ need: needed })
  const given = { had: figureText(had), need: needed }
  if (verdict === 'met') return m.progress_figures_met(given)
  return counted.includes(need.unit) && had.unit === need.unit
    ? m.progress_figures_count({ had: String(had.value), need: needed })
    : m.progress_figures_least(given)
}

/** Cells that change in the same way share its sentence. */
const wayOf = (cell: string) =>
  cell.replace(/^[LM]\d$/, 'test').replace(/^self_check\..*/, 'self_check')

/** What would change a cell: `Only time changes this.` Null where it is met. */
export function cellWay({ rule, verdict }: Reason): string | null {
  if (verdict === 'met') return null
  return spoken('progress_way', wayOf(cellOf(rule)), { verdict })
}

/** The cells still to come, then those already met, each in the order of the gate. */
export const sorted = (gate: Reason[]): { still: Reason[]; met: Reason[] } => ({
  still: gate.filter(({ verdict }) => verdict !== 'met'),
  met: gate.filter(({ verdict }) => verdict === 'met'),
})

export const stageName = ({ stage }: Pick<Step, 'stage'>): string => wordText(stage)

export const stepWith = ({ path }: Progress, place: Step['place']): Step | undefined =>
  path.find((step) => step.place === place)

/** `From Build to Load`, `A hold begins: pelvic rest`, `Seen to: blood in urine`. */
export function changeText({ what, from, to }: Pick<Change, 'what' | 'from' | 'to'>): string {
  const way = from && to ? 'from' : to ? 'to' : 'end'
  const values = { from: figure(from), to: figure(to) }
  const own = spoken('progress_change', `${what}_${way}`, values)
  return own ?? m.progress_change_unnamed({ what, ...values })
}

const figure = (given: Figure | null) => (given ? figureText(given) : '')
