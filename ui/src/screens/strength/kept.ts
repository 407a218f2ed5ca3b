/** The draft of a strength session, and the record that ends it. */
import type { FactBody } from '../../api/wire'
import type { Mark } from './ticks'

export type KeptStrength = {
  /** The tap of the record that will end it. */
  tap: string
  set: string
  ticked: Mark[]
}

/** Reads a draft; null where another version wrote something else. */
export function readKept(json: unknown): KeptStrength | null {
  const { tap, set, ticked } = (json ?? {}) as Partial<KeptStrength>
  const marked = Array.isArray(ticked) && ticked.every((mark) => typeof mark === 'string')
  return typeof tap === 'string' && typeof set === 'string' && marked ? { tap, set, ticked } : null
}

/** What is written down. Symptoms she said nothing about stay unknown. */
export function told(set: string, completed: boolean, symptomFree: boolean | null): FactBody {
  return {
    type: 'strength',
    set,
    completed,
    ...(symptomFree !== null && { symptom_free: symptomFree }),
  }
}
