/**
 * How far a session has come: started, paused, gone on. Pure values on one clock (clock.ts), so
 * that ticks only repaint: how often, how late or how rarely they come changes nothing.
 */

export type Course = {
  readonly startedMs: number
  /** All pauses that are over. */
  readonly pausedMs: number
  /** The pause that is on, if one is. */
  readonly pausedSinceMs: number | null
  /** The last moment the session was on the screen. */
  readonly seenMs: number
}

/** Away for longer than this is a pause: nobody follows a practice she cannot see or feel. */
export const AWAY_MS = 120_000

export function begin(nowMs: number): Course {
  return { startedMs: nowMs, pausedMs: 0, pausedSinceMs: null, seenMs: nowMs }
}

/** A session of an earlier process, paused where it was last seen. */
export function pickUp(elapsedMs: number, nowMs: number): Course {
  return { startedMs: nowMs - elapsedMs, pausedMs: 0, pausedSinceMs: nowMs, seenMs: nowMs }
}

/** Milliseconds she has practised, pauses left out. */
export function elapsed(course: Course, nowMs: number): number {
  return Math.max(0, (course.pausedSinceMs ?? nowMs) - course.startedMs - course.pausedMs)
}

export const isPaused = (course: Course): boolean => course.pausedSinceMs !== null

export function pause(course: Course, nowMs: number): Course {
  return isPaused(course) ? course : { ...course, pausedSinceMs: nowMs, seenMs: nowMs }
}

export function goOn(course: Course, nowMs: number): Course {
  if (course.pausedSinceMs === null) return course
  const pausedMs = course.pausedMs + nowMs - course.pausedSinceMs
  return { ...course, pausedMs, pausedSinceMs: null, seenMs: nowMs }
}

/** Notes that the session is on the screen now. After a long absence it waits where she left it. */
export function see(course: Course, nowMs: number, awayMs = AWAY_MS): Course {
  if (isPaused(course)) return course
  if (nowMs - course.seenMs > awayMs) return { ...course, pausedSinceMs: course.seenMs }
  return { ...course, seenMs: nowMs }
}
