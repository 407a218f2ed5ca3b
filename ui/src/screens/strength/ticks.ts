/** What of a strength session is ticked: an exercise, or its left and its right. */
import type { Exercise } from '../../api/wire'

export type Mark = string
export type Side = 'left' | 'right' | null

/** Everything there is to tick for an exercise. */
export function marks({ id, sides }: Exercise): { mark: Mark; side: Side }[] {
  if (!sides) return [{ mark: id, side: null }]
  return [
    { mark: `${id} left`, side: 'left' },
    { mark: `${id} right`, side: 'right' },
  ]
}

export const allMarks = (exercises: readonly Exercise[]): Mark[] =>
  exercises.flatMap((exercise) => marks(exercise).map(({ mark }) => mark))

export const isDone = (exercise: Exercise, ticked: readonly Mark[]): boolean =>
  marks(exercise).every(({ mark }) => ticked.includes(mark))

export const countDone = (exercises: readonly Exercise[], ticked: readonly Mark[]): number =>
  exercises.filter((exercise) => isDone(exercise, ticked)).length

export const turned = (ticked: readonly Mark[], mark: Mark): Mark[] =>
  ticked.includes(mark) ? ticked.filter((other) => other !== mark) : [...ticked, mark]
