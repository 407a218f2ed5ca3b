/** Her settings, changed one at a time: shown at once, kept behind that, as before where refused. */
import { call, newTap } from '../api/ipc'
import type { Saved, Settings } from '../api/wire'
import { m } from '../text/text'
import { app, refused, saved, useSettings } from './app.svelte'

/** After an undo the core has the older ones. */
export function askSettings(): void {
  call('you').then((you) => useSettings(you.settings), refused)
}

/** Changed without a word, as in the middle of a session. */
export async function keepSettings(part: Partial<Settings>): Promise<Saved | null> {
  const before = app.settings
  if (!before) return null
  const settings = { ...before, ...part }
  useSettings(settings)
  try {
    return await call('save_settings', { tap: newTap(), settings })
  } catch (thrown) {
    useSettings(before)
    refused(thrown)
    return null
  }
}

async function change(part: Partial<Settings>): Promise<void> {
  const kept = await keepSettings(part)
  if (kept) saved(kept, m.you_settings_saved())
}

/** For a control. A setting always has a value: the choices are never cleared. */
export const setting =
  <K extends keyof Settings>(key: K) =>
  (value: Settings[K] | null) =>
    value === null ? undefined : change({ [key]: value })
