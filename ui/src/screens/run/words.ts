/** The words of a part, on the screen and for a screen reader. */
import type { Course, Part } from '../../api/wire'
import { m, text } from '../../text/text'
import { countdown } from '../../text/when'
import { secondsText, wordText } from '../../why/figure'
import { capital } from '../diary/line/words'

/** The large word: `Run`, `Walk`, `Heel drops`. */
export const partText = ({ kind }: Part): string => text(`run_part_${kind}`)

/** `Run 2 of 8`; the part alone where nothing is counted. */
export function titleText(part: Part): string {
  const what = partText(part)
  return part.of > 1 && part.impact
    ? m.run_counted({ what, nth: part.nth, of: part.of })
    : text(`run_title_${part.kind}`)
}

/** `Next: run, 1 min.` */
export const nextText = (next: Part | undefined): string =>
  next
    ? m.run_next({ what: partText(next).toLowerCase(), time: lengthText(next) })
    : m.run_next_end()

/** `1 min`, or `10 times`. */
export const lengthText = ({ reps, seconds }: Part): string =>
  reps > 0 ? m.run_times({ count: reps }) : secondsText(seconds)

/** What is announced when a part begins. */
export const sayText = (part: Part): string =>
  m.run_say({ what: titleText(part), time: lengthText(part) })

/** `45` under a minute, else `1:05`. */
export const digits = (seconds: number): string =>
  seconds < 60 ? String(seconds) : countdown(seconds)

/** What is run today: `Step R3 · 5 min of running`. */
export function courseText({ rung, planned_run_s }: Course): string {
  const step = rung ? capital(wordText(rung)) : m.run_free()
  return planned_run_s ? m.run_course({ step, time: secondsText(planned_run_s) }) : step
}
