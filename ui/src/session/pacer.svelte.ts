/**
 * Paces a session: repaints once a second and at each change of phase, and says which phase was
 * entered. It owns no time of its own; a late or missing tick changes what is painted, never
 * where the session is.
 */
import { SessionClock } from './clock'
import { AWAY_MS, begin, type Course, elapsed, goOn, isPaused, pause, pickUp, see } from './course'
import { phaseAt, type Timed, totalMs, untilChange } from './phases'

export type Pace = {
  /** A phase is on that was not before. `lateMs`: how long already, after a freeze. */
  entered: (index: number, lateMs: number) => void
  /** The last phase is over. `lateMs`: how long already. */
  ended: (lateMs: number) => void
  /**
   * Time goes on while nobody looks: the phone is in her pocket and she runs. Otherwise a long
   * absence is a pause.
   */
  runsOn?: boolean
}

export class Pacer<P extends Timed> {
  readonly phases: readonly P[]
  #clock: SessionClock
  #pace: Pace
  #timer: ReturnType<typeof setTimeout> | undefined
  #entered = -1
  #ended = false
  #course = $state.raw<Course | null>(null)
  #now = $state(0)

  constructor(phases: readonly P[], pace: Pace, clock = new SessionClock()) {
    this.phases = phases
    this.#pace = pace
    this.#clock = clock
    document.addEventListener('visibilitychange', this.#seen)
  }

  readonly elapsedMs = $derived(this.#course ? elapsed(this.#course, this.#now) : 0)
  readonly place = $derived.by(() => phaseAt(this.phases, this.elapsedMs))
  readonly paused = $derived(this.#course !== null && isPaused(this.#course))

  /** Starts from the beginning. */
  begin(): void {
    this.#course = begin(this.#clock.now())
    this.#tick()
  }

  /** Stands, paused, where an earlier process left it. */
  pickUp(elapsedMs: number): void {
    this.#now = this.#clock.now()
    this.#course = pickUp(elapsedMs, this.#now)
  }

  /** Is under way already: time went on while an earlier process was gone. */
  carryOn(elapsedMs: number): void {
    this.pickUp(elapsedMs)
    this.goOn()
  }

  pause(): void {
    this.#tick()
    if (!this.#course || this.#ended) return
    this.#course = pause(this.#course, this.#now)
    clearTimeout(this.#timer)
  }

  goOn(): void {
    if (!this.#course) return
    this.#course = goOn(this.#course, this.#clock.now())
    this.#tick()
  }

  /** No more ticks and no more cues. */
  close(): void {
    clearTimeout(this.#timer)
    this.#ended = true
    document.removeEventListener('visibilitychange', this.#seen)
  }

  #seen = () => {
    if (document.visibilityState === 'hidden') this.#clock.hide()
    else {
      this.#clock.show()
      this.#tick()
    }
  }

  #tick = () => {
    clearTimeout(this.#timer)
    if (!this.#course || this.#ended) return
    this.#now = this.#clock.now()
    this.#course = see(
      this.#course,
      this.#now,
      this.#pace.runsOn ? Number.POSITIVE_INFINITY : AWAY_MS,
    )
    if (isPaused(this.#course)) return
    const place = phaseAt(this.phases, elapsed(this.#course, this.#now))
    if (!place) {
      this.#ended = true
      this.#pace.ended(elapsed(this.#course, this.#now) - totalMs(this.phases))
      return
    }
    this.#timer = setTimeout(this.#tick, untilChange(place.leftMs))
    if (place.index === this.#entered) return
    this.#entered = place.index
    this.#pace.entered(place.index, place.intoMs)
  }
}
