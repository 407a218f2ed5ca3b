/** What of a practice is behind her. */
import type { PracticeSession } from '../../api/wire'

/**
 * Slow repetitions done: a hold counts when its let-go is over, a breath when it is out. Quick
 * ones are not counted, and never more than planned.
 */
export function repsDone(session: PracticeSession, elapsedMs: number): number {
  const closing = session.kind === 'breathing' ? 'breathe_out' : 'let_go'
  let end = 0
  let done = 0
  for (const { kind, seconds, rep } of session.phases) {
    end += seconds * 1000
    if (end > elapsedMs) break
    if (kind === closing && rep > 0) done++
  }
  return Math.min(done, session.reps)
}
