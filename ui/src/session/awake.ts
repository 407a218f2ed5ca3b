/**
 * Keeps the screen on while a session runs and is seen. The host asks the device, one step after
 * the other; the web's own lock is refused or missing too often.
 */
import { call } from '../api/ipc'

let told: Promise<unknown> = Promise.resolve()

function keep(on: boolean) {
  // A device that will not: the screen dims as it always does.
  told = told.then(() => call('keep_awake', { on })).catch(() => undefined)
}

export function stayAwake(): () => void {
  const seen = () => keep(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', seen)
  seen()
  return () => {
    document.removeEventListener('visibilitychange', seen)
    keep(false)
  }
}
