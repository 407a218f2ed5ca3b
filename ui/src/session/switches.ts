/** Buzz and sound, turned on or off in the middle of a session and kept for the next one. */
import { app } from '../state/app.svelte'
import { keepSettings } from '../state/settings'

export async function switchSetting(name: 'haptics' | 'sound'): Promise<void> {
  if (app.settings) await keepSettings({ [name]: !app.settings[name] })
}
