/** What of a session's running is behind her. Pure: parts and a time, nothing else. */
import type { Part } from '../../api/wire'

/** Running seconds up to a time. Drills and walks have none. */
export function ranSeconds(parts: readonly Part[], elapsedMs: number): number {
  let start = 0
  let ran = 0
  for (const { kind, seconds } of parts) {
    if (kind === 'run') ran += Math.min(seconds * 1000, Math.max(0, elapsedMs - start))
    start += seconds * 1000
  }
  return Math.floor(ran / 1000)
}

/** When the last interval or drill is over, from the beginning. */
export function impactEndMs(parts: readonly Part[]): number {
  const last = parts.findLastIndex(({ impact }) => impact)
  return parts.slice(0, last + 1).reduce((sum, { seconds }) => sum + seconds * 1000, 0)
}

/** When the first interval or drill begins: before that nothing of the session is done. */
export function impactStartMs(parts: readonly Part[]): number {
  const first = parts.findIndex(({ impact }) => impact)
  return parts.slice(0, Math.max(0, first)).reduce((sum, { seconds }) => sum + seconds * 1000, 0)
}
