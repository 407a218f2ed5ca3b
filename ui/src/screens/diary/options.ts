/** The answers to choose from, each list in the order it is read. */
import type { Bleeding, LeakAmount, LowLoadKind, RestReason, Trigger } from '../../api/wire'
import { m, text } from '../../text/text'

type Option<T> = { value: T; label: string; small?: string }

export const triggers: Option<Trigger>[] = [
  { value: 'cough_sneeze_laugh', label: m.diary_trigger_cough_sneeze_laugh() },
  { value: 'lift_stand', label: m.diary_trigger_lift_stand() },
  { value: 'walk', label: m.diary_trigger_walk() },
  { value: 'run', label: m.diary_trigger_run() },
  { value: 'jump', label: m.diary_trigger_jump() },
  { value: 'urgency', label: m.diary_trigger_urgency(), small: m.diary_urge_hint() },
  { value: 'unknown', label: m.diary_trigger_unknown() },
]

export const amounts: Option<LeakAmount>[] = [
  { value: 'drops', label: m.diary_amount_drops(), small: m.diary_drops_hint() },
  { value: 'splash', label: m.diary_amount_splash(), small: m.diary_splash_hint() },
  { value: 'more', label: m.diary_amount_more(), small: m.diary_more_hint() },
]

const named = <T extends string>(values: readonly T[], label: (value: T) => string) =>
  values.map((value) => ({ value, label: label(value) }))

const bleedings = ['none', 'usual', 'unclear', 'increased'] as const satisfies Bleeding[]
export const bleeding = named(bleedings, (word) => text(`diary_bleeding_${word}`))

const levels = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'] as const
export const level = levels.map((word) => ({
  value: word.toUpperCase(),
  label: text(`diary_level_${word}`),
}))

export const sets = [
  { value: 'A', label: m.diary_set_a() },
  { value: 'B', label: m.diary_set_b() },
  { value: 'C', label: m.diary_set_c() },
]

const moves = ['walk', 'cycle', 'cross_trainer', 'swim', 'other'] as const satisfies LowLoadKind[]
export const move = named(moves, (word) => text(`diary_kind_${word}`))

const why = ['ill', 'travel', 'family', 'period', 'other'] as const satisfies RestReason[]
export const reason = named(why, (word) => text(`diary_rest_${word}`))
