/** What she did: practice, strength, walks, rest, impact. */
import type { ImpactSession, LowLoad, Practice, Rest, StrengthDone } from '../../../api/wire'
import { m, text } from '../../../text/text'
import { dayShort } from '../../../text/when'
import { secondsText, wordText } from '../../../why/figure'
import { felt, joined, largestLeak, said, symptoms } from './words'

export const practice = ({ level, planned, done, effort, pain, breath_held }: Practice): string =>
  joined(
    wordText(level),
    m.diary_line_done_of({ done, planned }),
    said(effort, (score) => m.diary_line_effort({ score })),
    said(pain, (score) => m.diary_line_pain({ score })),
    breath_held && m.diary_line_breath_held(),
  )

export const strength = (session: StrengthDone): string =>
  joined(
    m.diary_line_set({ set: session.set }),
    session.completed ? m.diary_line_completed() : m.diary_line_stopped_early(),
    said(session.symptom_free, symptoms),
  )

export const lowLoad = ({ kind, minutes, symptom_free }: LowLoad): string =>
  joined(
    text(`diary_line_kind_${kind}`),
    m.diary_line_minutes({ count: minutes }),
    symptoms(symptom_free),
  )

export function rest({ from, to, reason }: Rest): string {
  const why = wordText(reason)
  if (from === to) return m.diary_line_rest_one({ from: dayShort(from), reason: why })
  return m.diary_line_rest({ from: dayShort(from), to: dayShort(to), reason: why })
}

export function impact(session: ImpactSession): string {
  const { done_run_s, planned_run_s, events, after } = session
  return joined(
    drill(session),
    done_run_s !== undefined && running(done_run_s, planned_run_s),
    events?.length && m.diary_line_felt({ count: events.length }),
    after && m.diary_line_after({ what: joined(largestLeak(after.leak), felt(after)) }),
  )
}

function drill({ kind, rung }: ImpactSession): string {
  if (kind === 'battery') return m.diary_line_battery()
  return kind === 'ladder' && rung ? wordText(rung) : m.diary_line_off_plan()
}

function running(done: number, planned: number | undefined): string {
  if (planned === undefined) return m.diary_line_running({ done: secondsText(done) })
  return m.diary_line_running_of({ done: secondsText(done), planned: secondsText(planned) })
}
