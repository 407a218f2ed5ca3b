/** Finds the place of a path, such as `/diary/day/:day` for `/diary/day/2026-03-01`. */
import type { Component } from 'svelte'

/** A path with `:name` hands that part to the screen as a prop of the same name. */
export type Place = {
  path: string
  // Each screen has its own props; they are the `:name` parts of its path, always strings.
  // biome-ignore lint/suspicious/noExplicitAny: component props differ from screen to screen.
  screen: Component<any>
  /** One of the four tabs: the tab bar is shown. */
  tab?: true
  /** She is in the middle of something here, and comes back to it when the phone ended the app. */
  stays?: true
}

export type Found<P> = { place: P; props: Record<string, string> }

export function finder<P extends { path: string }>(places: P[]) {
  const split = places.map((place) => ({ place, parts: place.path.split('/') }))
  return (path: string): Found<P> | null => {
    const given = path.split('/')
    for (const { place, parts } of split) {
      const props = match(parts, given)
      if (props) return { place, props }
    }
    return null
  }
}

function match(parts: string[], given: string[]): Record<string, string> | null {
  if (parts.length !== given.length) return null
  const props: Record<string, string> = {}
  for (const [at, part] of parts.entries()) {
    const value = given[at] ?? ''
    if (part.startsWith(':')) props[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return null
  }
  return props
}
