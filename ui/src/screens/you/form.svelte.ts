/**
 * A form that outlives the app: what she fills in is kept as a draft with every answer, comes
 * back when she does, and ends with the entry it becomes. It knows no question.
 */
import { onMount } from 'svelte'
import { call, newTap, Refusal } from '../../api/ipc'
import type { FactBody } from '../../api/wire'
import { back } from '../../route.svelte'
import { Keeper, keptDraft } from '../../session/keeper'
import { saved } from '../../state/app.svelte'
import { refusalText } from '../../text/refusal'
import { m } from '../../text/text'

/** One tap is one intention, however often the button is pressed. */
type Kept<T> = { tap: string; said: T }

/** The day has no field of its own in the entry. */
function fieldOf({ code, details }: Refusal): string {
  const ofTheDay = code === 'in_future' || code === 'before_birth'
  return ofTheDay ? 'on' : (details.field ?? 'form')
}

export class Form<T extends object> {
  said: T = $state() as T
  /** The field a refusal is about (`body.to`), or `form`. */
  wrong = $state<string | null>(null)
  /** Why it was refused. */
  refusal = $state<string | null>(null)

  #name: string
  #tap = newTap()
  #ready = false
  #keeper: Keeper<Kept<T>>

  constructor(name: string, empty: T) {
    this.#name = name
    this.#keeper = new Keeper(name)
    this.said = { ...empty }
    onMount(() => this.#restore(empty))
    $effect(() => {
      const kept = { tap: this.#tap, said: $state.snapshot(this.said) as T }
      const untouched = JSON.stringify(kept.said) === JSON.stringify(empty)
      if (this.#ready && !untouched) this.#keeper.keep(kept)
    })
  }

  /** The words of the refusal where it is about `field`. */
  error(field: string): string | null {
    return this.wrong === field ? this.refusal : null
  }

  /** What stands beside the button: the refusal itself, or that one waits further up. */
  get note(): string | null {
    if (this.wrong === null) return null
    return this.wrong === 'form' ? this.refusal : m.you_missing()
  }

  /** Says beside a field what is missing. */
  refuse(field: string, words: string): void {
    this.wrong = field
    this.refusal = words
  }

  /** Keeps it and leaves. `on` is the day it is about; left out, now. */
  async keep(body: FactBody, message: string, on: string | null = null): Promise<void> {
    this.wrong = null
    await this.#keeper.settled()
    const when = on ? { on: { day: on } } : {}
    try {
      const entry = { tap: this.#tap, draft: this.#name, body, ...when }
      const reply = await call('record', entry)
      this.#ready = false
      saved(reply, message)
      // A new warning sign opens its own page instead.
      if (reply.raised.length === 0) back()
    } catch (thrown) {
      const refusal = Refusal.from(thrown)
      this.refuse(fieldOf(refusal), refusalText(refusal))
    }
  }

  async #restore(empty: T): Promise<void> {
    const read = (json: unknown) => json as Kept<T> | null
    const kept = await keptDraft(this.#name, read).catch(() => null)
    if (kept?.said) this.said = { ...empty, ...kept.said }
    if (kept?.tap) this.#tap = kept.tap
    this.#ready = true
  }
}
