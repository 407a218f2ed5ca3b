/** The answers after a run while she gives them. Nothing is filled in, nothing is judged. */
import type { After, Amount, FactBody, MorningAfter } from '../../api/wire'
import { text } from '../../text/text'

export type Felt = {
  leak: Amount | null
  heaviness: number | null
  pelvic_pain: number | null
  body_pain: number | null
}

export type AfterAnswers = Felt & { gone: boolean | null }
export type MorningAnswers = Felt & { bleeding_up: boolean | null }

export const nothingFelt = (): Felt => ({
  leak: null,
  heaviness: null,
  pelvic_pain: null,
  body_pain: null,
})

const amounts = ['none', 'drops', 'splash', 'more'] as const satisfies Amount[]
export const leaks = amounts.map((value) => ({ value, label: text(`run_leak_${value}`) }))

/** How many questions are still open; each has to be answered. */
export const openOf = (answers: Felt | MorningAnswers): number =>
  Object.entries(answers).filter(([key, value]) => key !== 'gone' && value === null).length

/** Something pelvic came, so that it matters whether it has gone. */
export const came = ({ leak, heaviness, pelvic_pain }: Felt): boolean =>
  (leak !== null && leak !== 'none') || (heaviness ?? 0) > 0 || (pelvic_pain ?? 0) > 0

type Said = { [K in keyof Felt]: NonNullable<Felt[K]> }

const said = ({ leak, heaviness, pelvic_pain, body_pain }: Felt): Said => ({
  leak: leak ?? 'none',
  heaviness: heaviness ?? 0,
  pelvic_pain: pelvic_pain ?? 0,
  body_pain: body_pain ?? 0,
})

/** The session with its answers; only when none is open. */
export function withAfter(body: FactBody, answers: AfterAnswers): FactBody {
  if (body.type !== 'impact_session') return body
  const gone = came(answers) && answers.gone !== null
  const after: After = {
    ...said(answers),
    ...(gone && { gone_within_hour: answers.gone === true }),
  }
  return { ...body, after }
}

/** The morning after; only when none is open. */
export function morningOf(answers: MorningAnswers): FactBody {
  const body: MorningAfter = { ...said(answers), bleeding_up: answers.bleeding_up === true }
  return { type: 'morning_after', ...body }
}
