/**
 * What she tells about the birth and about herself, while she tells it: every answer may be
 * missing. Turns it into the entry that is kept, and back. It judges nothing but completeness.
 */
import type {
  Amount,
  BirthMode,
  Condition,
  Profile,
  RunningBefore,
  Start,
  Tear,
} from '../../api/wire'

/** `null` is "not said". `conditions` empty is "none of these". */
export type Answers = {
  birth_date: string | null
  birth_mode: BirthMode | null
  tear: Tear | null
  wound_healed: boolean | null
  births: number | null
  leaked_before: boolean | null
  running_before: RunningBefore | null
  prior_running_injury: boolean | null
  conditions: Condition[] | null
  breastfeeding: boolean | null
  /** Only asked at the start: it becomes an entry of its own. */
  checked: boolean | null
  leak: Amount | null
  heaviness: number | null
  pelvic_pain: number | null
  walk_minutes: number | null
  hold_s: number | null
  feels_lift: boolean | null
}

export type Question = keyof Answers

export const nothingSaid: Answers = {
  birth_date: null,
  birth_mode: null,
  tear: null,
  wound_healed: null,
  births: null,
  leaked_before: null,
  running_before: null,
  prior_running_injury: null,
  conditions: null,
  breastfeeding: null,
  checked: null,
  leak: null,
  heaviness: null,
  pelvic_pain: null,
  walk_minutes: null,
  hold_s: null,
  feels_lift: null,
}

const needed = [
  'birth_date',
  'birth_mode',
  'tear',
  'births',
  'leaked_before',
  'running_before',
  'prior_running_injury',
  'conditions',
  'breastfeeding',
] as const satisfies Question[]

/** The questions of `asked` that a plan cannot start without and that have no answer yet. */
export function missing(answers: Answers, asked: readonly Question[] = needed): Question[] {
  return needed.filter((question) => asked.includes(question) && answers[question] === null)
}

/** Whether there is a wound to ask about. */
export const wounded = ({ birth_mode, tear }: Answers): boolean =>
  birth_mode === 'caesarean' || (tear !== null && tear !== 'none')

/** The entry, or `null` while an answer is missing. What she did not say is left out. */
export function profile(answers: Answers): Profile | null {
  const { birth_date, birth_mode, tear, births, leaked_before } = answers
  const { running_before, prior_running_injury, conditions, breastfeeding, wound_healed } = answers
  if (birth_date === null || birth_mode === null || tear === null || births === null) return null
  if (leaked_before === null || running_before === null || prior_running_injury === null)
    return null
  if (conditions === null || breastfeeding === null) return null
  return {
    birth_date,
    birth_mode,
    tear,
    births,
    leaked_before,
    running_before,
    prior_running_injury,
    conditions,
    breastfeeding,
    ...(wound_healed === null ? {} : { wound_healed }),
    start: start(answers),
  }
}

function start({ leak, heaviness, pelvic_pain, walk_minutes, hold_s, feels_lift }: Answers): Start {
  const told = Object.entries({ leak, heaviness, pelvic_pain, walk_minutes, hold_s, feels_lift })
  return Object.fromEntries(told.filter(([, value]) => value !== null))
}

/** A kept profile as answers, to be changed. */
export function answersOf({ start, ...said }: Profile): Answers {
  return { ...nothingSaid, ...said, ...start }
}

/** An answer of the conditions question, "none of these" among them. */
export type ConditionChoice = Condition | 'none'

/** What is ticked: `none` alone when she said that none holds. */
export const conditionsShown = (conditions: Condition[] | null): ConditionChoice[] | null =>
  conditions?.length === 0 ? ['none'] : conditions

/** "None of these" and the others put each other out; nothing ticked is not said. */
export function conditionsSaid(
  ticked: ConditionChoice[] | null,
  before: Condition[] | null,
): Condition[] | null {
  const wasNone = before?.length === 0
  if (ticked?.includes('none') && !wasNone) return []
  const named = (ticked ?? []).filter((choice) => choice !== 'none')
  return named.length > 0 ? named : null
}
