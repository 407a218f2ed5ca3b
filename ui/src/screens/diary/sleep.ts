/** Sleep as hours and minutes on two steppers, and as the minutes that are kept. */

export type Sleep = { hours: number | null; minutes: number | null }

/** Both are unknown, or neither is. */
export const sleepOf = (total: number | null): Sleep =>
  total === null
    ? { hours: null, minutes: null }
    : { hours: Math.floor(total / 60), minutes: total % 60 }

export const totalOf = ({ hours, minutes }: Sleep): number | null =>
  hours === null && minutes === null ? null : (hours ?? 0) * 60 + (minutes ?? 0)
