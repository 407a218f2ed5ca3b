/** Where she practises: lying, sitting, standing, moving. */
import type { Drawing } from '../drawing'

const standing: Drawing = {
  pose: {
    hip: [76, 72],
    lean: 1,
    nearLeg: { ankle: [76, 132.4] },
    farLeg: { ankle: [81, 132.4] },
    nearArm: { hand: [79, 81] },
    farArm: { hand: [79, 81] },
  },
}

const lying: Drawing = {
  low: true,
  pose: {
    hip: [82, 130],
    lean: -90,
    nearLeg: { ankle: [119, 132.4], toes: 90 },
    farLeg: { ankle: [125, 132.4], toes: 90 },
    nearArm: { hand: [91, 134] },
    farArm: { hand: [91, 134] },
  },
}

export const chair = 'M52 64L56 112H92M56 112L53 140M90 112L92 140'

export const positions = {
  lying,
  side_lying: {
    low: true,
    ground: 'M24 108H136L152 140H8Z',
    pose: {
      hip: [82, 114],
      lean: -88,
      front: true,
      nearLeg: { ankle: [128, 121], toes: 130, flip: true },
      farLeg: { ankle: [134, 122], toes: 130, flip: true },
      nearArm: { hand: [72, 128], flip: true },
      farArm: { hand: [14, 120] },
    },
  },
  sitting: {
    behind: chair,
    pose: {
      hip: [70, 101],
      lean: 0,
      nearLeg: { ankle: [101, 132.4] },
      farLeg: { ankle: [106, 132.4] },
      nearArm: { hand: [92, 94] },
      farArm: { hand: [92, 94] },
    },
  },
  standing,
  kneeling: {
    pose: {
      hip: [82, 101.8],
      lean: 2,
      nearLeg: { ankle: [54, 134.4], toes: 268 },
      farLeg: { ankle: [58, 134.4], toes: 268 },
      nearArm: { hand: [86, 110] },
      farArm: { hand: [86, 110] },
    },
  },
  squat: {
    pose: {
      hip: [60, 101],
      lean: 32,
      gaze: 12,
      nearLeg: { ankle: [76, 132.4], toes: 90 },
      farLeg: { ankle: [81, 132.4], toes: 90 },
      nearArm: { hand: [117, 76] },
      farArm: { hand: [117, 76] },
    },
    from: { ...standing.pose, hip: [74, 72] },
    arrows: [{ from: [42, 70], to: [40, 92], bow: -2 }],
  },
  step: {
    behind: 'M86 140V124H140V140',
    pose: {
      hip: [74, 74],
      lean: 4,
      nearLeg: { ankle: [100, 116.4], toes: 90 },
      farLeg: { ankle: [66, 132.4], toes: 90 },
      nearArm: { hand: [64, 78] },
      farArm: { hand: [96, 72] },
    },
  },
  heel_drop: {
    pose: {
      ...standing.pose,
      hip: [77, 64.4],
      nearLeg: { ankle: [76, 125], toes: 145 },
      farLeg: { ankle: [81, 125], toes: 145 },
      nearArm: { hand: [80, 73] },
      farArm: { hand: [80, 73] },
    },
    arrows: [{ from: [54, 108], to: [54, 128] }],
  },
  sport: {
    pose: {
      hip: [74, 76],
      lean: 8,
      gaze: 4,
      nearLeg: { ankle: [86, 131.5], toes: 84 },
      farLeg: { ankle: [44, 110], toes: 190 },
      nearArm: { hand: [72, 72] },
      farArm: { hand: [103, 56] },
    },
  },
  breathing: {
    ...lying,
    pose: {
      ...lying.pose,
      nearArm: { hand: [71, 121.5], seen: 0.64 },
      farArm: { hand: [76, 122], seen: 0.7 },
    },
    arrows: [{ from: [68, 109], to: [68, 93] }],
  },
} satisfies Record<string, Drawing>
