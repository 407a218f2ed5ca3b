/**
 * The phone's back button, and what stands for it on a keyboard: Alt with the arrow to the left,
 * or a back key. It closes what lies over the place, then goes one step back, and from the first
 * screen it leaves the app. A running session lies over its place, so that it asks first.
 */
import { leaveApp, onBackButton } from './api/ipc'
import { back, isLayered, read } from './route.svelte'

const first = ['/today', '/welcome']

function pressed() {
  if (!isLayered() && first.includes(read())) leaveApp()
  else back()
}

function keyed(event: KeyboardEvent) {
  const means = event.key === 'BrowserBack' || (event.altKey && event.key === 'ArrowLeft')
  if (!means) return
  event.preventDefault()
  if (!event.repeat) pressed()
}

/** Starts listening. Returns how to stop. */
export function startBack(): () => void {
  const stop = onBackButton(pressed)
  addEventListener('keydown', keyed)
  return () => {
    stop()
    removeEventListener('keydown', keyed)
  }
}
