/**
 * Follows a tap on a prompt to the screen it is about, whether the window was open or is only
 * being made. Which screen it is, the core says.
 */
import { call, onPrompt } from './api/ipc'
import type { PromptScreen } from './api/wire'
import { go } from './route.svelte'

const places: Record<PromptScreen, string> = {
  today: '/today',
  practice: '/practice',
  next_morning: '/run/morning',
  check: '/check',
  isi: '/you/isi',
  five_questions: '/you/five-questions',
  measure: '/self-check',
  reminders: '/you/reminders',
}

async function follow(): Promise<void> {
  const { screen } = await call('take_launch')
  if (screen) go(places[screen])
}

/** Follows what was tapped before, and then each tap. Returns how to stop. */
export function startPrompts(): () => void {
  // A tap that cannot be followed leaves her where she is.
  const followed = () => void follow().catch(() => undefined)
  followed()
  return onPrompt(followed)
}
