/** What a run outside the plan still needs, and how it is written down. */
import type { After, Amount, Event, NewEntry, Support } from '../../api/wire'

export type Sort = 'fine' | 'felt' | 'unsaid'
export type Signal = 'bulge' | 'bowel' | 'bleeding' | 'unwell' | 'sharp'
export type When = 'today' | 'yesterday' | 'other'

export type Answers = {
  when: When
  /** The day, where it is another one. */
  day: string | null
  time: string | null
  minutes: number | null
  sort: Sort | null
  leak: Amount | null
  heaviness: number | null
  pelvicPain: number | null
  bodyPain: number | null
  gone: boolean | null
  signals: Signal[] | null
  support: Support | null
}

export const blank = (day: string | null): Answers => ({
  when: day === null ? 'today' : 'other',
  day,
  time: null,
  minutes: null,
  sort: null,
  leak: null,
  heaviness: null,
  pelvicPain: null,
  bodyPain: null,
  gone: null,
  signals: null,
  support: null,
})

export type Missing = 'minutes' | 'sort' | 'felt' | 'day'

export function missing(answers: Answers): Missing[] {
  const { minutes, sort, when, day, leak, heaviness, pelvicPain, bodyPain } = answers
  const four = [leak, heaviness, pelvicPain, bodyPain]
  const open: [Missing, boolean][] = [
    ['minutes', minutes === null],
    ['sort', sort === null],
    ['felt', sort === 'felt' && four.some((answer) => answer === null)],
    ['day', when === 'other' && day === null],
  ]
  return open.filter(([, isOpen]) => isOpen).map(([name]) => name)
}

/** Whether there is something pelvic that may or may not have gone. */
export const lingers = ({ leak, heaviness, pelvicPain }: Answers): boolean =>
  (leak ?? 'none') !== 'none' || (heaviness ?? 0) > 0 || (pelvicPain ?? 0) > 0

/** Null while something is missing. Without a time, a run of today takes the time of now. */
export function told(
  answers: Answers,
  yesterday: string | null,
  today: string | null,
): Omit<NewEntry, 'tap'> | null {
  const { when, minutes, support, time } = answers
  if (missing(answers).length > 0 || minutes === null) return null
  const day = { today, yesterday, other: answers.day }[when]
  const after = afterOf(answers)
  const events = eventsOf(answers, minutes * 60)
  return {
    ...(day !== null &&
      (when !== 'today' || time !== null) && { on: { day, ...(time !== null && { time }) } }),
    body: {
      type: 'impact_session',
      kind: 'off_plan',
      done_run_s: minutes * 60,
      ...(events.length > 0 && { events }),
      ...(after && { after }),
      ...(support !== null && { support }),
    },
  }
}

function afterOf(answers: Answers): After | null {
  if (answers.sort === 'fine') return { leak: 'none', heaviness: 0, pelvic_pain: 0, body_pain: 0 }
  const { sort, leak, heaviness, pelvicPain, bodyPain, gone } = answers
  if (sort !== 'felt' || leak === null || heaviness === null) return null
  if (pelvicPain === null || bodyPain === null) return null
  const said = { leak, heaviness, pelvic_pain: pelvicPain, body_pain: bodyPain }
  return lingers(answers) && gone !== null ? { ...said, gone_within_hour: gone } : said
}

/** It is told afterwards, so it stands at the end of the run. */
function eventsOf({ sort, signals }: Answers, end: number): Event[] {
  if (sort !== 'felt') return []
  return (signals ?? []).map((signal) =>
    signal === 'sharp'
      ? { at_run_s: end, kind: 'body_pain', sharp: true }
      : { at_run_s: end, kind: signal },
  )
}
