/**
 * What every screen shares: the boot reply, her settings, the look, the toast, and a version
 * that grows with every write so that screens know when to ask again. Nothing here is a source
 * of truth; the core is.
 */
import { allowHaptics } from '../api/haptics'
import { call, newTap, Refusal } from '../api/ipc'
import type { Boot, Saved, Settings, Today } from '../api/wire'
import type { ToastNote } from '../parts/Toast.svelte'
import { go, route } from '../route.svelte'
import { stayedAt } from '../stay'
import { refusalText } from '../text/refusal'
import { streakText } from '../text/streak'
import { m } from '../text/text'
import { useHours } from './hours.svelte'
import { firstWeekday, locale } from './region'

class App {
  boot = $state.raw<Boot | null>(null)
  /** Why the app cannot start, until it can. */
  trouble = $state.raw<Refusal | null>(null)
  /** The app lock is on and the diary is not open. */
  locked = $state(false)
  settings = $state.raw<Settings | null>(null)
  /** Read it in a `$derived` or `$effect` that loads; it grows with every write. */
  version = $state(0)
  toast = $state.raw<ToastNote | null>(null)
}

export const app = new App()

let first: Today | null = null

/** Today as `boot` told it; only the first screen need not ask for itself. */
export function takeFirst(): Today | null {
  const taken = first
  first = null
  return taken
}

function ask(): Promise<Boot> {
  const tag = locale()
  return call('boot', { locale: tag, first_weekday: firstWeekday(tag) })
}

/** Asks the core for everything the first screen needs. Also the way out of trouble. */
export async function start(): Promise<void> {
  try {
    const boot = await ask()
    if (!boot.welcomed) go('/welcome', { replace: true })
    else comeBack(boot.place)
    useSettings(boot.settings)
    useHours(boot.hours)
    first = boot.today
    app.boot = boot
    app.trouble = null
    app.locked = false
  } catch (thrown) {
    troubled(thrown)
  }
}

/** The phone has another region now: other numbers to call, another first day of the week. */
export async function moved(): Promise<void> {
  await ask().catch(troubled)
  refresh()
}

/** Where the phone ended the app, unless she asked for another screen since. */
function comeBack(place: string | null): void {
  stayedAt(place)
  if (place && route.path === '/today') go(place, { replace: true })
}

/** The app cannot go on; the frame says why, and offers to try again. */
export function troubled(thrown: unknown): void {
  const refusal = Refusal.from(thrown)
  if (refusal.code === 'locked') lockUp()
  else app.trouble = refusal
}

/** The diary is closed: nothing of it stays on the page or is kept for later. */
export function lockUp(): void {
  first = null
  app.boot = null
  app.trouble = null
  app.toast = null
  app.locked = true
}

/** Settings as they are now; the look and the haptics follow. */
export function useSettings(settings: Settings): void {
  app.settings = settings
  allowHaptics(settings.haptics)
}

/** Something may have changed outside this screen: everybody asks again. */
export function refresh(): void {
  app.version += 1
}

/** A changed past that changed her weeks in a row is explained where she sees it happen. */
const explained = ({ streak }: Saved) => (streak ? { more: streakText(streak) } : {})

/** After a write: tells her, offers Undo, lets the screens ask again, shows a new warning sign. */
export function saved(reply: Saved, message: string = m.app_saved()): void {
  refresh()
  app.toast = { message, ...explained(reply), undo: () => takeBack(reply.action) }
  if (reply.raised.length > 0) go('/signs')
}

async function takeBack(action: string): Promise<void> {
  try {
    const undone = await call('undo', { tap: newTap(), action })
    // What was taken back may have been a setting.
    useSettings((await call('you')).settings)
    app.toast = { message: m.app_undone(), ...explained(undone) }
  } catch (thrown) {
    refused(thrown)
  }
  refresh()
}

/** A refusal that has no field of its own on the screen. */
export function refused(thrown: unknown): void {
  const refusal = Refusal.from(thrown)
  if (refusal.code === 'locked') lockUp()
  else app.toast = { message: refusalText(refusal) }
}
