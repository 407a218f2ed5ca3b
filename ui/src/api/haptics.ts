/**
 * Touch instead of sound: a phone beside a sleeping baby stays silent. Phones without a
 * vibration motor, and engines that hide it, simply do nothing.
 */

const patterns = {
  /** A new phase begins: lift, run, next exercise. */
  begin: [60],
  /** The phase is over: let go, walk. Told apart from `begin` without looking. */
  release: [30, 80, 30],
  /** Done for this session. */
  end: [120, 100, 120],
} as const

export type Cue = keyof typeof patterns

let allowed = true

/** Her setting; the app tells it once it is known. */
export function allowHaptics(on: boolean): void {
  allowed = on
}

export function haptic(cue: Cue): void {
  if (allowed) navigator.vibrate?.([...patterns[cue]])
}
