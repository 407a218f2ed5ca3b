/** Buzz and sound, turned on or off in the middle of a session and kept for the next one. */
import { call, newTap } from '../api/ipc'
import { app, refused, useSettings } from '../state/app.svelte'

export async function switchSetting(name: 'haptics' | 'sound'): Promise<void> {
  const before = app.settings
  if (!before) return
  const settings = { ...before, [name]: !before[name] }
  useSettings(settings)
  try {
    await call('save_settings', { tap: newTap(), settings })
  } catch (thrown) {
    useSettings(before)
    refused(thrown)
  }
}
