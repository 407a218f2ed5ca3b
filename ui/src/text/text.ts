/**
 * The way to every sentence. `m.app_why()` where the key is known; `text(`reason_${code}`)`
 * where a part of it is a code from the core. The type of the code makes the second as checked
 * as the first: a code without a sentence does not compile.
 */
import type * as messages from '../paraglide/messages.js'
import { table } from './table'

export * as m from '../paraglide/messages.js'

export type MessageKey = Exclude<keyof typeof messages, 'm'>

type Values = Record<string, string | number>
/** A build keeps a sentence without values as it is (`messages/lean.mjs`). */
type Message = string | ((values: Values) => string)

export function text(key: MessageKey, values: Values = {}): string {
  const message = table[key] as Message
  return typeof message === 'string' ? message : message(values)
}

/** `reason` and `S2.weeks` make `reason_s2_weeks`. */
export function keyOf(family: string, code: string): string {
  return `${family}_${code}`.toLowerCase().replaceAll('.', '_')
}

/** The text of a code that is only known while running, or null where there is none. */
export function spoken(family: string, code: string, values: Values = {}): string | null {
  const key = keyOf(family, code)
  return Object.hasOwn(table, key) ? text(key as MessageKey, values) : null
}
