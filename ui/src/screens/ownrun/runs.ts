/** The words of a run found in a file. A heart rate that is not there is not spoken of as a number. */
import type { GpxRun } from '../../api/wire'
import { m } from '../../text/text'
import { dayLong } from '../../text/when'
import { secondsText } from '../../why/figure'

type Option = { value: string; label: string; small: string }

export const whenOf = ({ day, time }: GpxRun): string => m.ownrun_at({ day: dayLong(day), time })

const kilometres = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

export function optionOf(run: GpxRun): Option {
  const { place, run_s, duration_s, distance_m, heart_rate_bpm, others } = run
  const parts = [
    m.ownrun_run_time({ run: secondsText(run_s), whole: secondsText(duration_s) }),
    m.ownrun_distance({ km: kilometres.format(distance_m / 1000) }),
    heart_rate_bpm === null ? m.ownrun_no_heart() : m.ownrun_heart({ rate: heart_rate_bpm }),
    ...(others > 0 ? [m.ownrun_others({ count: others })] : []),
  ]
  return { value: String(place), label: whenOf(run), small: parts.join(' · ') }
}

/** Ticked at first: what can be kept and has its day for itself. */
export const preset = (runs: GpxRun[]): string[] =>
  runs
    .filter(({ obstacle, others }) => obstacle === null && others === 0)
    .map(({ place }) => String(place))

const nameOf = ({ day, time }: GpxRun): string => `${day} ${time}`

/** Runs by what they are called in any file they are in. */
export const namesOf = (runs: GpxRun[], places: string[]): string[] =>
  runs.filter(({ place }) => places.includes(String(place))).map(nameOf)

/** The places of those she had chosen, where they can be kept; null where none of them is here. */
export function again(runs: GpxRun[], names: string[]): string[] | null {
  const found = runs.filter((run) => run.obstacle === null && names.includes(nameOf(run)))
  return found.length > 0 ? found.map(({ place }) => String(place)) : null
}
