/** Strength A and B. */
import type { Drawing } from '../drawing'
import { chair, positions } from './positions'

const bridge: Drawing = {
  low: true,
  pose: {
    hip: [82, 105],
    lean: -131,
    gaze: -90,
    nearLeg: { ankle: [116, 132.4], toes: 90 },
    farLeg: { ankle: [121, 132.4], toes: 90 },
    nearArm: { hand: [98, 135] },
    farArm: { hand: [98, 135] },
  },
  arrows: [{ from: [80, 90], to: [80, 76] }],
}

/** A chair back to rest her fingers on. */
const rest = 'M113 65L109 140M110.5 112H140L143 140'

const legLift: Drawing = {
  low: true,
  pose: {
    hip: [78, 128],
    lean: -89,
    front: true,
    nearLeg: { ankle: [130, 95], toes: 35 },
    farLeg: { ankle: [138.5, 134], toes: 75 },
    nearArm: { hand: [66, 134.5], flip: true },
    farArm: { hand: [12, 135], seen: 0.9 },
  },
  from: { nearLeg: { ankle: [138.5, 126], toes: 75 } },
  arrows: [{ from: [152, 118], to: [147, 94], bow: 2 }],
}

export const strengthA = {
  two_leg_bridge: {
    ...bridge,
    from: { hip: [90.77, 126.5], lean: -93.38 },
  },
  two_leg_calf_raise: {
    behind: rest,
    pose: {
      ...positions.heel_drop.pose,
      nearArm: { hand: [106.5, 61] },
      farArm: { hand: [106.5, 61] },
    },
    arrows: [{ from: [95, 132], to: [95, 114] }],
  },
  chair_sit_to_stand: {
    behind: chair,
    pose: {
      hip: [76, 90],
      lean: 36,
      gaze: 18,
      nearLeg: { ankle: [94, 132.4], toes: 90 },
      farLeg: { ankle: [99, 132.4], toes: 90 },
      nearArm: { hand: [130, 76] },
      farArm: { hand: [130, 76] },
    },
    from: {
      hip: [68, 101],
      lean: 4,
      gaze: 4,
      nearArm: { hand: [106, 84] },
      farArm: { hand: [106, 84] },
    },
    arrows: [{ from: [40, 100], to: [46, 76], bow: 3 }],
  },
  side_lying_leg_lift: legLift,
  bird_dog: {
    low: true,
    pose: {
      hip: [75, 103.4],
      lean: 75,
      gaze: 84,
      nearLeg: { ankle: [15, 97] },
      farLeg: { ankle: [47, 136], toes: 268 },
      nearArm: { hand: [106, 134.6] },
      farArm: { hand: [144.5, 86] },
    },
  },
} satisfies Record<string, Drawing>

export const strengthB = {
  one_leg_bridge: {
    ...bridge,
    pose: { ...bridge.pose, farLeg: { ankle: [140, 89] } },
  },
  one_leg_calf_raise: {
    behind: rest,
    pose: {
      ...strengthA.two_leg_calf_raise.pose,
      farLeg: { ankle: [56, 104], toes: 170 },
    },
    arrows: [{ from: [95, 132], to: [95, 114] }],
  },
  step_up: {
    behind: 'M82 140V124H140V140',
    pose: {
      hip: [94, 62],
      lean: 4,
      nearLeg: { ankle: [104, 116.4], toes: 90 },
      farLeg: { ankle: [70, 112], toes: 150 },
      nearArm: { hand: [82, 64] },
      farArm: { hand: [116, 58] },
    },
    arrows: [{ from: [44, 104], to: [50, 76], bow: 4 }],
  },
  split_squat: {
    pose: {
      hip: [74, 97],
      lean: 3,
      nearLeg: { ankle: [104, 132.4], toes: 90 },
      farLeg: { ankle: [40, 125], toes: 145 },
      nearArm: { hand: [78, 93] },
      farArm: { hand: [78, 93] },
    },
    from: { hip: [74, 82], nearArm: { hand: [78, 78] }, farArm: { hand: [78, 78] } },
    arrows: [{ from: [122, 70], to: [122, 92] }],
  },
  one_leg_sit_to_stand: {
    behind: chair,
    pose: {
      hip: [74, 92],
      lean: 38,
      gaze: 20,
      nearLeg: { ankle: [90, 132.4], toes: 90 },
      farLeg: { ankle: [131, 111] },
      nearArm: { hand: [130, 76] },
      farArm: { hand: [130, 76] },
    },
    arrows: [{ from: [40, 100], to: [46, 76], bow: 3 }],
  },
  side_plank_knees: {
    low: true,
    pose: {
      hip: [82, 117],
      lean: -66,
      front: true,
      nearLeg: { ankle: [136, 119], toes: 85, flip: true },
      farLeg: { ankle: [139, 124], toes: 85, flip: true },
      nearArm: { hand: [86, 108], flip: true },
      farArm: { hand: [31, 136], flip: true },
    },
    arrows: [{ from: [92, 96], to: [98, 82] }],
  },
  one_leg_deadlift: {
    pose: {
      hip: [76, 77],
      lean: 78,
      gaze: 66,
      nearLeg: { ankle: [80, 132.4], toes: 90 },
      farLeg: { ankle: [16, 83] },
      nearArm: { hand: [108, 109] },
      farArm: { hand: [108, 109] },
    },
    before: 'M100 114H117M100 109V119M117 109V119',
  },
} satisfies Record<string, Drawing>
