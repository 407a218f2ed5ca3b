/** The battery she is in the middle of: what is done, what is next, what she felt. */
import type { BatteryDone, Event, Test, Tests } from '../../api/wire'
import { type Attempt, readAttempt, stopped, told } from './attempt'

export type Kept = {
  /** The tap of the session that will end it. */
  tap: string
  /** The programme day it was begun. */
  day: string
  done: Attempt[]
  /** The test she is at; null when it is over. */
  now: Attempt | null
  events: Event[]
}

export const DRAFT = 'battery'

/** The tests done so far, as they are written down. */
export const testsOf = ({ done }: Pick<Kept, 'done'>): Test[] =>
  done.map(told).filter((test) => test !== null)

/** She felt something: the test she is at ends, and the battery with it. */
export function felt(kept: Kept, event: Event, { tests }: Tests): Kept {
  const card = tests.find(({ id }) => id === kept.now?.id)
  const last = kept.now && card ? [stopped(kept.now, card)] : []
  return { ...kept, done: [...kept.done, ...last], now: null, events: [...kept.events, event] }
}

/** It can be gone on with: the same day, and the check still offers it. */
export const goesOn = ({ day }: Kept, page: Tests): boolean =>
  page.battery.offered && page.day === day

/** Something is worth keeping. */
export const isWorthKeeping = ({ done, events }: Kept): boolean =>
  done.length > 0 || events.length > 0

/** What is written down: the session and its tests, as one. */
export function body({ tap, events, done }: Kept): BatteryDone {
  const tests = done.flatMap((attempt) => {
    const test = told(attempt)
    return test ? [{ tap: attempt.tap, test }] : []
  })
  return { tap, draft: DRAFT, events, tests }
}

/** Reads a draft; null where another version wrote something else. */
export function readKept(json: unknown): Kept | null {
  const kept = (json ?? {}) as Kept
  const { tap, day, done, now, events } = kept
  if (typeof tap !== 'string' || typeof day !== 'string') return null
  if (!Array.isArray(done) || !Array.isArray(events)) return null
  const attempts = now === null ? done : [...done, now]
  return attempts.every(readAttempt) ? kept : null
}
