/**
 * Tells the core which screen she is in the middle of, so that she is there again after the phone
 * ended the app. One call at a time, in the order of her steps. It knows no screens.
 */
import { call } from './api/ipc'

const name = 'place'
let kept: string | null = null
let told: Promise<unknown> = Promise.resolve()

/** What the core holds at the start. */
export function stayedAt(place: string | null): void {
  kept = place
}

/** The path of a screen to come back to, or null where a new start is as good. */
export function stay(place: string | null): void {
  if (place === kept) return
  kept = place
  const tell = () =>
    place === null ? call('drop_draft', { name }) : call('save_draft', { name, body: place })
  // Not kept, she only starts at Today, where what she began is waiting too.
  told = told.then(tell).catch(() => undefined)
}
