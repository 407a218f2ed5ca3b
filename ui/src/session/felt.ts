/** What can be felt on the way: the choices, and the event once something is said. */
import type { Event, EventKind, LeakAmount } from '../api/wire'
import { text } from '../text/text'

/** What she has said so far; nothing is filled in for her. */
export type FeltSaid = {
  kind: EventKind | null
  amount: LeakAmount | null
  score: number | null
  sharp: boolean | null
}

export const unsaid = (): FeltSaid => ({ kind: null, amount: null, score: null, sharp: null })

const felt = [
  'leak',
  'heaviness',
  'pelvic_pain',
  'body_pain',
  'bulge',
  'bowel',
  'bleeding',
  'unwell',
] as const satisfies EventKind[]
export const kinds = felt.map((value) => ({ value, label: text(`felt_${value}`) }))

const leaked = ['drops', 'splash', 'more'] as const satisfies LeakAmount[]
export const leaks = leaked.map((value) => ({ value, label: text(`felt_amount_${value}`) }))

/** What hurts or drags has a strength; the others are there or not. */
export const scored: readonly EventKind[] = ['heaviness', 'pelvic_pain', 'body_pain']

/** The event, or null while it is not said what it was. What was left open stays unknown. */
export function eventOf({ kind, amount, score, sharp }: FeltSaid, at_run_s: number): Event | null {
  if (kind === null) return null
  return {
    at_run_s,
    kind,
    ...(kind === 'leak' && amount && { amount }),
    ...(scored.includes(kind) && score !== null && { score }),
    ...(kind === 'body_pain' && sharp !== null && { sharp }),
  }
}
