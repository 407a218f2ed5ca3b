/** Beside which part of the form a refusal belongs. */
import type { Refusal } from '../../api/ipc'

export type Place = 'day' | 'time' | 'note' | 'form'

/** `timed`: a time was given, so what is still to come is that time. */
export function placeOf(
  { code, details }: Pick<Refusal, 'code' | 'details'>,
  timed: boolean,
): Place {
  if (code === 'in_future' && timed) return 'time'
  if (details.field === 'on.time') return 'time'
  if (code === 'note_too_long') return 'note'
  const ofTheDay = code === 'before_birth' || code === 'in_future' || details.field === 'on.day'
  return ofTheDay ? 'day' : 'form'
}
