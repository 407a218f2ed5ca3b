/** A session in words: what it was, what was felt when, and how it settled. */
import type { After, Amount, Event, ImpactSession, MorningAfter, SessionSeen } from '../../api/wire'
import { m, spoken, text } from '../../text/text'
import { countdown } from '../../text/when'
import { secondsText, wordText } from '../../why/figure'

type Fact = { name: string; value: string }

/** `Step R3`, `Load tests`, `A run of your own` */
export function nameOf({ kind, rung }: ImpactSession): string {
  if (kind === 'battery') return m.sessions_battery()
  if (kind === 'off_plan' || !rung) return m.sessions_off_plan()
  const step = wordText(rung)
  return step.charAt(0).toUpperCase() + step.slice(1)
}

/** `ran 4 min of 5 min`; a drill and a test have no running in them. */
export function ranText({ planned_run_s, done_run_s }: SessionSeen): string {
  if (planned_run_s === 0 && done_run_s === 0) return m.sessions_drill()
  const done = secondsText(done_run_s)
  if (planned_run_s === 0 || planned_run_s === done_run_s) return m.sessions_ran({ done })
  return m.sessions_ran_of({ done, planned: secondsText(planned_run_s) })
}

export const resultText = ({ result }: SessionSeen): string =>
  spoken('sessions_result', result) ?? wordText(result)

export const meaningText = ({ result }: SessionSeen): string | null =>
  spoken('sessions_means', result)

/** The tint beside the word of a result. */
export function resultTone({ result }: SessionSeen): 'pine' | 'honey' | 'plum' | 'plain' {
  if (result === 'clean') return 'pine'
  if (result === 'red') return 'plum'
  return result === 'pending' || result === 'unverified' ? 'plain' : 'honey'
}

/** `A leak (drops) at minute 4:20` */
export function eventText({ kind, amount, score, sharp, at_run_s }: Event): string {
  const more = [
    amount && wordText(amount),
    score !== undefined && m.sessions_score({ score }),
    sharp && m.sessions_sharp(),
  ].filter(Boolean)
  const name = text(`sessions_kind_${kind}`)
  const what = more.length > 0 ? m.sessions_felt_what({ what: name, more: more.join(', ') }) : name
  return m.sessions_felt_at({ what, time: countdown(at_run_s) })
}

/** What was felt, in the order of the minutes. */
export const inOrder = (events: Event[]): Event[] =>
  events.toSorted((one, other) => one.at_run_s - other.at_run_s)

const yesNo = (is: boolean) => (is ? m.sessions_yes() : m.sessions_no())

const amountText = (amount: Amount) => text(`sessions_amount_${amount}`)

function felt(told: After | MorningAfter): Fact[] {
  return [
    { name: m.sessions_leak(), value: amountText(told.leak) },
    { name: m.sessions_heaviness(), value: m.sessions_score({ score: told.heaviness }) },
    { name: m.sessions_pelvic_pain(), value: m.sessions_score({ score: told.pelvic_pain }) },
    { name: m.sessions_body_pain(), value: m.sessions_score({ score: told.body_pain }) },
  ]
}

export const afterFacts = (told: After): Fact[] => [
  ...felt(told),
  {
    name: m.sessions_gone(),
    value:
      told.gone_within_hour === undefined ? m.sessions_not_said() : yesNo(told.gone_within_hour),
  },
]

export const morningFacts = (told: MorningAfter): Fact[] => [
  ...felt(told),
  { name: m.sessions_bleeding_up(), value: yesNo(told.bleeding_up) },
]

export function didFacts({ told, planned_run_s, done_run_s }: SessionSeen): Fact[] {
  const running =
    planned_run_s === 0 && done_run_s === 0
      ? []
      : [
          { name: m.sessions_planned(), value: secondsText(planned_run_s) },
          { name: m.sessions_done(), value: secondsText(done_run_s) },
        ]
  const support = told.support ? text(`support_${told.support}`) : m.sessions_not_said()
  return [...running, { name: m.sessions_support(), value: support }]
}
