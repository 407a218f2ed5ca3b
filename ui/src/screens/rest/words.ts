/** The words of rest: its last day, and why one could not be kept. */
import type { Refusal } from '../../api/ipc'
import type { RestEnd } from '../../api/wire'
import { refusalText } from '../../text/refusal'
import { m } from '../../text/text'
import { dayLong } from '../../text/when'

/** `Today only`, `3 days, to Friday 13 March` */
export const endLabel = ({ days, to }: RestEnd) =>
  days === 1 ? m.rest_today() : m.rest_days({ count: days, day: dayLong(to) })

/** An order of days is told in words, not as a range. */
export const wrongText = (refusal: Pick<Refusal, 'code' | 'details'>) =>
  refusal.code === 'out_of_range' ? m.rest_order() : refusalText(refusal)
