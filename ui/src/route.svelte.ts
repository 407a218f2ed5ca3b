/**
 * The router: a path in the hash, real history entries (so the phone's back works), and layers
 * (open sheets) that own one history entry each, so that back closes them first.
 * It knows no screens; `screens/places.svelte.ts` does.
 */
import { tick } from 'svelte'

type Entry = { index: number }

const home = '/today'
/** The whole path, with its query. */
export const read = () => location.hash.slice(1) || home

/** The current place. `path` without the query; `query` as given after `?`. */
export const route = $state(parse(read()))

function parse(full: string) {
  const [path = home, query = ''] = full.split('?')
  return { path, query: new URLSearchParams(query) }
}

const scrolls = new Map<number, number>()
/** Told whether she goes to another place; otherwise it is one step back. */
type Close = (away: boolean) => void
let layers: Close[] = []
let index = 0
let restoring = false
let unwinding = false
/** Entries of layers that went while others were on their way out. */
let owed = 0
let queued: (() => void) | undefined

const scroller = () => document.querySelector<HTMLElement>('[data-scroll]')

function show() {
  Object.assign(route, parse(read()))
}

function stamp(entry: Entry) {
  history.replaceState(entry, '')
  index = entry.index
}

/** Removes the entries of open layers, then does what was asked. */
function unwind(count: number, after?: () => void) {
  if (after) queued = after
  if (unwinding) {
    owed += count
    return
  }
  unwinding = true
  history.go(-count)
}

/** Goes to a path such as `/diary/day/2026-03-01`. `replace` leaves no way back to where she was. */
export function go(path: string, options: { replace?: boolean } = {}): void {
  const open = layers
  layers = []
  for (const close of open) close(true)
  if (unwinding || open.length > 0) {
    unwind(open.length, () => go(path, options))
    return
  }
  if (path === read() && !options.replace) return
  scrolls.set(index, scroller()?.scrollTop ?? 0)
  restoring = false
  if (options.replace) history.replaceState({ index }, '', `#${path}`)
  else history.pushState({ index: ++index }, '', `#${path}`)
  show()
}

/** One step back, or home when this screen was the first one. */
export function back(): void {
  // Two steps back at once are one step in WebKit; the layer's own comes first.
  if (unwinding) queued = back
  else if (index > 0) history.back()
  else go(home, { replace: true })
}

/** Whether back would close something that lies over the place. */
export const isLayered = (): boolean => layers.length > 0 || unwinding

/** Opens a layer: back calls `close`. Returns what to call when it was closed in another way. */
export function layer(close: Close): () => void {
  layers.push(close)
  history.pushState({ index: ++index }, '')
  return () => {
    if (!layers.includes(close)) return
    layers = layers.filter((other) => other !== close)
    unwind(1)
  }
}

function popped(event: PopStateEvent) {
  const entry = event.state as Entry | null
  const from = index
  if (entry) index = entry.index
  else stamp({ index: from + 1 })
  if (owed > 0) {
    const more = owed
    owed = 0
    history.go(-more)
    return
  }
  if (unwinding) {
    unwinding = false
    const after = queued
    queued = undefined
    after?.()
    return
  }
  const close = layers.pop()
  if (close) {
    close(false)
    return
  }
  scrolls.set(from, scroller()?.scrollTop ?? 0)
  restoring = index < from
  show()
}

/** Follows in-app links through `go`, so that they close layers and remember the scroll. */
function followed(event: MouseEvent) {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href^="#/"]')
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey)
    return
  event.preventDefault()
  go((link.getAttribute('href') ?? '').slice(1))
}

/** Called by each screen once it stands: focus to its heading, scroll to where she left it. */
export async function arrive(heading: HTMLElement, area: HTMLElement): Promise<void> {
  const wanted = restoring ? (scrolls.get(index) ?? 0) : 0
  await tick()
  heading.focus({ preventScroll: true })
  if (wanted === 0) return
  area.scrollTop = wanted
  if (area.scrollTop >= wanted) return
  // Content that still loads makes room later; stop trying when she scrolls herself.
  const grown = new ResizeObserver(() => {
    area.scrollTop = wanted
    if (area.scrollTop >= wanted) grown.disconnect()
  })
  for (const child of area.children) grown.observe(child)
  for (const own of ['wheel', 'touchstart', 'keydown']) {
    area.addEventListener(own, () => grown.disconnect(), { once: true, passive: true })
  }
}

/** Starts listening. Returns how to stop. */
export function startRouter(): () => void {
  history.scrollRestoration = 'manual'
  stamp((history.state as Entry | null) ?? { index: 0 })
  show()
  addEventListener('popstate', popped)
  document.addEventListener('click', followed)
  return () => {
    removeEventListener('popstate', popped)
    document.removeEventListener('click', followed)
  }
}
