/**
 * Whether it is quiet now. The core says so, and how long that holds; then it is asked again. No
 * clock is read here.
 */
import { call } from '../api/ipc'
import type { Hours } from '../api/wire'

export const hours = $state({ quiet: false })

let again: ReturnType<typeof setTimeout> | undefined

export function useHours({ quiet, changes_in_s }: Hours): void {
  hours.quiet = quiet
  clearTimeout(again)
  if (changes_in_s !== null) again = setTimeout(askHours, changes_in_s * 1000)
}

/** After a resume and after every write. A core that cannot say leaves it as it was. */
export async function askHours(): Promise<void> {
  await call('hours').then(useHours, () => undefined)
}
