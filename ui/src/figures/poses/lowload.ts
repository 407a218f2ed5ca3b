/** Moving without impact. */
import type { Drawing } from '../drawing'

const wheel = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

export const walking: Drawing = {
  pose: {
    hip: [78, 73],
    lean: 3,
    nearLeg: { ankle: [98, 130.4], toes: 72 },
    farLeg: { ankle: [54, 126.5], toes: 130 },
    nearArm: { hand: [63, 77] },
    farArm: { hand: [101, 73] },
  },
}

export const lowLoad = {
  walk: walking,
  cycle: {
    behind: `${wheel(40, 119, 19.5)}${wheel(120, 119, 19.5)}M40 119L62 88L104 84M62 88L76 118L104 84M40 119H76M62 88L60 78M52 77H70M120 119L104 76L112 72`,
    pose: {
      hip: [62, 66],
      lean: 40,
      gaze: 20,
      nearLeg: { ankle: [80, 121], toes: 95 },
      farLeg: { ankle: [80, 99], toes: 100 },
      nearArm: { hand: [107, 71] },
      farArm: { hand: [110, 70] },
    },
  },
  cross_trainer: {
    behind: `${wheel(126, 114, 18)}M124 96L118 40M110 42L124 36M121 78L104 56M121 78L111 47M72 129H102L126 106M34 130H66L126 122M40 130V140`,
    pose: {
      hip: [68, 68],
      lean: 4,
      nearLeg: { ankle: [86, 121], toes: 90 },
      farLeg: { ankle: [48, 120], toes: 104 },
      nearArm: { hand: [101, 59] },
      farArm: { hand: [108, 50] },
    },
  },
  swim: {
    low: true,
    ground: 'M22 135q9.5 -7 19 0t19 0t19 0t19 0t19 0t19 0',
    before: 'M10 123q11.5 -8 23 0t23 0t23 0t23 0t23 0t23 0',
    pose: {
      hip: [75, 112],
      lean: 82,
      gaze: 72,
      nearLeg: { ankle: [16, 113], toes: 262 },
      farLeg: { ankle: [18, 121], toes: 262 },
      nearArm: { hand: [141, 102], flip: true },
      farArm: { hand: [116, 138] },
    },
  },
} satisfies Record<string, Drawing>
