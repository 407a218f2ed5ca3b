/** The load tests L1 to L7 and the strength test M4; M1 to M3 are drawings of strength B. */
import type { Drawing } from '../drawing'
import { walking } from './lowload'
import { positions } from './positions'
import { strengthA } from './strength'

const { standing } = positions

export const tests = {
  l1_walk: {
    ...walking,
    behind: 'M124 34m-14 0a14 14 0 1 0 28 0a14 14 0 1 0 -28 0M124 25V34L130 38',
  },
  l2_one_leg_balance: {
    pose: {
      ...standing.pose,
      hip: [74, 72],
      nearLeg: { ankle: [75, 132.4] },
      farLeg: { ankle: [98, 106], toes: 105 },
      nearArm: { hand: [79, 68] },
      farArm: { hand: [79, 68] },
    },
  },
  l3_one_leg_squat: {
    pose: {
      hip: [66, 88],
      lean: 28,
      gaze: 10,
      nearLeg: { ankle: [78, 132.4], toes: 90 },
      farLeg: { ankle: [112, 121], toes: 82 },
      nearArm: { hand: [119, 64] },
      farArm: { hand: [119, 64] },
    },
    arrows: [{ from: [40, 66], to: [40, 86] }],
  },
  l4_jog_on_spot: {
    pose: {
      hip: [76, 70],
      lean: 4,
      nearLeg: { ankle: [76, 126], toes: 140 },
      farLeg: { ankle: [94, 104], toes: 110 },
      nearArm: { hand: [100, 52] },
      farArm: { hand: [72, 68] },
    },
    arrows: [
      { from: [50, 132], to: [50, 114] },
      { from: [110, 114], to: [110, 132] },
    ],
  },
  l5_bounds: {
    pose: {
      hip: [74, 64],
      lean: 12,
      gaze: 6,
      nearLeg: { ankle: [122, 100], toes: 80 },
      farLeg: { ankle: [22, 92], toes: 190 },
      nearArm: { hand: [66, 62] },
      farArm: { hand: [106, 44] },
    },
    arrows: [{ from: [24, 134], to: [136, 134], bow: 9 }],
  },
  l6_hop: {
    pose: {
      hip: [78, 61],
      lean: 4,
      nearLeg: { ankle: [76, 117], toes: 145 },
      farLeg: { ankle: [52, 92], toes: 190 },
      nearArm: { hand: [94, 52] },
      farArm: { hand: [98, 50] },
    },
    arrows: [{ from: [104, 128], to: [104, 104] }],
  },
  l7_running_man: {
    pose: {
      hip: [70, 79],
      lean: 30,
      gaze: 16,
      nearLeg: { ankle: [74, 132.4], toes: 90 },
      farLeg: { ankle: [20, 106] },
      nearArm: { hand: [66, 80] },
      farArm: { hand: [114, 66] },
    },
    from: { farLeg: { ankle: [98, 116], toes: 100 } },
    arrows: [{ from: [34, 126], to: [58, 126], bow: -3 }],
  },
  m4_side_lying_abduction: strengthA.side_lying_leg_lift,
} satisfies Record<string, Drawing>
