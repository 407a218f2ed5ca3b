/** Points and directions of the drawing. y grows downwards; directions are compass degrees. */

export type Point = readonly [x: number, y: number]

/** The point `far` away in a direction: 0 is up, 90 right, 180 down. */
export function towards([x, y]: Point, direction: number, far: number): Point {
  const angle = (direction * Math.PI) / 180
  return [x + far * Math.sin(angle), y - far * Math.cos(angle)]
}

export function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay)
}

export function direction([ax, ay]: Point, [bx, by]: Point): number {
  return (Math.atan2(bx - ax, ay - by) * 180) / Math.PI
}

/** The point at a share of the way. */
export function between([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}

/** Two numbers as they stand in a path. */
export function written(x: number, y: number): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`
}
