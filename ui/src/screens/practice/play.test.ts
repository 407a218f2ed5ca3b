// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { allowHaptics } from '../../api/haptics'
import { Keeper } from '../../session/keeper'
import type { KeptPractice } from './kept'
import { P3 } from './plans'
import { Play } from './play.svelte'

/** What is on the disk: the newest draft, and how often one was written. */
const disk = { draft: null as KeptPractice | null, writes: 0 }
const buzz = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  disk.draft = null
  disk.writes = 0
  const invoke = async (name: string, args: { body?: string }) => {
    if (name === 'buzz') buzz()
    if (name === 'save_draft') disk.draft = JSON.parse(args.body ?? '')
    if (name.endsWith('_draft')) disk.writes++
    return null
  }
  Object.assign(window, { __TAURI_INTERNALS__: { invoke } })
  buzz.mockClear()
  allowHaptics(true)
})
afterEach(() => {
  vi.useRealTimers()
})

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)

function played(kept: KeptPractice | null = null) {
  const over = vi.fn<(kept: KeptPractice) => void>()
  const play = new Play(P3, kept, new Keeper<KeptPractice>('practice'), over)
  return { play, over }
}

test('a draft is kept at the start, at each phase and at each pause', async () => {
  const { play } = played()
  play.start()
  await seconds(0)
  expect(disk.draft).toMatchObject({ level: 'P3', planned: 8, done: 0, elapsedMs: 0 })
  await seconds(10)
  expect(disk.draft?.elapsedMs).toBe(10_000)
  await seconds(20)
  expect(disk.draft).toMatchObject({ done: 1, elapsedMs: 28_000 })
  play.pause()
  await seconds(0)
  expect(disk.draft).toMatchObject({ done: 1, elapsedMs: 30_000 })
  play.close()
})

test('after the process was killed it waits at the last phase seen, and the count is kept', async () => {
  const before = played()
  before.play.start()
  await seconds(50)
  const kept = disk.draft
  const { play } = played(kept)
  expect(play.phase).toEqual(P3.phases[5])
  expect(play.done).toBe(2)
  expect(play.paused).toBe(true)
  await seconds(600)
  expect(play.done).toBe(2)
  play.start()
  expect(play.seconds).toBe(6)
  await seconds(18)
  expect(play.done).toBe(3)
  expect(disk.draft?.tap).toBe(kept?.tap)
  before.play.close()
  play.close()
})

test('each phase is felt once, and a return from sleep brings no burst', async () => {
  const { play } = played()
  play.start()
  await seconds(11)
  expect(buzz).toHaveBeenCalledTimes(2)
  const state = vi.spyOn(document, 'visibilityState', 'get')
  state.mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  vi.setSystemTime(Date.now() + 60_000)
  state.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(buzz).toHaveBeenCalledTimes(2)
  expect(play.done).toBe(3)
  expect(play.said).toBe('Hold 4 of 8. Let go, 12 seconds')
  await seconds(11)
  expect(buzz).toHaveBeenCalledTimes(3)
  state.mockRestore()
  play.close()
})

test('played to the end it is over once, with every hold counted', async () => {
  const { play, over } = played()
  play.start()
  await seconds(P3.total_s + 60)
  expect(over).toHaveBeenCalledTimes(1)
  expect(over.mock.calls[0]?.[0]).toMatchObject({ done: 8, planned: 8 })
  play.close()
  expect(over).toHaveBeenCalledTimes(1)
})

test('a stop in the middle keeps what is whole', async () => {
  const { play, over } = played()
  play.start()
  await seconds(60)
  play.stop()
  expect(over.mock.calls[0]?.[0]).toMatchObject({ done: 2 })
  await seconds(600)
  expect(over).toHaveBeenCalledTimes(1)
})

test('leaving asks first; nothing runs on meanwhile', async () => {
  const { play, over } = played()
  play.start()
  await seconds(30)
  play.ask()
  expect(play.asking).toBe(true)
  expect(play.paused).toBe(true)
  await seconds(600)
  expect(play.done).toBe(1)
  expect(over).not.toHaveBeenCalled()
  play.goOn()
  expect(play.asking).toBe(false)
  play.close()
})

test('a screen reader hears the phases, not the seconds', async () => {
  const { play } = played()
  const said = new Set<string>()
  play.start()
  for (let second = 0; second < P3.total_s; second++) {
    said.add(play.said)
    await seconds(1)
  }
  expect(said.size).toBe(19)
})
