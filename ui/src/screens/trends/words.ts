/** The words of the trends: counts as they came from the core, and nothing worked out here. */
import type {
  Fortnight,
  RunBlock,
  RunTally,
  SupportRuns,
  Thirds,
  Trends,
  TrendWeek,
} from '../../api/wire'
import { m, text } from '../../text/text'
import { dayShort } from '../../text/when'
import { secondsText } from '../../why/figure'

export type Bar = { name: string; value: number | null; cells: string[] }

const leaksText = (count: number) => m.trends_leaks({ count })

/** The first sentence of the page. */
export function sentence({ said, blocks, lately, before }: Trends): string {
  const latest = blocks.at(-1)?.tally
  const earlier = blocks.at(-2)?.tally
  const days = said === 'days_counted'
  return text(`trends_said_${said}`, {
    now_leaks: leaksText(days ? lately.leaks : (latest?.leaks ?? 0)),
    now_time: secondsText(latest?.run_s ?? 0),
    before_leaks: leaksText(days ? before.leaks : (earlier?.leaks ?? 0)),
    before_time: secondsText(earlier?.run_s ?? 0),
  })
}

/** `0.8`, from tenths; `too few` where there is no rate. */
export const rateText = ({ per_ten_min_tenths }: RunTally): string =>
  per_ten_min_tenths === null ? m.trends_too_few() : (per_ten_min_tenths / 10).toFixed(1)

export const blockBars = (blocks: RunBlock[]): Bar[] =>
  blocks.map(({ to, tally }) => ({
    name: dayShort(to),
    value: tally.per_ten_min_tenths,
    cells: [
      String(tally.runs),
      secondsText(tally.run_s),
      tally.enough ? String(tally.leaks) : m.trends_too_few(),
      rateText(tally),
    ],
  }))

/** What a chart shows, for those who hear it: `17 May: 0.8; 14 Jun: too few`. */
export const heard = (bars: Bar[]): string =>
  bars.map(({ name, cells }) => m.trends_bar({ name, value: cells.at(-1) ?? '' })).join('; ')

export const placed = ({ early, middle, late }: Thirds): number => early + middle + late

export function thirdBars(thirds: Thirds): Bar[] {
  const shown = ['early', 'middle', 'late'] as const
  return shown.map((third) => ({
    name: text(`trends_thirds_${third}`),
    value: thirds[third],
    cells: [String(thirds[third])],
  }))
}

export const practiceBars = (weeks: TrendWeek[]): Bar[] =>
  weeks.map(({ from, practised, rest, days }) => ({
    name: dayShort(from),
    value: practised,
    cells: [String(rest), m.trends_of({ part: practised, whole: days })],
  }))

export const heavyBars = (weeks: TrendWeek[]): Bar[] =>
  weeks.map(({ from, heavy_days, heaviness_days, enough }) => ({
    name: dayShort(from),
    value: enough ? heavy_days : null,
    cells: [enough ? m.trends_of({ part: heavy_days, whole: heaviness_days }) : m.trends_too_few()],
  }))

type Row = { name: string; cells: string[] }

/** Both fortnights side by side; a count that rests on too little is not shown. */
export function fortnightRows(now: Fortnight, before: Fortnight): Row[] {
  const both = (name: string, of: (days: Fortnight) => string | null): Row => ({
    name,
    cells: [now, before].map((days) => of(days) ?? m.trends_too_few()),
  })
  const known = <T>(is: boolean, value: T) => (is ? String(value) : null)
  return [
    both(m.trends_days_told(), ({ told_days }) => String(told_days)),
    both(m.trends_days_leaks(), ({ enough, leaks }) => known(enough, leaks)),
    both(m.trends_days_heavy(), ({ heaviness_enough, heavy_days }) =>
      known(heaviness_enough, heavy_days),
    ),
    both(m.trends_days_worst(), ({ heaviness_enough, worst_heaviness }) =>
      known(heaviness_enough, worst_heaviness ?? 0),
    ),
  ]
}

/** Counts for both sides; a rate only where both have runs enough. */
export function supportRows({ with: worn, without, enough }: SupportRuns): Row[] {
  const both = (name: string, of: (tally: RunTally) => string): Row => ({
    name,
    cells: [of(worn), of(without)],
  })
  const counts = [
    both(m.trends_supports_runs(), ({ runs }) => String(runs)),
    both(m.trends_supports_leaking(), ({ with_leak }) => String(with_leak)),
    both(m.trends_supports_leaks(), ({ leaks }) => String(leaks)),
    both(m.trends_supports_time(), ({ run_s }) => secondsText(run_s)),
  ]
  return enough ? [...counts, both(m.trends_supports_rate(), rateText)] : counts
}
