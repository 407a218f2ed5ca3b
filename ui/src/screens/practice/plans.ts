/** Practices for tests, in the shape the core sends them. */
import type { Phase, PhaseKind, PracticeSession } from '../../api/wire'

type Dose = {
  level: string
  hold: number
  rest: number
  reps: number
  onTheEnd?: number
  sets?: number
  quick?: number
  long?: number
}

const phase = (kind: PhaseKind, seconds: number, rep = 0, of = 0): Phase => ({
  kind,
  seconds,
  rep,
  of,
})

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

const quickOnes = (count: number) =>
  upTo(count).flatMap((rep) => [
    phase('quick_on', 1, rep, count),
    phase('quick_off', 2, rep, count),
  ])

function session(level: string, kind: PracticeSession['kind'], reps: number, phases: Phase[]) {
  const total_s = phases.reduce((sum, { seconds }) => sum + seconds, 0)
  return { level, kind, reps, phases, total_s, reasons: [] } satisfies PracticeSession
}

export function lifting(dose: Dose): PracticeSession {
  const { level, hold, rest, reps, onTheEnd = 0, sets = 0, quick = 0, long } = dose
  return session(level, 'pfmt', reps, [
    phase('settle', 10),
    ...upTo(reps).flatMap((rep) => [
      phase('hold', hold, rep, reps),
      ...quickOnes(onTheEnd),
      phase('let_go', rest, rep, reps),
    ]),
    ...upTo(sets).flatMap((set) => [phase('rest', 10, set, sets), ...quickOnes(quick)]),
    ...(long ? [phase('rest', 10), phase('long_hold', long, 1, 1)] : []),
  ])
}

export const breathing = (breaths: number): PracticeSession =>
  session('P2', 'breathing', breaths, [
    phase('settle', 10),
    ...upTo(breaths).flatMap((rep) => [
      phase('breathe_in', 4, rep, breaths),
      phase('breathe_out', 6, rep, breaths),
    ]),
  ])

export const P3 = lifting({ level: 'P3', hold: 6, rest: 12, reps: 8, sets: 1, quick: 10 })
export const P5 = lifting({
  level: 'P5',
  hold: 8,
  rest: 8,
  reps: 12,
  onTheEnd: 3,
  sets: 10,
  quick: 5,
  long: 60,
})
