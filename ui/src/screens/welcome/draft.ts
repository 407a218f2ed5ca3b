/** What is kept while the first questions are open, so that nothing is lost when the app goes. */
import { type Answers, nothingSaid } from './answers'
import { isStep, type Step } from './steps'

export const draftName = 'welcome'

/** The taps are kept too: a second try after a kill is then still the same intention. */
export type Kept = { step: Step; answers: Answers; taps: { profile: string; check: string } }

/** The kept state, or `null` for anything else. Answers of an older version may be missing. */
export function readKept(json: unknown): Kept | null {
  const { step, answers, taps } = (json ?? {}) as Partial<Kept>
  if (!step || !isStep(step) || !taps) return null
  return { step, answers: { ...nothingSaid, ...answers }, taps }
}
