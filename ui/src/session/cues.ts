/**
 * What she feels and hears when a phase begins: a buzz, and where she wants it a soft tone. Each
 * cue belongs to the phase entered now; one that would come late is left out, so that a return
 * from a freeze brings no burst.
 */
import { type Cue, haptic } from '../api/haptics'
import { tone } from './tone'

/** A cue that comes later than this would mark nothing. */
const LATE_MS = 500

export function cue(kind: Cue, sound: boolean, lateMs = 0): void {
  if (lateMs > LATE_MS) return
  haptic(kind)
  if (sound) tone(kind)
}
