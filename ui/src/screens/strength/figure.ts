/** The drawing of an exercise. */
import { FIGURES, type FigureName } from '../../figures/figures'

const drawnAs: Record<string, FigureName> = { sit_to_stand: 'chair_sit_to_stand' }

/** Null for an exercise of a newer programme, which has its words but no drawing yet. */
export function figureOf(id: string): FigureName | null {
  return drawnAs[id] ?? FIGURES.find((name) => name === id) ?? null
}
