/**
 * The app lock as the window sees it: whether there is one, and whether the page is covered
 * while she is away. The core decides when a grace is over; here it is only told and asked.
 */
import { answered, call } from '../api/ipc'
import type { LockState } from '../api/wire'
import { app, lockUp, refresh } from './app.svelte'

const open: LockState = {
  on: false,
  locked: false,
  kind: null,
  biometric: false,
  wrong_tries: 0,
  wait_s: 0,
}

export const lock = $state({ state: open, covered: false })

/** Asks the core. Where it cannot say, what was known stays. */
export async function askLock(): Promise<void> {
  await call('lock_state').then(useLock, () => undefined)
}

export function useLock(state: LockState): void {
  lock.state = state
  if (state.locked) lockUp()
}

let leaving: Promise<unknown> = Promise.resolve()

/**
 * She leaves: what is on the page is not left to be seen, and the core counts from now. What a
 * screen is just writing down is let through first.
 */
export function away(): void {
  if (!lock.state.on) return
  lock.covered = true
  leaving = answered()
    .then(() => call('lock_away', { choosing: false }))
    .catch(() => undefined)
}

/** She is back; only now is it known whether the diary is still open. */
export async function back(): Promise<void> {
  await leaving
  if (lock.state.on) await askLock()
  lock.covered = false
  if (!app.locked) refresh()
}

/** Choosing a file leads out of the app, and is not leaving it. */
export function choosing(): void {
  if (lock.state.on) void call('lock_away', { choosing: true }).catch(() => undefined)
}

export async function lockNow(): Promise<void> {
  await call('lock_now')
  lockUp()
}
