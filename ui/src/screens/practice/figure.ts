/** What a practice is called in the catalogue, and the drawing of its position. */

import type { PracticeSession } from '../../api/wire'
import type { FigureName } from '../../figures/figures'

const figures: Record<string, FigureName> = {
  breathing: 'breathing',
  P0: 'side_lying',
  P1: 'lying',
  P2: 'sitting',
  P3: 'standing',
  P4: 'kneeling',
  P5: 'squat',
  P6: 'sport',
}

/** Her level, or what takes its place: `P3`, `breathing`, `stopped`. */
export const codeOf = ({ kind, level }: Pick<PracticeSession, 'kind' | 'level'>): string =>
  kind === 'pfmt' ? level : kind

/** By code; lying for a level of a newer programme. */
export const figureFor = (code: string): FigureName => figures[code] ?? 'lying'
