/** The words of the app lock: waits, and what a secret of hers is called. */
import type { LockKind } from '../../api/wire'
import { m } from '../../text/text'

/** How long the next try has to wait; null where it may be now. */
export function waitText(seconds: number): string | null {
  if (seconds <= 0) return null
  if (seconds <= 90) return m.lock_wait_seconds({ count: seconds })
  return m.lock_wait_minutes({ count: Math.ceil(seconds / 60) })
}

/** What opens the lock that is on. */
export function currentText(kind: LockKind | null, isCode: boolean): string {
  if (isCode) return m.lock_current_code()
  return kind === 'pin' ? m.lock_current_pin() : m.lock_current_passphrase()
}
