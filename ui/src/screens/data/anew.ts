/** Another diary is in use now: everything is asked again, from the first screen on. */
import { go } from '../../route.svelte'
import { app, refresh, start } from '../../state/app.svelte'
import { askLock } from '../../state/lock.svelte'

export async function anew(message: string): Promise<void> {
  go('/today', { replace: true })
  // Without a birth this leads to the welcome.
  await start()
  refresh()
  // A lock belongs to the diary that is gone.
  await askLock()
  app.toast = { message }
}
