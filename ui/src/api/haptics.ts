/**
 * Touch instead of sound: a phone beside a sleeping baby stays silent. The host has the motor, and
 * does nothing where there is none; the web's own `vibrate` is not there on an iPhone.
 */
import { call } from './ipc'
import type { Cue } from './wire'

export type { Cue }

let allowed = true

/** Her setting; the app tells it once it is known. */
export function allowHaptics(on: boolean): void {
  allowed = on
}

export function haptic(cue: Cue): void {
  // A buzz that does not come is no trouble of hers.
  if (allowed) void call('buzz', { cue }).catch(() => undefined)
}
