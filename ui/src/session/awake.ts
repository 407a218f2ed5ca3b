/** Keeps the screen on while a session runs, where the engine can. It lapses when hidden. */

export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let wanted = true

  async function ask() {
    if (!wanted || lock || document.visibilityState !== 'visible') return
    try {
      const given = await navigator.wakeLock.request('screen')
      given.addEventListener('release', () => {
        lock = null
      })
      if (wanted) lock = given
      else await given.release()
    } catch {
      // Not offered, or refused on a low battery: the screen dims as it always does.
    }
  }

  document.addEventListener('visibilitychange', ask)
  void ask()
  return () => {
    wanted = false
    document.removeEventListener('visibilitychange', ask)
    void lock?.release().catch(() => undefined)
  }
}
