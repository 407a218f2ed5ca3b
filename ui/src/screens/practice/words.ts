/** The words of a phase, on the screen and for a screen reader. */
import type { Phase, PhaseKind } from '../../api/wire'
import { m, text } from '../../text/text'

export const phaseText = (kind: PhaseKind): string => text(`practice_phase_${kind}`)

/** The heading: where she is in the counting, or the phase where nothing is counted. */
export function titleText({ kind, rep, of }: Phase): string {
  return of > 1 ? text(`practice_title_${kind}`, { rep, of }) : phaseText(kind)
}

export const hintText = (kind: PhaseKind): string => text(`practice_hint_${kind}`)

const isQuick = (phase: Phase | undefined) =>
  phase?.kind === 'quick_on' || phase?.kind === 'quick_off'

/** A quick one that follows a quick one: too short to be announced, or kept, by itself. */
export const insideQuick = (phase: Phase, before: Phase | undefined): boolean =>
  isQuick(phase) && isQuick(before)

/** What comes next, or null in the middle of quick ones, where it would only flicker. */
export function nextText(phase: Phase, next: Phase | undefined): string | null {
  if (isQuick(phase) && isQuick(next)) return null
  if (!next) return m.practice_next_end()
  if (isQuick(next)) return m.practice_next_quick({ count: next.of })
  return m.practice_next({ what: phaseText(next.kind), count: next.seconds })
}

/** What is announced when a phase begins. Seconds are left to the eyes. */
export function sayText(phase: Phase): string {
  if (phase.kind === 'quick_on') return m.practice_say_quick({ count: phase.of })
  const said = { what: phaseText(phase.kind), count: phase.seconds }
  if (phase.of <= 1) return m.practice_say(said)
  return m.practice_say_counted({ ...said, where: titleText(phase) })
}
