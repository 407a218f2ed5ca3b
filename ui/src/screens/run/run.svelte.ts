/**
 * A run under way: the pacer, its cues, what is announced, and the draft that is kept. The running
 * is written down the moment it ends. What a thing felt means, and whether a run may go on, the
 * core says.
 */
import type { Cue } from '../../api/haptics'
import { call, newTap, Refusal } from '../../api/ipc'
import type { Event, Part } from '../../api/wire'
import { go, layer } from '../../route.svelte'
import { stayAwake } from '../../session/awake'
import { cue } from '../../session/cues'
import type { Keeper } from '../../session/keeper'
import { Pacer } from '../../session/pacer.svelte'
import { secondsLeft, totalMs } from '../../session/phases'
import { wakeAudio } from '../../session/tone'
import { refresh } from '../../state/app.svelte'
import { sounds } from '../../state/sound'
import { m } from '../../text/text'
import { elapsedAt, endedAt, isSomething, type KeptRun, told } from './kept'
import { impactEndMs, ranSeconds } from './ran'
import { sayText } from './words'

/** Later than this, a change was not seen when it came. */
const UNSEEN_MS = 120_000

/** Where it leaves the player for. */
export type RunEnds = {
  /** Nothing was run and nothing felt: there is nothing to write. */
  nothing: () => void
  /** All of it is over by the clock and nobody saw the running end. */
  unknown: (kept: KeptRun) => void
  /** Written down and walked out: on to the questions. */
  done: (entry: string) => void
}

export class Run {
  #pacer: Pacer<Part>
  #keeper: Keeper<KeptRun>
  #ends: RunEnds
  #wall: () => number
  #release: (() => void) | undefined
  #sleepAgain: (() => void) | undefined
  #left = false
  #kept = $state.raw<KeptRun>() as KeptRun

  /** She was about to leave: paused, with the question what to do. */
  asking = $state(false)
  said = $state('')
  /** Why it could not be written down; the draft stays. */
  refusal = $state.raw<Refusal | null>(null)

  constructor(kept: KeptRun, keeper: Keeper<KeptRun>, ends: RunEnds, wall = () => Date.now()) {
    this.#kept = kept
    this.#keeper = keeper
    this.#ends = ends
    this.#wall = wall
    this.#pacer = new Pacer(kept.course.parts, {
      entered: (index, lateMs) => this.#entered(index, lateMs),
      ended: (lateMs) => this.#ended(lateMs),
      runsOn: true,
    })
  }

  readonly #index = $derived.by(() => this.#pacer.place?.index ?? this.parts.length - 1)
  readonly part = $derived.by(() => this.parts[this.#index])
  readonly next = $derived.by(() => this.parts[this.#index + 1])
  readonly seconds = $derived.by(() => secondsLeft(this.#pacer.place?.leftMs ?? 0))
  readonly leftS = $derived.by(() =>
    secondsLeft(Math.max(0, totalMs(this.parts) - this.#pacer.elapsedMs)),
  )
  readonly ranS = $derived.by(
    () => this.over?.doneS ?? ranSeconds(this.parts, this.#pacer.elapsedMs),
  )
  readonly paused = $derived.by(() => this.#pacer.paused)

  get parts(): readonly Part[] {
    return this.#kept.course.parts
  }

  get over() {
    return this.#kept.over
  }

  /** Something ended the running: she walks home, or has stopped. */
  get home() {
    return this.over !== null && this.over.now !== 'go_on' ? this.over.now : null
  }

  /** She ended it early: nothing of it goes on any more. */
  get #endedHere() {
    return this.over !== null && !this.over.whole && !this.home
  }

  get events() {
    return this.#kept.events
  }

  /** From the tap that begins it, or on the return to one that runs on, or waits. */
  start(): void {
    if (sounds()) wakeAudio()
    this.#guard()
    const { keptAtMs, elapsedMs, paused } = this.#kept
    if (this.home || this.#endedHere) this.#settle()
    else if (paused) this.#pacer.pickUp(elapsedMs)
    else if (keptAtMs === 0) this.#pacer.begin()
    else this.#pacer.carryOn(elapsedAt(this.#kept, this.#wall()))
    if (this.over && !this.#kept.entry) void this.write()
    else if (this.#endedHere) void this.finish()
  }

  pause(): void {
    if (this.#left || this.home) return
    this.#pacer.pause()
    this.said = m.run_say_paused()
    this.#keep()
  }

  goOn(): void {
    this.asking = false
    this.#guard()
    this.said = this.part ? sayText(this.part) : ''
    this.#pacer.goOn()
    this.#keep()
  }

  toggle(): void {
    if (this.#endedHere) return
    if (this.paused) this.goOn()
    else this.pause()
  }

  /** The cross, Escape or the phone's back. Whatever she answers, nothing is lost. */
  ask(): void {
    this.asking = true
    this.pause()
  }

  /** The button was pressed: everything waits until she has answered. Gives the running second. */
  feels(): number {
    this.pause()
    return this.ranS
  }

  /** She has said what it was. The core says what to do now; unsure, she walks. */
  async felt(event: Event): Promise<void> {
    const answer = await call('felt', event).catch(() => ({ now: 'walk' as const, sign: null }))
    this.#change({ events: [...this.events, event] })
    if (answer.now === 'go_on' && !this.home) {
      this.goOn()
      return this.over ? this.#correct() : undefined
    }
    const first = this.over ?? endedAt(this.#kept, this.#pacer.elapsedMs)
    this.#change({ over: { ...first, now: this.home === 'stop' ? 'stop' : answer.now } })
    this.said = this.home === 'stop' ? m.run_home_stop() : m.run_home_walk()
    cue('end', sounds())
    await (this.#kept.entry ? this.#correct() : this.write())
  }

  /** "End here, it counts." */
  async end(): Promise<void> {
    this.#pacer.pause()
    if (this.over) return this.#kept.entry ? this.finish() : this.write()
    const elapsedMs = this.#pacer.elapsedMs
    if (!isSomething(this.#kept, elapsedMs)) {
      this.#part()
      this.#ends.nothing()
      return
    }
    this.#change({ over: endedAt(this.#kept, elapsedMs) })
    await this.write()
  }

  /** Writes the session down, as it began. `asOfNow`: where the clock was set back since. */
  async write(asOfNow = false): Promise<void> {
    await this.#keeper.settled()
    const { tap, course } = this.#kept
    try {
      const on = asOfNow ? {} : { on: course.started }
      const reply = await call('record', { tap, ...on, body: told(this.#kept) })
      this.refusal = null
      this.#change({ entry: reply.id })
      this.#tell(reply.raised)
      if (this.#endedHere) await this.finish()
    } catch (thrown) {
      this.refusal = Refusal.from(thrown)
    }
  }

  /** On to the questions right after. The draft has done its work. */
  async finish(): Promise<void> {
    const { entry } = this.#kept
    if (!entry || this.#left) return
    this.#part()
    await this.#keeper.drop()
    this.#ends.done(entry)
  }

  /** The screen goes away in another way, such as to the warning signs: she has stopped. */
  close(): void {
    if (this.#left) return
    if (!this.paused) this.pause()
    this.#part()
  }

  async #correct(): Promise<void> {
    const { entry } = this.#kept
    if (!entry) return this.write()
    try {
      const reply = await call('correct', { tap: newTap(), id: entry, body: told(this.#kept) })
      this.#change({ entry: reply.id })
      this.#tell(reply.raised)
    } catch (thrown) {
      this.refusal = Refusal.from(thrown)
    }
  }

  #tell(raised: string[]) {
    refresh()
    if (raised.length > 0) go('/signs')
  }

  #entered(index: number, lateMs: number) {
    const part = this.parts[index]
    if (!part) return
    const kind: Cue = part.impact ? 'begin' : 'release'
    cue(kind, sounds(), lateMs)
    this.said = sayText(part)
    this.#keep()
    if (!this.over && this.#pacer.elapsedMs >= impactEndMs(this.parts)) void this.#ranAll()
  }

  /** The last interval is over: all of it was run. */
  async #ranAll() {
    const doneS = ranSeconds(this.parts, impactEndMs(this.parts))
    this.#change({ over: { doneS, whole: true, now: 'go_on' } })
    await this.write()
  }

  #ended(lateMs: number) {
    if (!this.over) {
      this.#part()
      this.#ends.unknown(this.#kept)
      return
    }
    if (lateMs < UNSEEN_MS) cue('end', sounds())
    void this.finish()
  }

  /** Nothing is paced any more: she walks home in her own time. */
  #settle() {
    this.#pacer.pickUp(this.#kept.elapsedMs)
  }

  #change(change: Partial<KeptRun>) {
    this.#kept = { ...this.#kept, ...change }
    this.#keep()
  }

  #keep() {
    if (this.#left) return
    const elapsedMs = Math.max(this.#kept.elapsedMs, Math.round(this.#pacer.elapsedMs))
    this.#kept = { ...this.#kept, elapsedMs, keptAtMs: this.#wall(), paused: this.paused }
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

  #part() {
    this.#left = true
    this.#sleepAgain?.()
    this.#release?.()
    this.#release = undefined
    this.#pacer.close()
  }
}
