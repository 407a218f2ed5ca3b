/**
 * The woman in every drawing. A pose says where her hips, hands and feet are and how her trunk
 * leans; knees and elbows follow from the lengths of her limbs, so she is the same person on
 * every page. Coordinates are those of the 160 x 160 drawing, y grows downwards. Directions are
 * compass degrees: 0 up, 90 right, 180 down. Her front is always clockwise of her trunk: upright
 * she faces right, with her head to the left she lies on her back.
 */
import { direction, distance, type Point, towards } from './plane'

export type Pose = {
  hip: Point
  /** Direction from hips to neck. */
  lean: number
  /** Direction from neck to crown; the trunk's own where it is left away. */
  gaze?: number
  nearLeg: Leg
  farLeg: Leg
  nearArm: Arm
  farArm: Arm
  /** Seen from the front instead of from the side. */
  front?: true
}

type Bend = {
  /** The elbow or knee bends to the other side. */
  flip?: true
  /** Share of its length that is seen, where a limb points towards or away from us. */
  seen?: number
}
/** `toes` is the direction of the foot; square to the shin where it is left away. */
export type Leg = { ankle: Point; toes?: number } & Bend
export type Arm = { hand: Point } & Bend

export const LENGTHS = { trunk: 36, neck: 14, thigh: 31, shin: 30, upperArm: 21, forearm: 20 }

export type Limb = { root: Point; joint: Point; end: Point }
export type Joints = {
  hip: Point
  neck: Point
  head: Point
  /** Crown direction of the head, and direction of the trunk. */
  gaze: number
  lean: number
  front: boolean
  nearLeg: Limb & { toes: number }
  farLeg: Limb & { toes: number }
  nearArm: Limb
  farArm: Limb
}

/** A limb of two bones from `root` to `end`; `turn` 1 bends it clockwise, -1 the other way. */
function limb(root: Point, end: Point, upper: number, lower: number, turn: number): Limb {
  const reach = Math.min(distance(root, end), upper + lower)
  const along = (upper ** 2 - lower ** 2 + reach ** 2) / (2 * reach)
  const aside = Math.sqrt(Math.max(0, upper ** 2 - along ** 2))
  const straight = direction(root, end)
  const joint = towards(towards(root, straight, along), straight + 90 * turn, aside)
  return { root, joint, end }
}

function leg({ ankle, toes, flip, seen = 1 }: Leg, hip: Point): Joints['nearLeg'] {
  const bones = limb(hip, ankle, LENGTHS.thigh * seen, LENGTHS.shin * seen, flip ? 1 : -1)
  return { ...bones, toes: toes ?? direction(bones.joint, ankle) - 90 }
}

function arm({ hand, flip, seen = 1 }: Arm, shoulder: Point): Limb {
  return limb(shoulder, hand, LENGTHS.upperArm * seen, LENGTHS.forearm * seen, flip ? -1 : 1)
}

/** From the few points of a pose to every joint. */
export function joints(pose: Pose): Joints {
  const { hip, lean, gaze = lean, front = false } = pose
  const neck = towards(hip, lean, LENGTHS.trunk)
  const shoulder = towards(hip, lean, LENGTHS.trunk - 5)
  const [hipHalf, shoulderHalf] = front ? [4, 8.5] : [0, 0]
  const side = (at: Point, far: number) => towards(at, lean + 90, far)
  return {
    hip,
    neck,
    head: towards(neck, gaze, LENGTHS.neck),
    gaze,
    lean,
    front,
    nearLeg: leg(pose.nearLeg, side(hip, hipHalf)),
    farLeg: leg(pose.farLeg, side(hip, -hipHalf)),
    nearArm: arm(pose.nearArm, side(shoulder, shoulderHalf)),
    farArm: arm(pose.farArm, side(shoulder, -shoulderHalf)),
  }
}
