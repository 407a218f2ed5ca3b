// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stayAwake } from './awake'

/** What the device was asked, in order. */
let asked: boolean[] = []
const state = vi.spyOn(document, 'visibilityState', 'get')

beforeEach(() => {
  asked = []
  const invoke = async (_: string, { on }: { on: boolean }) => {
    asked.push(on)
    // One that refuses does not keep the next from being asked.
    throw { code: 'storage', details: {} }
  }
  Object.assign(window, { __TAURI_INTERNALS__: { invoke } })
  state.mockReturnValue('visible')
})
afterEach(() => {
  state.mockReturnValue('visible')
})

function turns(now: DocumentVisibilityState) {
  state.mockReturnValue(now)
  document.dispatchEvent(new Event('visibilitychange'))
}

test('the screen stays on from the beginning to the end, and not while nobody sees it', async () => {
  const sleepAgain = stayAwake()
  turns('hidden')
  turns('visible')
  sleepAgain()
  turns('hidden')
  await vi.waitFor(() => expect(asked).toEqual([true, false, true, false]))
})

test('a session that begins unseen asks for nothing yet', async () => {
  state.mockReturnValue('hidden')
  const sleepAgain = stayAwake()
  turns('visible')
  sleepAgain()
  await vi.waitFor(() => expect(asked).toEqual([false, true, false]))
})
