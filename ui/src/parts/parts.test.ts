// @vitest-environment happy-dom
import { type Component, flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import { m } from '../text/text'
import Button from './Button.svelte'
import Choice from './Choice.svelte'
import Scale from './Scale.svelte'
import Several from './Several.svelte'
import Stepper from './Stepper.svelte'
import Toast, { STAYS_MS } from './Toast.svelte'

/** A generic part, whose type argument a test cannot name. */
type Loose = Component<Record<string, unknown>>

let shown: object | undefined

afterEach(() => {
  if (shown) unmount(shown)
  shown = undefined
  vi.useRealTimers()
})

function show<P extends Record<string, unknown>>(part: Component<P>, props: P): HTMLElement {
  shown = mount(part, { target: document.body, props })
  flushSync()
  return document.body
}

function press(selector: string) {
  document.body.querySelector<HTMLElement>(selector)?.click()
  flushSync()
}

const options = [
  { value: 'drops', label: 'x' },
  { value: 'some', label: 'y' },
]

test('a choice starts with nothing chosen and goes back to that', () => {
  const told: unknown[] = []
  const page = show(Choice as unknown as Loose, {
    label: 'q',
    options,
    value: null,
    onchange: (value: unknown) => told.push(value),
  })
  expect(page.querySelectorAll(':checked')).toHaveLength(0)
  press('input[value=some]')
  press('fieldset > button')
  expect(told).toEqual(['some', null])
})

test('a scale has one target for every step and chooses none', () => {
  const page = show(Scale, { label: 'q', low: 'a', high: 'b', value: null })
  expect(page.querySelectorAll('input[type=radio]')).toHaveLength(11)
  expect(page.querySelectorAll(':checked')).toHaveLength(0)
})

test('zero on a scale is an answer, not the lack of one', () => {
  const told: unknown[] = []
  show(Scale, {
    label: 'q',
    low: 'a',
    high: 'b',
    value: null,
    onchange: (value) => told.push(value),
  })
  press('input[type=radio]')
  expect(told).toEqual([0])
})

test('several answers tell none apart from not said', () => {
  const told: unknown[] = []
  show(Several as unknown as Loose, {
    label: 'q',
    options,
    value: null,
    onchange: (value: unknown) => told.push(value),
  })
  press('input[type=checkbox]')
  press('input[type=checkbox]')
  press('fieldset > button')
  expect(told).toEqual([['drops'], [], null])
})

test('a stepper starts unknown and its first step lands on the start', () => {
  const told: unknown[] = []
  const page = show(Stepper, {
    label: 'q',
    min: 1,
    max: 9,
    start: 5,
    value: null,
    onchange: (value) => told.push(value),
  })
  expect(page.querySelector('input')?.value).toBe('')
  press(`button[aria-label="${m.app_more({ what: 'q' })}"]`)
  expect(told).toEqual([5])
})

test('a busy button ignores the second tap', async () => {
  let taps = 0
  let settle = () => {}
  const onclick = () => {
    taps += 1
    return new Promise<void>((done) => {
      settle = done
    })
  }
  show(Button as unknown as Loose, { onclick, children: () => {} })
  press('button')
  press('button')
  expect(taps).toBe(1)
  settle()
  await vi.waitFor(() => expect(document.body.querySelector('[aria-busy=true]')).toBeNull())
  press('button')
  expect(taps).toBe(2)
})

test('a toast stays at least ten seconds, and as long as it has the focus', () => {
  vi.useFakeTimers()
  const onend = vi.fn()
  const page = show(Toast, { note: { message: 'x', undo: () => undefined }, onend })
  expect(STAYS_MS).toBeGreaterThanOrEqual(10_000)
  page.querySelector('button')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  flushSync()
  vi.advanceTimersByTime(STAYS_MS * 3)
  expect(onend).not.toHaveBeenCalled()
  page.querySelector('button')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  flushSync()
  vi.advanceTimersByTime(STAYS_MS)
  expect(onend).toHaveBeenCalledOnce()
})
