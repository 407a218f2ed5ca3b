/** The place of a path, as far as its screen is read. Today is there from the start. */
import { type Found, finder, type Place } from './find'
import { later } from './later.svelte'
import Today from './today/Today.svelte'

const first = finder<Place>([{ path: '/today', screen: Today, tab: true }])

export const placeOf = (path: string): Found<Place> | null =>
  first(path) ?? later.read?.other(path) ?? null
