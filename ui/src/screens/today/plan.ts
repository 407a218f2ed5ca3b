/** The words of the day's plan: each line's title, what it holds, how much of it is done. */
import type { Offer, PlanItem, PlanLine } from '../../api/wire'
import { m, spoken, text } from '../../text/text'
import { drillText } from '../../why/drill'

export type LineWords = { title: string; small: string; href: string }

export function lineWords({ item, done, of, weekly }: PlanLine): LineWords {
  const count = countText(item, done, of, weekly)
  const small = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ')
  switch (item.kind) {
    case 'practice':
      return {
        title: spoken('today_practice', item.level) ?? m.today_practice(),
        small: small(doseText(item), count),
        href: '#/practice',
      }
    case 'breathing':
      return {
        title: m.today_breathing(),
        small: small(m.today_minutes({ count: item.minutes }), count),
        href: '#/practice',
      }
    case 'strength':
      return { title: m.today_strength({ set: item.set }), small: count ?? '', href: '#/strength' }
    case 'walk':
    case 'low_impact':
      return {
        title: text(`today_move_${item.kind}`),
        small: small(rangeText(item.min, item.max), count),
        href: '#/move',
      }
    case 'impact':
      return { ...offerWords(item.offer), href: impactWay(item.offer) }
  }
}

/** A check that counts offers a run or the load tests: the line leads to its start. */
function impactWay({ offer }: Offer) {
  if (offer === 'battery') return '#/tests/battery'
  return offer === 'planned' || offer === 'easier' ? '#/run' : '#/check'
}

type Dose = Extract<PlanItem, { kind: 'practice' }>

/** `8 holds of 6 s, 10 quick` */
export function doseText({ hold_s, reps, fast_sets, fast_reps }: Dose): string {
  const holds = m.today_holds({ count: reps, seconds: hold_s })
  if (fast_sets === 0 || fast_reps === 0) return holds
  const quick =
    fast_sets === 1
      ? m.today_quick({ count: fast_reps })
      : m.today_quick_sets({ sets: fast_sets, count: fast_reps })
  return `${holds}, ${quick}`
}

const rangeText = (min: number, max: number) =>
  min === 0 ? m.today_minutes_up_to({ max }) : m.today_minutes_range({ min, max })

function countText(
  item: PlanItem,
  done: number,
  of: number | null,
  weekly: boolean,
): string | null {
  if (item.kind === 'impact') return null
  if (item.kind === 'strength' && of !== null && of < item.per_week_max) {
    return m.today_done_week_range({ done, from: of, to: item.per_week_max })
  }
  if (of === null || done > of) return done > 0 ? plainCount(done, weekly) : null
  return weekly ? m.today_done_week({ done, of }) : m.today_done_of({ done, of })
}

const plainCount = (done: number, weekly: boolean) =>
  weekly ? m.today_done_week_plain({ done }) : m.today_done_plain({ done })

/** The decision about impact, and the drill where one is offered. */
export function offerWords({ offer, rung, run_s, notice }: Offer): {
  title: string
  small: string
} {
  const drill = rung ? drillText(rung, run_s) : null
  const title = spoken('today_offer', offer) ?? m.today_offer_none()
  const more = notice ? m.today_offer_notice() : null
  const small = drill ?? spoken('today_offer_small', offer)
  return { title, small: [small, more].filter(Boolean).join(' ') }
}
