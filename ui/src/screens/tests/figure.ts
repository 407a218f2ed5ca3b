/** The drawing of a test. */
import type { FigureName } from '../../figures/figures'

const drawnAs: Record<string, FigureName> = {
  L1: 'l1_walk',
  L2: 'l2_one_leg_balance',
  L3: 'l3_one_leg_squat',
  L4: 'l4_jog_on_spot',
  L5: 'l5_bounds',
  L6: 'l6_hop',
  L7: 'l7_running_man',
  M1: 'one_leg_calf_raise',
  M2: 'one_leg_bridge',
  M3: 'one_leg_sit_to_stand',
  M4: 'm4_side_lying_abduction',
}

/** Null for a test of a newer programme. */
export const figureOf = (id: string): FigureName | null => drawnAs[id] ?? null
