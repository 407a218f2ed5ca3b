/**
 * From joints to SVG paths. Every part of the body is a row of discs joined by their common
 * tangents. Drawn stroke first and fill on top, all rows of one layer share a single contour.
 */
import type { Joints, Limb } from './body'
import { between, direction, distance, type Point, towards, written } from './plane'

type Disc = readonly [centre: Point, radius: number]
type Row = readonly Disc[]

function disc([centre, radius]: Disc): string {
  const [top, bottom] = [towards(centre, 0, radius), towards(centre, 180, radius)]
  const half = (to: Point) => `A${written(radius, radius)} 0 0 1 ${written(...to)}`
  return `M${written(...top)}${half(bottom)}${half(top)}Z`
}

/** What lies between two discs; clockwise, as the discs are, so that overlaps stay filled. */
function strip([a, ra]: Disc, [b, rb]: Disc): string {
  const far = distance(a, b)
  if (far <= Math.abs(ra - rb)) return ''
  const way = direction(a, b)
  const tilt = (Math.acos((ra - rb) / far) * 180) / Math.PI
  const corners = [
    towards(a, way - tilt, ra),
    towards(b, way - tilt, rb),
    towards(b, way + tilt, rb),
    towards(a, way + tilt, ra),
  ]
  return `M${corners.map((corner) => written(...corner)).join('L')}Z`
}

const filled = (row: Row) =>
  row.map((next, i) => strip(row[i - 1] ?? next, next) + disc(next)).join('')

/** How many discs `soft` makes of each given one. */
const STEPS = 4

/** The row with discs between its discs, so that its edge curves (Catmull-Rom). */
function soft(...row: Row): Row {
  const near = (i: number, last: Disc) => row[Math.max(0, i)] ?? last
  const curve = (a: number, b: number, c: number, d: number, t: number) =>
    b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
  return row.flatMap((b, i) => {
    if (i === row.length - 1) return [b]
    const c = near(i + 1, b)
    const [a, d] = [near(i - 1, b), near(i + 2, c)]
    return Array.from({ length: STEPS }, (_, step): Disc => {
      const mix = (of: (disc: Disc) => number) => curve(of(a), of(b), of(c), of(d), step / STEPS)
      return [[mix(([[x]]) => x), mix(([[, y]]) => y)], mix(([, radius]) => radius)]
    })
  })
}

function leg({ root, joint, end }: Limb): Row {
  const thigh = (share: number) => between(root, joint, share)
  const shin = (share: number) => between(joint, end, share)
  return soft(
    [root, 7.2],
    [thigh(0.35), 6.9],
    [thigh(0.75), 5.2],
    [joint, 4.5],
    [shin(0.3), 4.8],
    [shin(0.7), 3.3],
    [end, 2.5],
  )
}

function foot({ end, toes }: Joints['nearLeg']): string {
  const heel = towards(towards(end, toes + 180, 2.4), toes + 90, 3)
  const ball = towards(towards(end, toes, 10.5), toes + 90, 3.7)
  return filled([
    [end, 2.6],
    [heel, 2.8],
    [ball, 2],
    [end, 2.6],
  ])
}

function arm({ root, joint, end }: Limb): string {
  const hand = (far: number) => towards(end, direction(joint, end), far)
  return (
    filled(
      soft(
        [root, 3.6],
        [between(root, joint, 0.5), 3.1],
        [joint, 2.5],
        [between(joint, end, 0.4), 2.5],
        [end, 1.8],
      ),
    ) +
    filled([
      [end, 1.8],
      [hand(3), 2.3],
      [hand(5), 1.8],
    ])
  )
}

/** Her trunk as two rows from neck to hips: back and front, or her two sides. */
function trunk({ hip, neck, lean, front }: Joints): Row[] {
  const at = (share: number, aside: number) => towards(between(hip, neck, share), lean + 90, aside)
  if (front) {
    return [1, -1].map((side) =>
      soft(
        [neck, 3],
        [at(0.86, 7 * side), 4.2],
        [at(0.66, 3.6 * side), 5.6],
        [at(0.4, 2 * side), 5],
        [at(0.16, 3.4 * side), 6.2],
        [at(-0.02, 4 * side), 6.6],
      ),
    )
  }
  return [
    soft(
      [neck, 2.7],
      [at(0.86, -0.8), 5.2],
      [at(0.68, -0.6), 6.2],
      [at(0.4, 0.4), 5.6],
      [at(0.18, -0.6), 7],
      [at(-0.03, -1.6), 7.6],
    ),
    soft(
      [neck, 2.6],
      [at(0.84, 1.8), 4.6],
      [at(0.66, 3.4), 5.2],
      [at(0.42, 1), 5.4],
      [at(0.2, 0.6), 6.4],
      [at(0.02, 0.2), 7],
    ),
  ]
}

function head({ head: centre, gaze, front }: Joints): string {
  const chin = towards(towards(centre, gaze + 180, 5), gaze + 90, front ? 0 : 3.4)
  return filled(soft([centre, 7.4], [between(centre, chin, 0.5), 6.2], [chin, 3.6]))
}

/** Of one row of the trunk what lies below the waist, cut off straight at the top. */
function seat(side: Row): string {
  const [waist, hips] = [side.at(-1 - 1.5 * STEPS), side.slice(-1 - 0.5 * STEPS)]
  return (
    filled(hips) +
    hips
      .slice(0, 1)
      .map((top) => (waist ? strip(waist, top) : ''))
      .join('')
  )
}

/** Hair drawn close to the head, and its knot. */
function hair({ head: centre, gaze, front }: Joints): string {
  const at = (way: number, far = 8.4) => written(...towards(centre, gaze + way, far))
  const knot = disc([towards(centre, gaze + (front ? 0 : -34), 11.6), 4.4])
  return front
    ? `M${at(85)}A8.4 8.4 0 0 0 ${at(-85)}C${at(-50, 3.5)} ${at(50, 3.5)} ${at(85)}Z${knot}`
    : `M${at(55)}A8.4 8.4 0 1 0 ${at(-155)}C${at(170, 5)} ${at(95, 4.5)} ${at(55)}Z${knot}`
}

/** What is drawn, from the back to the front; cloth is what she wears on her legs. */
export type Layers = ReturnType<typeof layers>

export function layers(body: Joints) {
  const [nearLeg, farLeg, sides] = [leg(body.nearLeg), leg(body.farLeg), trunk(body)]
  const ankles = -3
  return {
    farArm: arm(body.farArm),
    farLeg: filled(farLeg) + foot(body.farLeg),
    farCloth: filled(farLeg.slice(0, ankles)),
    trunk:
      filled([
        [between(body.hip, body.neck, 0.97), 2.7],
        [body.head, 2.7],
      ]) +
      sides.map(filled).join('') +
      (body.front
        ? filled([
            [body.hip, 7],
            [body.neck, 4],
          ])
        : '') +
      filled(nearLeg) +
      foot(body.nearLeg),
    cloth: filled(nearLeg.slice(0, ankles)) + sides.map(seat).join(''),
    head: head(body),
    hair: hair(body),
    nearArm: arm(body.nearArm),
  }
}
