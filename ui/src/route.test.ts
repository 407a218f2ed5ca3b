// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { back, go, layer, route, startRouter } from './route.svelte'

let stop: () => void

beforeEach(() => {
  stop = startRouter()
  go('/today', { replace: true })
})

afterEach(() => stop())

/** What the engine does on back: the older entry is in place, then it tells. */
const backTo = (index: number, path: string) => {
  history.replaceState({ index }, '', `#${path}`)
  dispatchEvent(new PopStateEvent('popstate', { state: { index } }))
}

test('a path carries its query beside it', () => {
  go('/diary?month=2026-03')
  expect(route.path).toBe('/diary')
  expect(route.query.get('month')).toBe('2026-03')
})

test('going makes a history entry, replacing does not', () => {
  const before = history.length
  go('/you')
  go('/progress', { replace: true })
  expect(history.length).toBe(before + 1)
  expect(route.path).toBe('/progress')
})

test('back closes an open layer and stays where she is', () => {
  go('/diary')
  const { index } = history.state
  const close = vi.fn()
  layer(close)
  backTo(index, '/diary')
  expect(close).toHaveBeenCalledOnce()
  expect(route.path).toBe('/diary')
})

test('back without a layer shows the place before', () => {
  const { index } = history.state
  go('/you')
  backTo(index, '/today')
  expect(route.path).toBe('/today')
})

test('going somewhere from a layer closes it first and lands there', () => {
  const { index } = history.state
  const close = vi.fn()
  layer(close)
  const went = vi.spyOn(history, 'go').mockImplementation(() => backTo(index, '/today'))
  go('/signs')
  went.mockRestore()
  expect(close).toHaveBeenCalledOnce()
  expect(route.path).toBe('/signs')
  expect(history.state.index).toBe(index + 1)
})

test('a layer is told whether she goes elsewhere or one step back', () => {
  const { index } = history.state
  const close = vi.fn()
  layer(close)
  backTo(index, '/today')
  expect(close).toHaveBeenLastCalledWith(false)
  layer(close)
  const went = vi.spyOn(history, 'go').mockImplementation(() => backTo(index, '/today'))
  go('/signs')
  went.mockRestore()
  expect(close).toHaveBeenLastCalledWith(true)
})

test('what lies on a layer may take the next with it: their entries go one after the other', () => {
  go('/tests/battery')
  const { index } = history.state
  const [under, over] = [layer(() => {}), layer(() => {})]
  const counts: (number | undefined)[] = []
  const went = vi.spyOn(history, 'go').mockImplementation((count) => void counts.push(count))
  over()
  under()
  go('/run/after/7')
  expect(counts).toEqual([-1])
  backTo(index + 1, '/tests/battery')
  expect(counts).toEqual([-1, -1])
  expect(route.path).toBe('/tests/battery')
  backTo(index, '/tests/battery')
  went.mockRestore()
  expect(route.path).toBe('/run/after/7')
  expect(history.state.index).toBe(index + 1)
})

test('a layer opened while another goes is left with it when she goes elsewhere', () => {
  go('/diary')
  const { index } = history.state
  const gone = layer(() => {})
  const counts: (number | undefined)[] = []
  const went = vi.spyOn(history, 'go').mockImplementation((count) => void counts.push(count))
  layer(() => {})
  gone()
  go('/signs')
  backTo(index + 1, '/diary')
  backTo(index, '/diary')
  went.mockRestore()
  expect(counts).toEqual([-1, -1])
  expect(route.path).toBe('/signs')
})

test('leaving a layer and then the place are two steps, one after the other', () => {
  const { index } = history.state
  go('/practice')
  const leave = layer(() => {})
  const steps: string[] = []
  const went = vi.spyOn(history, 'go').mockImplementation(() => void steps.push('layer'))
  const stepped = vi.spyOn(history, 'back').mockImplementation(() => void steps.push('place'))
  leave()
  back()
  expect(steps).toEqual(['layer'])
  backTo(index + 1, '/practice')
  expect(steps).toEqual(['layer', 'place'])
  backTo(index, '/today')
  went.mockRestore()
  stepped.mockRestore()
  expect(route.path).toBe('/today')
})
