/** The answers to choose from, each list in the order it is read. */
import type {
  Amount,
  Bleeding,
  BodyPainKind,
  Fuelled,
  Ill,
  LastSettled,
  Mood,
} from '../../api/wire'
import { text } from '../../text/text'

const named = <T extends string>(values: readonly T[], label: (value: T) => string) =>
  values.map((value) => ({ value, label: label(value) }))

const amounts = ['none', 'drops', 'splash', 'more'] as const satisfies Amount[]
export const leak = named(amounts, (word) => text(`check_leak_${word}`))

const settlings = ['yes', 'late', 'no', 'none_yet'] as const satisfies LastSettled[]
export const settled = named(settlings, (word) => text(`check_settled_${word}`))

const pains = ['plain', 'sharp', 'limp', 'bone_point'] as const satisfies BodyPainKind[]
export const painKind = named(pains, (word) => text(`check_kind_${word}`))

const bleedings = ['none', 'usual', 'unclear', 'increased'] as const satisfies Bleeding[]
export const bleeding = named(bleedings, (word) => text(`check_bleeding_${word}`))

const illnesses = ['no', 'mild', 'yes', 'maybe_pregnant'] as const satisfies Ill[]
export const ill = named(illnesses, (word) => text(`check_ill_${word}`))

const fuels = ['yes', 'no', 'faint_or_skipping'] as const satisfies Fuelled[]
export const fuelled = named(fuels, (word) => text(`check_fuelled_${word}`))

const moods = ['ok', 'low', 'crisis'] as const satisfies Mood[]
export const mood = named(moods, (word) => text(`check_mood_${word}`))
