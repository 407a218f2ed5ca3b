/** The dose of a strength set in words. */
import type { Exercise, StrengthSession } from '../../api/wire'
import { m } from '../../text/text'

export function doseText(session: StrengthSession, exercise: Exercise): string {
  const { sets_min, sets_max, reps_min: from, reps_max: to } = session
  const dose =
    sets_min === sets_max
      ? m.strength_dose_sets({ sets: sets_max, from, to })
      : m.strength_dose_range({ least: sets_min, most: sets_max, from, to })
  return exercise.sides ? m.strength_dose_sides({ dose }) : dose
}
