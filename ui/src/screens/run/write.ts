/** Writes down a run that ended while nobody looked, then goes on to the questions. */
import { call, Refusal } from '../../api/ipc'
import { go } from '../../route.svelte'
import type { Keeper } from '../../session/keeper'
import { refresh } from '../../state/app.svelte'
import { type KeptRun, told } from './kept'
import type { RunEnds } from './run.svelte'

/** What stood against it, or null. The draft stays until it is written. */
export async function writeDown(
  kept: KeptRun,
  keeper: Keeper<KeptRun>,
  ends: RunEnds,
  asOfNow: boolean,
): Promise<Refusal | null> {
  await keeper.settled()
  try {
    const on = asOfNow ? {} : { on: kept.course.started }
    const { id, raised } = await call('record', { tap: kept.tap, ...on, body: told(kept) })
    await keeper.drop()
    refresh()
    if (raised.length > 0) go('/signs', { replace: true })
    else ends.done(id)
    return null
  } catch (thrown) {
    return Refusal.from(thrown)
  }
}
