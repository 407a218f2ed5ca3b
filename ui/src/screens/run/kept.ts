/**
 * The draft of a run: what is kept at each part, at each pause and at everything felt, so that a
 * locked screen, a frozen or a killed process loses nothing.
 */
import type { Course, DoNow, Event, FactBody, Support } from '../../api/wire'
import { impactStartMs, ranSeconds } from './ran'

export type KeptRun = {
  /** The tap of the record that will be made of it, so that it is written once whatever happens. */
  tap: string
  course: Course
  support: Support | null
  /** How far she was, pauses left out, … */
  elapsedMs: number
  /** … at this time of day. She runs on while the process is gone. */
  keptAtMs: number
  paused: boolean
  events: Event[]
  /** Running is over: how much of it was done, and what she does now. */
  over: Over | null
  /** The entry, once it is written. */
  entry: string | null
}

export type Over = { doneS: number; whole: boolean; now: DoNow }

export function fresh(course: Course, support: Support | null, tap: string): KeptRun {
  const started = { elapsedMs: 0, keptAtMs: 0, paused: false }
  return { tap, course, support, ...started, events: [], over: null, entry: null }
}

/**
 * How far she is at a time of day. A clock that was set back meanwhile moves nothing: what was
 * seen stays seen.
 */
export function elapsedAt(kept: KeptRun, wallMs: number): number {
  return kept.elapsedMs + (kept.paused ? 0 : Math.max(0, wallMs - kept.keptAtMs))
}

/** Reads a draft; null where another version wrote something else. */
export function readKept(json: unknown): KeptRun | null {
  const { tap, course, elapsedMs, keptAtMs, events } = (json ?? {}) as Partial<KeptRun>
  const numbers = [elapsedMs, keptAtMs].every((number) => Number.isFinite(number))
  const whole = typeof tap === 'string' && Array.isArray(course?.parts) && Array.isArray(events)
  return whole && numbers ? (json as KeptRun) : null
}

/** Ended at a time, before or at its end. */
export function endedAt(kept: KeptRun, elapsedMs: number, now: DoNow = 'go_on'): Over {
  return { doneS: ranSeconds(kept.course.parts, elapsedMs), whole: false, now }
}

/** There is something to write: an interval or a drill was begun, or something was felt. */
export const isSomething = (kept: KeptRun, elapsedMs: number): boolean =>
  kept.events.length > 0 || elapsedMs > impactStartMs(kept.course.parts)

/** The session as it is written down. */
export function told({ course, support, events, over }: KeptRun): FactBody {
  const kind = over?.whole ? course.whole : course.part
  return {
    type: 'impact_session',
    kind,
    ...(kind === 'ladder' && course.rung && { rung: course.rung }),
    planned_run_s: course.planned_run_s ?? 0,
    done_run_s: over?.doneS ?? 0,
    events,
    ...(support && { support }),
  }
}
