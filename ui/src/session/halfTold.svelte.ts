/**
 * A form half filled: kept with every answer while she is away, back when she is, and only for
 * what it is about. It knows no question. Made while its screen is being made.
 */
import { newTap } from '../api/ipc'
import { Keeper, keptDraft } from './keeper'
import { type Kept, readerOf } from './kept'

export class HalfTold<T extends object> {
  answers: T = $state() as T
  /** What she had said before is back. */
  restored = $state(false)

  #name: string
  #keeper: Keeper<Kept<T>>
  #tap = newTap()
  #about = $state<string | null>(null)
  /** The form as it was given is not worth keeping. */
  #untouched: string | null = null
  #over = false

  constructor(name: string, given: T) {
    this.#name = name
    this.#keeper = new Keeper(name)
    this.answers = given
    $effect(() => this.#keep($state.snapshot(this.answers) as T))
  }

  /** Brings back what was said; from here on it is kept. `given` stands there where nothing was. */
  async begin(about: string, given: T): Promise<void> {
    const kept = await keptDraft(this.#name, readerOf(about, given))
    this.answers = kept?.answers ?? given
    this.#untouched = kept ? null : JSON.stringify(given)
    this.restored = kept !== null
    if (kept) this.#tap = kept.tap
    this.#about = about
  }

  /** Saves it with `save`. Refused, it is kept on, and the refusal is thrown. */
  async save<R>(save: (tap: string) => Promise<R>): Promise<R> {
    this.#over = true
    await this.#keeper.settled()
    try {
      const reply = await save(this.#tap)
      await this.#keeper.drop()
      return reply
    } catch (thrown) {
      this.#over = false
      throw thrown
    }
  }

  #keep(answers: T) {
    if (this.#about === null || this.#over) return
    if (JSON.stringify(answers) === this.#untouched) return
    this.#untouched = null
    this.#keeper.keep({ tap: this.#tap, about: this.#about, answers })
  }
}
