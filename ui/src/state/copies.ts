/** A copy by itself, if one is due. It waits for nobody, and nobody for it. */
import { call } from '../api/ipc'

export async function keepCopy(): Promise<void> {
  // What came of it is told on the page about her data.
  await call('copies_keep', { wanted: false }).catch(() => undefined)
}
