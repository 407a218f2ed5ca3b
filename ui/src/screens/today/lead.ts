/** The words of the one thing that matters now, and where its button leads. */
import type { ActiveSign, LeadKind, PlanLine, Today } from '../../api/wire'
import { m, text } from '../../text/text'
import { wordText } from '../../why/figure'
import { lineWords } from './plan'

export type LeadWords = { title: string; more: string; button: string; href: string }

const ways: Record<LeadKind, string> = {
  sign: '#/signs',
  resume_session: '#/run',
  resume_practice: '#/practice',
  morning_after: '#/run/morning',
  after: '#/run/after',
  run: '#/run',
  paused: '#/diary',
  practice: '#/practice',
  diary: '#/diary/today/add/diary',
  strength: '#/strength',
  move: '#/move',
  check: '#/check',
  rest: '#/diary',
}

const kinds: Partial<Record<LeadKind, PlanLine['item']['kind'][]>> = {
  practice: ['practice', 'breathing'],
  strength: ['strength'],
  move: ['walk', 'low_impact'],
  check: ['impact'],
  run: ['impact'],
}

/** The line of the plan that the one thing now is about. */
const ownLine = ({ lead, lines }: Today) =>
  lines.find(({ item }) => kinds[lead.kind]?.includes(item.kind))

/** The plan without what the card above already says. */
export const restOfPlan = (today: Today): PlanLine[] =>
  today.lines.filter((line) => line !== ownLine(today))

export function leadWords(today: Today): LeadWords {
  const { kind } = today.lead
  const own = ownLine(today)
  const words = own && lineWords(own)
  return {
    title: words?.title ?? text(`today_lead_${kind}_title`),
    more: kind === 'sign' ? named(today.signs) : (words?.small ?? text(`today_lead_${kind}_more`)),
    button:
      kind === 'check' && checked(own)
        ? m.today_lead_checked_button()
        : text(`today_lead_${kind}_button`),
    href: kind === 'check' ? (words?.href ?? ways.check) : ways[kind],
  }
}

const named = (signs: ActiveSign[]) =>
  m.today_lead_sign_more({ signs: signs.map(({ id }) => wordText(id)).join('; ') })

/** The check was done and impact is offered; its page has the answer. */
const checked = (line?: PlanLine) =>
  line?.item.kind === 'impact' && line.item.offer.offer !== 'check_first'
