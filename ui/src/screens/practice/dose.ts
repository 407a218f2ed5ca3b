/** The dose of a practice in one sentence, read off its phases. */
import type { Phase, PracticeSession } from '../../api/wire'
import { m } from '../../text/text'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

export function doseText(session: PracticeSession): string {
  const parts = session.kind === 'breathing' ? [breaths(session)] : lifts(session)
  const minutes = Math.max(1, Math.round(session.total_s / 60))
  return m.practice_dose({ parts: list.format(parts), count: minutes })
}

const breaths = ({ reps }: PracticeSession) => m.practice_dose_breaths({ count: reps })

function lifts(session: PracticeSession): string[] {
  const { reps, phases } = session
  const hold = phases.find(({ kind }) => kind === 'hold')?.seconds ?? 0
  const rest = phases.find(({ kind }) => kind === 'let_go')?.seconds ?? 0
  const parts = [m.practice_dose_holds({ count: reps, hold, rest })]
  const onTheEnd = quickOnTheEnd(phases)
  if (onTheEnd > 0) parts.push(m.practice_dose_end({ count: onTheEnd }))
  const sets = quickSets(phases)
  const each = sets[0] ?? 0
  if (sets.length === 1) parts.push(m.practice_dose_quick({ count: each }))
  if (sets.length > 1) parts.push(m.practice_dose_sets({ sets: sets.length, count: each }))
  const long = phases.find(({ kind }) => kind === 'long_hold')
  if (long) parts.push(m.practice_dose_long({ seconds: long.seconds }))
  return parts
}

/** Quick ones between the first hold and its let-go. */
function quickOnTheEnd(phases: readonly Phase[]): number {
  const from = phases.findIndex(({ kind }) => kind === 'hold')
  const to = phases.findIndex(({ kind }) => kind === 'let_go')
  return phases.slice(Math.max(0, from), Math.max(0, to)).filter(({ kind }) => kind === 'quick_on')
    .length
}

/** How many quick ones each set has that stands by itself. */
function quickSets(phases: readonly Phase[]): number[] {
  const sets: number[] = []
  let holding = false
  let open = false
  for (const { kind } of phases) {
    if (kind === 'hold') holding = true
    if (kind === 'let_go') holding = false
    if (kind !== 'quick_on' && kind !== 'quick_off') open = false
    if (holding || kind !== 'quick_on') continue
    if (open) sets[sets.length - 1] = (sets.at(-1) ?? 0) + 1
    else sets.push(1)
    open = true
  }
  return sets
}
