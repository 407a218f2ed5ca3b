/**
 * The clock of a running session: milliseconds that never run backwards.
 *
 * `performance.now()` leads, because nobody can set it; but on phones it stands still while the
 * device sleeps. A device sleeps only while the page is out of sight, so what the wall clock
 * counted more in that time is added when the page comes back. Should the difference come from a
 * wall clock that was set forward, course.ts takes any long absence for a pause; a wall clock set
 * back adds nothing. While the page is in sight the wall clock is not looked at.
 *
 * A reading means nothing to another process. What outlives the process is how far the session
 * came (a draft), and the core notes the time of day at which that was kept.
 */

type Source = () => number

/** Two clocks drift and are corrected by less than this; a sleep is longer. */
const SLEEP_MS = 1000

export class SessionClock {
  #monotonic: Source
  #wall: Source
  #slept = 0
  /** Both clocks when they were last compared, while the page is out of sight. */
  #compared: { monotonic: number; wall: number } | null = null

  constructor(monotonic: Source = () => performance.now(), wall: Source = () => Date.now()) {
    this.#monotonic = monotonic
    this.#wall = wall
  }

  now(): number {
    const monotonic = this.#monotonic()
    if (this.#compared) {
      const wall = this.#wall()
      const missed = wall - this.#compared.wall - (monotonic - this.#compared.monotonic)
      if (missed > SLEEP_MS) this.#slept += missed
      this.#compared = { monotonic, wall }
    }
    return monotonic + this.#slept
  }

  /** The page goes out of sight: from here on the device may sleep. */
  hide(): void {
    this.#compared ??= { monotonic: this.#monotonic(), wall: this.#wall() }
  }

  /** The page is in sight again. */
  show(): void {
    this.now()
    this.#compared = null
  }
}
