/** The answers to choose from in the form of a session. */
import type { Amount } from '../../api/wire'
import { text } from '../../text/text'

const named = <T extends string>(values: readonly T[], label: (value: T) => string) =>
  values.map((value) => ({ value, label: label(value) }))

const amountsAfter = ['none', 'drops', 'splash', 'more'] as const satisfies Amount[]
export const amounts = named(amountsAfter, (word) => text(`sessions_amount_${word}`))
