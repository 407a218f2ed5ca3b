/**
 * What a form of the diary holds while she fills it in: every answer may be missing. Turns it
 * into the entry that is kept, and back. It judges nothing but completeness.
 */
import type { Diary, FactBody, Leak, LowLoad, Practice, Rest, StrengthDone } from '../../api/wire'

/** `null` is "not said". */
export type Answers<T> = { [K in keyof T]-?: Exclude<T[K], undefined> | null }

type Forms = {
  diary: Answers<Diary>
  leak: Answers<Leak>
  practice: Answers<Practice>
  strength: Answers<StrengthDone>
  low_load: Answers<LowLoad>
  rest: Answers<Rest>
}

export type Kind = keyof Forms
export type Form = { [K in Kind]: { kind: K; answers: Forms[K] } }[Kind]

export type DiaryAnswers = Forms['diary']

/** Kinds she can add by hand, in the order they are offered. */
export const kinds = [
  'diary',
  'leak',
  'practice',
  'strength',
  'low_load',
  'rest',
] as const satisfies Kind[]

export const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind)

const blanks: { [K in Kind]: () => Forms[K] } = {
  diary: () => ({
    leaks: null,
    heaviness: null,
    pelvic_pain: null,
    body_pain: null,
    bleeding: null,
    sleep_min: null,
    energy: null,
    emptying_difficulty: null,
    pain_with_sex: null,
    ill: null,
    note: null,
  }),
  leak: () => ({ trigger: null, amount: null }),
  practice: () => ({
    level: null,
    planned: null,
    done: null,
    effort: null,
    pain: null,
    breath_held: null,
  }),
  strength: () => ({ set: null, completed: null, symptom_free: null }),
  low_load: () => ({ kind: null, minutes: null, symptom_free: null }),
  rest: () => ({ from: null, to: null, reason: null }),
}

/** What an entry cannot do without. A diary needs any one answer. */
const needed: { [K in Kind]: readonly (keyof Forms[K])[] } = {
  diary: [],
  leak: ['trigger', 'amount'],
  practice: ['level', 'planned', 'done'],
  strength: ['set', 'completed'],
  low_load: ['kind', 'minutes', 'symptom_free'],
  rest: ['from', 'to', 'reason'],
}

const filled = (answers: object) => Object.entries(answers).filter(([, value]) => value !== null)

/** Whether she has said nothing at all. */
export const isBlank = (answers: object) => filled(answers).length === 0

/** An empty form. Rest begins on the day she opened; everything else is unsaid. */
export function blank<K extends Kind>(kind: K, day: string): Extract<Form, { kind: K }> {
  const answers = blanks[kind]()
  return { kind, answers: kind === 'rest' ? { ...answers, from: day } : answers } as Extract<
    Form,
    { kind: K }
  >
}

/** The form of an entry, or `null` for a kind that is changed elsewhere. */
export function formOf({ type, ...said }: FactBody): Form | null {
  if (!isKind(type)) return null
  return { kind: type, answers: { ...blanks[type](), ...said } } as Form
}

/** The answers that are still missing, in the order of the form. */
export function missing({ kind, answers }: Form): string[] {
  const wanted = needed[kind] as readonly string[]
  const said = filled(answers).map(([question]) => question)
  return wanted.filter((question) => !said.includes(question))
}

/** The entry, or `null` while it is not whole. What she did not say is left out. */
export function bodyOf(form: Form): FactBody | null {
  if (missing(form).length > 0 || isBlank(form.answers)) return null
  const said = Object.fromEntries(filled(form.answers))
  if (form.kind === 'leak') return { type: 'diary', leaks: [said as Leak] }
  return { type: form.kind, ...said } as FactBody
}
