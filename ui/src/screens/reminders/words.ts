/** The words of reminders: when one comes, what it is about, what became of it, what it shows. */
import type { NextPrompt, PromptKind, PromptLogLine, PromptRule, Silence } from '../../api/wire'
import { m, spoken, text } from '../../text/text'
import { clock, dayLong, weekdayNamed, weekdayShort } from '../../text/when'

type Own = Pick<PromptRule, 'kind' | 'anchor'>

/** The name under which the catalogue keeps what one shows; the core names it the same way. */
const shownAs = ({ kind, anchor }: Own) =>
  kind === 'practice' ? (`practice_${anchor ?? 'time'}` as const) : kind

/** What others could see, exactly as the device shows it. */
export const shownTitle = (rule: Own) => text(`prompts_${shownAs(rule)}_title`)
export const shownBody = (rule: Own) => text(`prompts_${shownAs(rule)}_body`)

/** `After a feed, about 07:30`, `At 08:00` */
export const ruleTitle = ({ anchor, time }: Pick<PromptRule, 'anchor' | 'time'>) =>
  anchor ? text(`reminders_after_${anchor}`, { time }) : m.reminders_at({ time })

/** `Practice · every day` */
export const ruleSmall = ({ kind, weekdays }: Pick<PromptRule, 'kind' | 'weekdays'>) =>
  m.reminders_rule_small({ kind: text(`reminders_kind_${kind}`), days: daysText(weekdays) })

export const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** `every day`, `Monday to Friday`, `Mon, Thu` */
export function daysText(weekdays: number[]): string {
  const days = [...weekdays].sort()
  const [only] = days
  if (days.length === everyDay.length) return m.reminders_every_day()
  if (days.join('') === '12345') return m.reminders_working_days()
  if (days.length === 1 && only !== undefined) return weekdayNamed(only)
  return days.map(weekdayShort).join(', ')
}

const what = (kind: PromptKind | null) =>
  kind ? text(`reminders_what_${kind}`) : m.reminders_what_gone()

/** `Today 08:10, practice` */
export function nextText({ when, local, kind }: NextPrompt): string {
  const [date = local] = local.split('T')
  const day = when === 'later' ? dayLong(date) : text(`reminders_when_${when}`)
  return m.reminders_next_line({ day, time: clock(local), what: what(kind) })
}

/** What became of one reminder. */
export type Past = { id: number; day: string; kind: PromptKind | null; lines: PromptLogLine[] }

/** The log by reminder, newest first; what was heard of each in its order. */
export function byPrompt(log: PromptLogLine[]): Past[] {
  const found = new Map<number, Past>()
  for (const line of log) {
    const { id, day, kind } = line
    const past = found.get(id) ?? { id, day, kind, lines: [] }
    past.lines.unshift(line)
    found.set(id, past)
  }
  return [...found.values()]
}

/** `Tuesday 3 March, practice` */
export const pastTitle = ({ day, kind }: Past) =>
  m.reminders_past({ day: dayLong(day), what: what(kind) })

/** `arrived 08:02 · you tapped it 08:03` */
export const pastText = ({ lines }: Past) => lines.map(heardText).join(' · ')

export const heardText = ({ what, local }: Pick<PromptLogLine, 'what' | 'local'>) =>
  spoken('reminders_log', what, { time: clock(local) }) ?? clock(local)

/** `Reminders were silent since Tuesday 3 March` */
export const silentTitle = ({ since }: Silence) => m.reminders_silent({ day: dayLong(since) })

export const silentText = ({ prompts, certain }: Silence) =>
  certain
    ? m.reminders_silent_certain({ count: prompts })
    : m.reminders_silent_unsure({ count: prompts })
