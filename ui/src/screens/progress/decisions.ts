/** The words of a decision: what it was, when, and why it would be another one now. */
import type { Decided, Decision, Different } from '../../api/wire'
import { m, text } from '../../text/text'
import { dayWithYear } from '../../text/when'
import { offerTitle } from '../check/result'
import { changeText } from './path'

/** `From Build to Load`, `Check before impact: No impact today`. */
export function decidedText(decided: Decided): string {
  if (decided.what === 'check') return m.decisions_check({ offer: offerTitle(decided) })
  return changeText(decided)
}

/** `3 March 2026, 07:05`; where it was worked out later, and by which programme, follows. */
export function whenText(decision: Decision): string {
  const { time, shown_on, programme_version: version } = decision
  const day = dayWithYear(decision.day)
  const parts = [time ? m.decisions_at({ day, time }) : m.decisions_morning({ day })]
  if (shown_on) parts.push(m.decisions_shown_on({ day: dayWithYear(shown_on) }))
  return [...parts, m.decisions_version({ version })].join(' · ')
}

export const becauseText = ({ because }: Different): string => text(`decisions_because_${because}`)

/** What it would be now; null where the check itself is gone or the clock alone is behind. */
export function insteadText(
  { what: before }: Decided,
  { because, shown }: Different,
): string | null {
  if (shown) {
    const { decided } = shown
    // That it is a check is said above it.
    const what = decided.what === 'check' ? offerTitle(decided) : decidedText(decided)
    return m.decisions_now({ what })
  }
  return before === 'check' || because === 'clock' ? null : m.decisions_now_none()
}
