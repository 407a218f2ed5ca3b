/** The self-check she is in the middle of. It outlives a change of step, and its draft the process. */
import { newTap } from '../../api/ipc'
import { Keeper, keptDraft } from '../../session/keeper'
import { empty, type Own, readOwn } from './own'

class Flow {
  readonly keeper = new Keeper<Own>('self_check')
  own = $state.raw<Own>(empty(newTap()))
  /** The draft of an earlier process was looked for. No step is shown, or written, before. */
  loaded = $state(false)
  /** There are answers of hers to go on with. */
  begun = $state(false)

  async load(): Promise<void> {
    if (this.loaded) return
    const kept = await keptDraft('self_check', readOwn)
    if (kept) {
      this.own = kept
      this.begun = true
    }
    this.loaded = true
  }

  set(part: Partial<Own>): void {
    this.own = { ...this.own, ...part }
    this.begun = true
    this.keeper.keep(this.own)
  }

  async again(): Promise<void> {
    await this.keeper.drop()
    this.done()
  }

  /** The core has dropped the draft, with the record that ended it or without. */
  done(): void {
    this.own = empty(newTap())
    this.begun = false
  }
}

export const flow = new Flow()
