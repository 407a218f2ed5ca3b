/** Keeps what she chose. The device's own question comes after that, and only where nobody asked. */
import { call, newTap } from '../../api/ipc'
import type { Prompts } from '../../api/wire'
import { refresh, refused, saved } from '../../state/app.svelte'

export async function keepReminders(prompts: Prompts, message: string): Promise<void> {
  saved(await call('save_reminders', { tap: newTap(), prompts }), message)
}

/** The device asks her. Whatever she says, the page then tells what follows from it. */
export async function askPermission(): Promise<void> {
  try {
    await call('allow_reminders')
    refresh()
  } catch (thrown) {
    refused(thrown)
  }
}
