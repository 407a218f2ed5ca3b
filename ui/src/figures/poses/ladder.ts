/** The first four rungs of the ladder; J5 and J6 are the drawings of L4, L5 and L6. */
import type { Drawing } from '../drawing'
import { positions } from './positions'

export const ladder = {
  j1_heel_drops: {
    ...positions.heel_drop,
    arrows: [
      { from: [54, 108], to: [54, 128] },
      { from: [104, 108], to: [104, 128] },
    ],
  },
  j2_march: {
    pose: {
      hip: [74, 72],
      lean: 2,
      nearLeg: { ankle: [75, 132.4], toes: 90 },
      farLeg: { ankle: [101, 98], toes: 95 },
      nearArm: { hand: [100, 60] },
      farArm: { hand: [62, 74] },
    },
    arrows: [{ from: [124, 108], to: [124, 90] }],
  },
  j3_shuffle: {
    pose: {
      hip: [74, 77],
      lean: 7,
      gaze: 3,
      nearLeg: { ankle: [88, 132.4], toes: 88 },
      farLeg: { ankle: [58, 127], toes: 130 },
      nearArm: { hand: [74, 74] },
      farArm: { hand: [102, 62] },
    },
    arrows: [{ from: [108, 128], to: [132, 128] }],
  },
  j4_bounce: {
    pose: {
      hip: [74, 65],
      lean: 7,
      gaze: 2,
      nearLeg: { ankle: [74, 121], toes: 145 },
      farLeg: { ankle: [80, 121], toes: 145 },
      nearArm: { hand: [90, 59] },
      farArm: { hand: [93, 58] },
    },
    arrows: [
      { from: [50, 132], to: [50, 112] },
      { from: [108, 112], to: [108, 132] },
    ],
  },
} satisfies Record<string, Drawing>
