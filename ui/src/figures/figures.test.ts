import { expect, test } from 'vitest'
import { type Arm, joints, LENGTHS, type Leg, type Pose } from './body'
import { layers } from './contour'
import { GROUND, LIFT, VIEW } from './drawing'
import { drawing, FIGURES, type FigureName } from './figures'
import { distance, type Point } from './plane'

const poses = FIGURES.flatMap((name): { name: FigureName; pose: Pose }[] => {
  const { pose, from } = drawing(name)
  return from
    ? [
        { name, pose },
        { name, pose: { ...pose, ...from } },
      ]
    : [{ name, pose }]
})

const limbs = ['nearLeg', 'farLeg', 'nearArm', 'farArm'] as const
const bones = {
  nearLeg: [LENGTHS.thigh, LENGTHS.shin],
  farLeg: [LENGTHS.thigh, LENGTHS.shin],
  nearArm: [LENGTHS.upperArm, LENGTHS.forearm],
  farArm: [LENGTHS.upperArm, LENGTHS.forearm],
}

function everyJoint(pose: Pose): Point[] {
  const { hip, neck, head, ...body } = joints(pose)
  return [hip, neck, head, ...limbs.flatMap((of) => [body[of].root, body[of].joint, body[of].end])]
}

/** Half a limb and its line. */
const FLESH = 7

test.each(poses)(
  '$name: every limb has its length, so that nothing is out of reach',
  ({ pose }) => {
    const body = joints(pose)
    for (const of of limbs) {
      const { seen = 1 }: Leg | Arm = pose[of]
      const [upper = 0, lower = 0] = bones[of]
      expect(distance(body[of].root, body[of].joint), of).toBeCloseTo(upper * seen, 6)
      expect(distance(body[of].joint, body[of].end), of).toBeCloseTo(lower * seen, 6)
      expect(seen, of).toBeGreaterThan(0.5)
      expect(seen, of).toBeLessThanOrEqual(1)
    }
  },
)

test.each(poses)('$name: every joint is inside the picture', ({ name, pose }) => {
  const lift = drawing(name).low ? LIFT : 0
  for (const [x, y] of everyJoint(pose)) {
    expect(x).toBeGreaterThan(VIEW.left + FLESH)
    expect(x).toBeLessThan(VIEW.left + VIEW.width - FLESH)
    expect(y - lift).toBeGreaterThan(VIEW.top + FLESH)
    expect(y - lift).toBeLessThan(VIEW.top + VIEW.height - FLESH)
  }
})

test.each(poses)('$name: no joint is under the floor', ({ name, pose }) => {
  const { ground } = drawing(name)
  const lowest = Math.max(...everyJoint(pose).map(([, y]) => y))
  if (!ground) expect(lowest).toBeLessThan(GROUND)
})

test.each(FIGURES)('%s: an arrow starts and ends inside the picture', (name) => {
  for (const { from, to } of drawing(name).arrows ?? []) {
    for (const [x, y] of [from, to]) {
      expect(x).toBeGreaterThan(VIEW.left)
      expect(x).toBeLessThan(VIEW.left + VIEW.width)
      expect(y).toBeGreaterThan(VIEW.top)
      expect(y).toBeLessThan(GROUND)
    }
  }
})

test.each(poses)('$name: the contour is made of numbers', ({ pose }) => {
  for (const path of Object.values(layers(joints(pose)))) {
    expect(path).toMatch(/^M[-\d. AMLCZ]+Z$/)
  }
})

test('a knee bends forwards and an elbow backwards', () => {
  const { nearLeg, nearArm } = joints(drawing('squat').pose)
  expect(nearLeg.joint[0]).toBeGreaterThan(nearLeg.root[0])
  const standing = joints(drawing('standing').pose)
  expect(standing.nearArm.joint[0]).toBeLessThan(standing.nearArm.root[0])
  expect(nearArm.joint[1]).toBeGreaterThan(nearArm.root[1])
})
