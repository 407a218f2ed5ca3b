/** The draft of a practice: what is kept at each phase, and what may be done with it later. */
import type { FactBody, PracticeSession } from '../../api/wire'

export type KeptPractice = {
  /** The tap of the record that will end it, so that it is written once whatever happens. */
  tap: string
  level: string
  kind: PracticeSession['kind']
  planned: number
  done: number
  /**
   * How far she came, pauses left out. No time of day is kept: nobody can know whether she went
   * on while the process was gone, so it always waits, paused, at the last phase seen.
   */
  elapsedMs: number
  /** Every phase it was made of, to tell whether today's practice is still the same one. */
  plan: string
}

export function planOf({ level, kind, phases }: PracticeSession): string {
  return [level, kind, ...phases.map((phase) => phase.kind + phase.seconds)].join(' ')
}

export function fresh(session: PracticeSession, tap: string): KeptPractice {
  const { level, kind, reps } = session
  return { tap, level, kind, planned: reps, done: 0, elapsedMs: 0, plan: planOf(session) }
}

/** Her level may have gone down, or lifting may rest, since: then only what is done can be kept. */
export const mayGoOn = (kept: KeptPractice, session: PracticeSession): boolean =>
  kept.plan === planOf(session)

/** Reads a draft; null where another version wrote something else. */
export function readKept(json: unknown): KeptPractice | null {
  const { tap, level, kind, planned, done, elapsedMs, plan } = (json ?? {}) as Partial<KeptPractice>
  const words = [tap, level, kind, plan].every((word) => typeof word === 'string')
  const numbers = [planned, done, elapsedMs].every((number) => Number.isFinite(number))
  return words && numbers ? (json as KeptPractice) : null
}

type Answers = { effort: number | null; pain: number | null; breathHeld: boolean | null }

/** The practice as it is written down. What she did not answer is left out, not 0. */
export function told(
  { level, planned, done }: KeptPractice,
  { effort, pain, breathHeld }: Answers,
): FactBody {
  return {
    type: 'practice',
    level,
    planned,
    done,
    ...(effort !== null && { effort }),
    ...(pain !== null && { pain }),
    ...(breathHeld !== null && { breath_held: breathHeld }),
  }
}
