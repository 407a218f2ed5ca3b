/** The form of a session: its answers while she changes them, and the session they make. */
import type { After, Event, ImpactSession, SessionSeen, Support } from '../../api/wire'

/** `null` is "not said". */
export type AfterAnswers = { [K in keyof After]-?: Exclude<After[K], undefined> | null }

export type Answers = {
  done_run_s: number | null
  events: Event[]
  after: AfterAnswers
  support: Support | null
}

const four = ['leak', 'heaviness', 'pelvic_pain', 'body_pain'] as const
export type AfterQuestion = (typeof four)[number]

export function answersOf({ told, done_run_s }: SessionSeen): Answers {
  const open = {
    leak: null,
    heaviness: null,
    pelvic_pain: null,
    body_pain: null,
    gone_within_hour: null,
  }
  return {
    done_run_s,
    events: told.events ?? [],
    after: { ...open, ...told.after },
    support: told.support ?? null,
  }
}

/** What is left to answer: all four after answers, or none of them. */
export function lacking({ after }: Answers): AfterQuestion[] {
  const open = four.filter((question) => after[question] === null)
  const begun = open.length < four.length || after.gone_within_hour !== null
  return begun ? open : []
}

/** The session with the new answers; what is not asked here stays as it was. */
export function sessionOf(was: ImpactSession, now: Answers): ImpactSession {
  const { done_run_s, events, after, support, ...kept } = was
  return {
    ...kept,
    ...(now.done_run_s !== null && { done_run_s: now.done_run_s }),
    ...((events || now.events.length > 0) && { events: now.events }),
    ...(afterOf(now.after) && { after: afterOf(now.after) as After }),
    ...(now.support && { support: now.support }),
  }
}

function afterOf(answers: AfterAnswers): After | null {
  const { leak, heaviness, pelvic_pain, body_pain, gone_within_hour } = answers
  if (leak === null || heaviness === null || pelvic_pain === null || body_pain === null) return null
  const four = { leak, heaviness, pelvic_pain, body_pain }
  return gone_within_hour === null ? four : { ...four, gone_within_hour }
}

/** Minutes and seconds of a length, and back; unknown until one of them is said. */
export const clockOf = (total: number | null) => ({
  minutes: total === null ? null : Math.floor(total / 60),
  seconds: total === null ? null : total % 60,
})

export const secondsOf = (minutes: number | null, seconds: number | null): number | null =>
  minutes === null && seconds === null ? null : (minutes ?? 0) * 60 + (seconds ?? 0)
