/** What one illustration holds: her pose, where the movement comes from, and what is around her. */
import type { Pose } from './body'
import type { Point } from './plane'

export type Drawing = {
  pose: Pose
  /** The other end of the movement, drawn lightly: only what differs from the pose. */
  from?: Partial<Pose>
  /** Which way she moves. */
  arrows?: readonly Arrow[]
  /** Lines of the things around her, behind and before her. */
  behind?: string
  before?: string
  /** Drawn instead of the level ground. */
  ground?: string
  /** She lies or kneels: a wide, low shape behind her instead of an arch. */
  low?: true
}

/** `bow` is how far the shaft curves to the left of its way. */
export type Arrow = { from: Point; to: Point; bow?: number }

/** The part of the plane that is shown. */
export const VIEW = { left: 0, top: -8, width: 160, height: 160 }

/** The height of the floor she stands or lies on; low drawings are lifted into the middle. */
export const GROUND = 140
export const LIFT = 26
