/**
 * Finds the screen of a path. The places of the first sight are here from the start; the others
 * come once that stands, or at once where the path asks for one of them.
 */
import { type Found, finder, type Place } from './find'
import Signs from './signs/Signs.svelte'
import Today from './today/Today.svelte'

const first: Place[] = [
  { path: '/signs', screen: Signs },
  { path: '/today', screen: Today, tab: true },
]

class Places {
  #find = $state.raw(finder(first))
  /** All of them can be found; before that, a path that is not found may be one still to come. */
  whole = $state(false)

  find(path: string): Found<Place> | null {
    return this.#find(path)
  }

  async fetchOthers(): Promise<void> {
    if (this.whole) return
    const { others } = await import('./others')
    this.#find = finder([...first, ...others])
    this.whole = true
  }
}

export const places = new Places()
