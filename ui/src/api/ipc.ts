/**
 * The one door to the core. Nothing else imports @tauri-apps/api, and nothing else would notice
 * if the core lived elsewhere. It knows no rules and keeps no state.
 */
import { exit, onBackButtonPress } from '@tauri-apps/api/app'
import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import type { Code, Commands, Details } from './wire'

/** The core said no, and why. Its sentence is `errors_<code>` in the catalogue. */
export class Refusal extends Error {
  /** `internal` is trouble in the shell or the wire itself, never an answer of the core. */
  constructor(
    readonly code: Code | 'internal',
    readonly details: Details,
  ) {
    super(code)
    this.name = 'Refusal'
  }

  /** Whatever was thrown, as a refusal. */
  static from(thrown: unknown): Refusal {
    if (thrown instanceof Refusal) return thrown
    const { code, details } = (thrown ?? {}) as { code?: Code; details?: Details }
    return typeof code === 'string' ? new Refusal(code, details ?? {}) : new Refusal('internal', {})
  }
}

type Name = keyof Commands
/** A command that takes nothing is called with its name alone. */
type Given<K extends Name> = [Commands[K]['args']] extends [
  null | undefined | Record<string, never>,
]
  ? []
  : [args: Commands[K]['args']]

/** Asks the core. Resolves with the typed reply, rejects with a `Refusal`. */
export async function call<K extends Name>(
  name: K,
  ...given: Given<K>
): Promise<Commands[K]['reply']> {
  const asked = carry(name, given[0] ?? {})
  open.add(asked)
  try {
    return (await asked) as Commands[K]['reply']
  } catch (thrown) {
    throw Refusal.from(thrown)
  } finally {
    open.delete(asked)
  }
}

const open = new Set<Promise<unknown>>()

/** Resolves when everything asked so far is answered, in whatever way. */
export const answered = (): Promise<unknown> => Promise.allSettled([...open])

/** Tells when the app comes back to the front. Returns how to stop listening. */
export function onResumed(handler: () => void): () => void {
  const seen = () => document.visibilityState === 'visible' && handler()
  document.addEventListener('visibilitychange', seen)
  const stop = import.meta.env.MODE === 'loopback' ? null : listen('tauri://resumed', handler)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    stop?.then((off) => off()).catch(() => undefined)
  }
}

/**
 * Tells when the app is no longer seen, after every screen that listens to the document has put
 * down what it holds. Returns how to stop listening.
 */
export function onLeft(handler: () => void): () => void {
  const hidden = () => document.visibilityState === 'hidden' && handler()
  window.addEventListener('visibilitychange', hidden)
  return () => window.removeEventListener('visibilitychange', hidden)
}

/** Tells when she tapped a prompt; `take_launch` then says where that leads. Returns how to stop. */
export function onPrompt(handler: () => void): () => void {
  const stop = import.meta.env.MODE === 'loopback' ? null : listen('prompt', handler)
  return () => void stop?.then((off) => off()).catch(() => undefined)
}

/** Tells when the phone's back button was pressed. Returns how to stop listening. */
export function onBackButton(handler: () => void): () => void {
  // Only Android has one; elsewhere the host refuses to listen for it.
  const stop = import.meta.env.MODE === 'loopback' ? null : onBackButtonPress(handler)
  const heard = stop?.catch(() => null)
  return () => void heard?.then((listener) => listener?.unregister()).catch(() => undefined)
}

/** Leaves the app as Android's back does. A desktop's window is closed by its frame alone. */
export function leaveApp(): void {
  if (import.meta.env.MODE === 'loopback') location.replace('about:blank')
  else void exit().catch(() => undefined)
}

/** One id per tap, so that a tap that arrives twice is kept once. Make it where the tap happens. */
export const newTap = (): string => crypto.randomUUID()

// Each build keeps one of the two; the other is dead code to the bundler.
const carry = import.meta.env.MODE === 'loopback' ? post : invoke

/** The same commands over same-origin HTTP, for driving the built UI in a plain browser. */
async function post(name: string, args: object): Promise<unknown> {
  const reply = await fetch(`/ipc/${name}`, { method: 'POST', body: JSON.stringify(args) })
  const body: unknown = await reply.json()
  if (!reply.ok) throw body
  return body
}
