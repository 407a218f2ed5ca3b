/**
 * A practice being played: the pacer, its cues, what is announced, and the draft that is kept at
 * the start, at each phase and at each pause. It decides nothing about the practice itself.
 */

import type { Cue } from '../../api/haptics'
import { newTap } from '../../api/ipc'
import type { Phase, PhaseKind, PracticeSession } from '../../api/wire'
import { back, layer } from '../../route.svelte'
import { stayAwake } from '../../session/awake'
import { cue } from '../../session/cues'
import type { Keeper } from '../../session/keeper'
import { Pacer } from '../../session/pacer.svelte'
import { secondsLeft, startOfPhase } from '../../session/phases'
import { wakeAudio } from '../../session/tone'
import { sounds } from '../../state/sound'
import { m } from '../../text/text'
import { fresh, type KeptPractice } from './kept'
import { repsDone } from './reps'
import { insideQuick, sayText } from './words'

const cues: Record<PhaseKind, Cue> = {
  settle: 'release',
  breathe_in: 'begin',
  breathe_out: 'release',
  hold: 'begin',
  let_go: 'release',
  quick_on: 'begin',
  quick_off: 'release',
  rest: 'release',
  long_hold: 'begin',
}

export class Play {
  readonly session: PracticeSession
  #pacer: Pacer<Phase>
  #keeper: Keeper<KeptPractice>
  #over: (kept: KeptPractice) => void
  #kept: KeptPractice
  /** Takes away what catches the phone's back. */
  #release: (() => void) | undefined
  #sleepAgain: (() => void) | undefined
  #left = false

  /** She was about to leave: paused, with the question what to do. */
  asking = $state(false)
  said = $state('')

  constructor(
    session: PracticeSession,
    kept: KeptPractice | null,
    keeper: Keeper<KeptPractice>,
    over: (kept: KeptPractice) => void,
  ) {
    this.session = session
    this.#keeper = keeper
    this.#over = over
    this.#kept = kept ?? fresh(session, newTap())
    this.#pacer = new Pacer(session.phases, {
      entered: (index, lateMs) => this.#entered(index, lateMs),
      ended: () => this.#ended(),
    })
    if (kept) this.#pacer.pickUp(startOfPhase(session.phases, kept.elapsedMs))
  }

  readonly #index = $derived.by(() => this.#pacer.place?.index ?? this.session.phases.length - 1)
  readonly phase = $derived.by(() => this.session.phases[this.#index])
  readonly next = $derived.by(() => this.session.phases[this.#index + 1])
  readonly seconds = $derived.by(() => secondsLeft(this.#pacer.place?.leftMs ?? 0))
  readonly done = $derived.by(() => repsDone(this.session, this.#pacer.elapsedMs))
  readonly paused = $derived.by(() => this.#pacer.paused)

  /** From the tap that starts it, or that goes on with a kept one. */
  start(): void {
    if (sounds()) wakeAudio()
    if (this.#kept.elapsedMs === 0) {
      this.#pacer.begin()
      this.#guard()
    } else this.goOn()
  }

  pause(): void {
    this.#pacer.pause()
    if (this.#left) return
    this.#rest()
    this.said = m.practice_say_paused({ done: this.done, planned: this.session.reps })
    this.#keep()
  }

  goOn(): void {
    this.asking = false
    this.#guard()
    this.said = this.phase ? sayText(this.phase) : ''
    this.#pacer.goOn()
  }

  toggle(): void {
    if (this.paused) this.goOn()
    else this.pause()
  }

  /** The cross, Escape or the phone's back. Whatever she answers, nothing is lost. */
  ask(): void {
    this.asking = true
    this.pause()
  }

  /** Leaves it for later, as it is. */
  leave(): void {
    this.close()
    back()
  }

  /** "Stop here, it counts." */
  stop(): void {
    this.#pacer.pause()
    this.#finish()
  }

  /** The screen goes away in another way, such as to the warning signs. */
  close(): void {
    if (this.#left) return
    if (!this.paused) this.pause()
    this.#part()
  }

  #entered(index: number, lateMs: number) {
    const phase = this.session.phases[index]
    if (!phase) return
    cue(cues[phase.kind], sounds(), lateMs)
    if (insideQuick(phase, this.session.phases[index - 1])) return
    this.said = sayText(phase)
    this.#keep()
  }

  #ended() {
    cue('end', sounds())
    this.#finish()
  }

  #finish() {
    if (this.#left) return
    this.#keep()
    this.#part()
    this.#over(this.#kept)
  }

  /** No more time, cues or catching of the back key. */
  #part() {
    this.#left = true
    this.#rest()
    this.#release?.()
    this.#release = undefined
    this.#pacer.close()
  }

  #keep() {
    this.#kept = { ...this.#kept, done: this.done, elapsedMs: Math.round(this.#pacer.elapsedMs) }
    this.#keeper.keep(this.#kept)
  }

  #guard() {
    this.#sleepAgain ??= stayAwake()
    this.#release ??= layer(this.#asked)
  }

  #asked = () => {
    this.#release = undefined
    this.ask()
  }

  #rest() {
    this.#sleepAgain?.()
    this.#sleepAgain = undefined
  }
}
