/** The drawing of an exercise. */
import { FIGURES, type FigureName } from '../../figures/figures'

/** Where the drawing has a longer name than the exercise. */
const drawnAs: Record<string, FigureName> = {
  bridge: 'two_leg_bridge',
  calf_raise: 'two_leg_calf_raise',
  sit_to_stand: 'chair_sit_to_stand',
  side_leg_lift: 'side_lying_leg_lift',
  side_plank: 'side_plank_knees',
}

/** Null for an exercise of a newer programme, which has its words but no drawing yet. */
export function figureOf(id: string): FigureName | null {
  return drawnAs[id] ?? FIGURES.find((name) => name === id) ?? null
}
