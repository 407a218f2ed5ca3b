/** The self-check she is in the middle of. It outlives a change of step, and its draft the process. */
import { newTap } from '../../api/ipc'
import { Keeper, keptDraft } from '../../session/keeper'
import { empty, type Own, readOwn } from './own'

class Flow {
  readonly keeper = new Keeper<Own>('self_check')
  own = $state.raw<Own>(empty(newTap()))

  /** Her answers of before, if there are any. */
  async load(): Promise<boolean> {
    const kept = await keptDraft('self_check', readOwn)
    if (kept) this.own = kept
    return kept !== null
  }

  set(part: Partial<Own>): void {
    this.own = { ...this.own, ...part }
    this.keeper.keep(this.own)
  }

  async again(): Promise<void> {
    await this.keeper.drop()
    this.own = empty(newTap())
  }

  /** After it was written down: the core has dropped the draft. */
  done(): void {
    this.own = empty(newTap())
  }
}

export const flow = new Flow()
