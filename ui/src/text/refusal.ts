/** The sentence for a refusal, with the figures it brings. */
import type { Refusal } from '../api/ipc'
import { text } from './text'

export function refusalText({ code, details }: Pick<Refusal, 'code' | 'details'>): string {
  const { min = 0, max = 0 } = details
  return text(`errors_${code}`, { min, max })
}
