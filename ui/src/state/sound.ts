/** Whether a session sounds: where she wants it, and never in quiet hours. */
import { app } from './app.svelte'
import { hours } from './hours.svelte'

export const sounds = (): boolean => app.settings?.sound === true && !hours.quiet
