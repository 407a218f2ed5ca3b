/** Where in a row of timed phases a session is. A pure function of the time elapsed. */

export type Timed = { readonly seconds: number }

export type Place = {
  readonly index: number
  /** How long the phase has been on. */
  readonly intoMs: number
  /** How long it still is; never 0. */
  readonly leftMs: number
}

/** The phase at a time, or null when all are over. A phase ends where the next begins. */
export function phaseAt(phases: readonly Timed[], elapsedMs: number): Place | null {
  let start = 0
  for (const [index, { seconds }] of phases.entries()) {
    const end = start + seconds * 1000
    if (elapsedMs < end) return { index, intoMs: elapsedMs - start, leftMs: end - elapsedMs }
    start = end
  }
  return null
}

/** Where the phase at a time began; the end when all are over. */
export function startOfPhase(phases: readonly Timed[], elapsedMs: number): number {
  const place = phaseAt(phases, elapsedMs)
  return place ? elapsedMs - place.intoMs : totalMs(phases)
}

export function totalMs(phases: readonly Timed[]): number {
  return phases.reduce((sum, { seconds }) => sum + seconds * 1000, 0)
}

/** The seconds on the screen: 4 3 2 1, never 0. */
export const secondsLeft = (leftMs: number): number => Math.ceil(leftMs / 1000)

/** How long until the screen has something new to show: the next second, or the next phase. */
export const untilChange = (leftMs: number): number => leftMs - (secondsLeft(leftMs) - 1) * 1000
