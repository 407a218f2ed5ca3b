/**
 * Keeps a flow's draft with the core, in order and never more than one call at a time: when
 * several changes come while one is being written, only the newest is written next.
 */
import { call } from '../api/ipc'
import { refused } from '../state/app.svelte'

export class Keeper<T> {
  #name: string
  #next: T | null = null
  #writing: Promise<void> | null = null
  #told = false

  constructor(name: string) {
    this.#name = name
  }

  keep(body: T): void {
    this.#next = body
    this.#writing ??= this.#write()
  }

  /**
   * Resolves when nothing is being written any more. Wait for it before a record that ends the
   * draft: a draft written after that would come back from the dead.
   */
  async settled(): Promise<void> {
    await this.#writing
  }

  async drop(): Promise<void> {
    await this.settled()
    try {
      await call('drop_draft', { name: this.#name })
    } catch (thrown) {
      refused(thrown)
    }
  }

  async #write(): Promise<void> {
    while (this.#next !== null) {
      const body = JSON.stringify(this.#next)
      this.#next = null
      try {
        await call('save_draft', { name: this.#name, body })
      } catch (thrown) {
        // Once is enough: the session itself goes on.
        if (!this.#told) refused(thrown)
        this.#told = true
      }
    }
    this.#writing = null
  }
}

/** The kept draft, or null where there is none or where an older version wrote something else. */
export async function keptDraft<T>(name: string, read: (json: unknown) => T | null) {
  const draft = await call('draft', { name })
  if (!draft) return null
  try {
    return read(JSON.parse(draft.body))
  } catch {
    return null
  }
}
