/** The words of the result: what today offers, what speaks against it, and what does not. */
import type { Check, Offer, Question, Reason } from '../../api/wire'
import { m, spoken, text } from '../../text/text'
import { secondsText, wordText } from '../../why/figure'
import { reasonText } from '../../why/reason'
import { capital } from '../diary/line/words'

type Tone = 'pine' | 'honey' | 'plum'
export type Way = 'run' | 'tests' | 'today' | 'move' | 'practice' | 'answer' | 'signs'

const impact = ['planned', 'battery']

/** The heading of the page. */
export function heading({ judgement, offer }: Check): string {
  if (!judgement || offer.offer === 'check_first') return m.check_title_ask()
  if (impact.includes(offer.offer)) return m.check_title_match()
  return offer.offer === 'easier' ? m.check_title_easier() : m.check_title_no_impact()
}

export function tone({ judgement, offer }: Check): Tone {
  if (judgement?.outcome === 'red') return 'plum'
  return impact.includes(offer.offer) ? 'pine' : 'honey'
}

/** What is offered, with its step and its running time where there are any. */
export function offerTitle(offer: Pick<Offer, 'offer' | 'rung' | 'run_s'>): string {
  if (offer.offer !== 'planned' && offer.offer !== 'easier') {
    return spoken('check_offer', offer.offer) ?? m.check_offer_none()
  }
  if (!offer.rung) return text(`check_offer_${offer.offer}_free`)
  const step = capital(wordText(offer.rung))
  return offer.run_s
    ? text(`check_offer_${offer.offer}_run`, { step, time: secondsText(offer.run_s) })
    : text(`check_offer_${offer.offer}`, { step })
}

export function offerText({ offer, run_s, blocked_by }: Offer): string {
  if (offer === 'planned' && run_s) return m.check_text_planned_run()
  if (offer === 'low_impact' && blocked_by.includes('stage')) return m.check_text_low_impact_stage()
  return spoken('check_text', offer) ?? m.check_text_none()
}

/** What bites, in words; null when nothing does. */
export function blockedText({ blocked_by }: Offer): string | null {
  const what = blocked_by.map((block) => spoken('check_blocked', block) ?? block)
  return what.length > 0 ? m.check_blocked_by({ what: what.join(', ') }) : null
}

export type Line = { id: string; name: string; colour: string; text: string }

/** Each rule once: the answers and the offer may both name it. */
export const distinct = (reasons: Reason[]): Reason[] =>
  reasons.filter(({ rule }, at) => at === reasons.findIndex((first) => first.rule === rule))

/** A question's own reasons are those whose code begins with it: `Q8.sleep` and `Q8.energy`. */
const ownOf = (reasons: Reason[], { id }: Question) =>
  distinct(reasons).filter(({ rule }) => rule.startsWith(`${id}.`))

function line(reasons: Reason[], question: Question): Line {
  const own = ownOf(reasons, question)
  // In a question of two parts only the part that speaks against it is told.
  const against = own.filter(({ verdict }) => verdict !== 'met')
  const told = against.length > 0 ? against : own
  return {
    id: question.id,
    name: spoken('check_question', question.id) ?? question.id,
    colour: question.colour,
    text: question.colour === 'unanswered' ? '' : told.map(reasonText).join(' '),
  }
}

/** Questions that stand in the way, the strongest first, and those that do not. */
export function lines({ judgement, reasons }: Check): { against: Line[]; fine: Line[] } {
  const all = (judgement?.questions ?? []).map((question) => line(reasons, question))
  const order = ['red', 'amber', 'unanswered']
  return {
    against: order.flatMap((colour) => all.filter((one) => one.colour === colour)),
    fine: all.filter(({ colour }) => !order.includes(colour)),
  }
}

/** What speaks besides her answers: spacing, holds, stage, volume. */
export const besides = ({ reasons }: Check): Reason[] =>
  distinct(reasons).filter(({ rule, verdict }) => !/^Q\d+\./.test(rule) && verdict !== 'met')

/** What she can do now, the likeliest first. */
export function ways({ judgement, offer, signs }: Check): Way[] {
  if (signs.length > 0) return ['signs', 'today']
  if (!judgement) return ['answer', 'today']
  if (offer.offer === 'battery') return ['tests', 'today']
  if (offer.offer === 'low_impact' || offer.offer === 'rest_day')
    return ['move', 'practice', 'today']
  if (offer.offer === 'planned' || offer.offer === 'easier') return ['run', 'today', 'practice']
  return offer.offer === 'none' ? ['today', 'practice'] : ['today', 'move', 'practice']
}
