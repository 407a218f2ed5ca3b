// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Keeper, keptDraft } from './keeper'

/** The other side of the door: remembers the calls, answers when told to. */
const calls: { name: string; args: unknown; answer: (reply?: unknown) => void }[] = []

beforeEach(() => {
  const invoke = (name: string, args: unknown) =>
    new Promise((answer) => {
      calls.push({ name, args, answer })
    })
  Object.assign(window, { __TAURI_INTERNALS__: { invoke } })
})
afterEach(() => {
  calls.length = 0
})

const turn = () => new Promise((resolve) => setTimeout(resolve))
const bodies = () => calls.map(({ args }) => (args as { body?: string }).body)

test('one is written at a time, and of those that wait only the newest', async () => {
  const keeper = new Keeper<number>('practice')
  for (const body of [1, 2, 3]) keeper.keep(body)
  expect(bodies()).toEqual(['1'])
  calls[0]?.answer()
  await turn()
  expect(bodies()).toEqual(['1', '3'])
  calls[1]?.answer()
  await turn()
  expect(calls).toHaveLength(2)
})

test('dropping waits for what is being written, so that no draft comes back', async () => {
  const keeper = new Keeper<number>('practice')
  keeper.keep(1)
  const dropped = keeper.drop()
  await turn()
  expect(calls.map(({ name }) => name)).toEqual(['save_draft'])
  calls[0]?.answer()
  await turn()
  expect(calls.map(({ name }) => name)).toEqual(['save_draft', 'drop_draft'])
  calls[1]?.answer()
  await dropped
})

test('a draft nobody can read is none', async () => {
  const read = keptDraft('practice', () => 'read')
  calls[0]?.answer({ name: 'practice', body: '{' })
  expect(await read).toBeNull()
})
