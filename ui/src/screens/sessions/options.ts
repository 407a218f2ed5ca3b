/** The answers to choose from in the form of a session. */
import type { Amount, EventKind, LeakAmount } from '../../api/wire'
import { text } from '../../text/text'

const named = <T extends string>(values: readonly T[], label: (value: T) => string) =>
  values.map((value) => ({ value, label: label(value) }))

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
export const kinds = named(felt, (word) => text(`sessions_kind_${word}`))

const leaked = ['drops', 'splash', 'more'] as const satisfies LeakAmount[]
export const leaks = named(leaked, (word) => text(`sessions_amount_${word}`))

const amountsAfter = ['none', 'drops', 'splash', 'more'] as const satisfies Amount[]
export const amounts = named(amountsAfter, (word) => text(`sessions_amount_${word}`))

/** What is felt has a strength; the others are there or not. */
export const scored: readonly EventKind[] = ['heaviness', 'pelvic_pain', 'body_pain']
