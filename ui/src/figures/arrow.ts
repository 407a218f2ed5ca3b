import type { Arrow } from './drawing'
import { between, direction, towards, written } from './plane'

/** A curved shaft and an open head. */
export function arrow({ from, to, bow = 0 }: Arrow): string {
  const pull = towards(between(from, to, 0.5), direction(from, to) - 90, bow * 2)
  const back = direction(to, pull)
  const [tip, left, right] = [to, towards(to, back - 35, 7), towards(to, back + 35, 7)]
  const point = (at: typeof to) => written(...at)
  return `M${point(from)}Q${point(pull)} ${point(tip)}M${point(left)}L${point(tip)}L${point(right)}`
}
