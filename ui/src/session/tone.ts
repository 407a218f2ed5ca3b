/** A short soft tone, made on the spot: up to begin, down to let go. Mixes with other audio. */
import type { Cue } from '../api/haptics'

/** Hertz, from and to. */
const glides: Record<Cue, [number, number]> = {
  begin: [330, 440],
  release: [440, 294],
  end: [392, 523],
}

const LENGTH_S = 0.22
const LOUDEST = 0.09
/** The smallest value an exponential ramp may start from. */
const SILENCE = 0.0001

let context: AudioContext | null = null

/** Call it from a tap once: engines let audio start only there. */
export function wakeAudio(): void {
  try {
    context ??= new AudioContext()
    void context.resume().catch(() => undefined)
  } catch {
    // An engine without Web Audio stays silent; the buzz and the words remain.
  }
}

export function tone(kind: Cue): void {
  wakeAudio()
  if (context?.state !== 'running') return
  const now = context.currentTime
  const [from, to] = glides[kind]
  const oscillator = new OscillatorNode(context, { type: 'sine', frequency: from })
  const loudness = new GainNode(context, { gain: SILENCE })
  oscillator.frequency.exponentialRampToValueAtTime(to, now + LENGTH_S)
  loudness.gain.exponentialRampToValueAtTime(LOUDEST, now + LENGTH_S / 4)
  loudness.gain.exponentialRampToValueAtTime(SILENCE, now + LENGTH_S)
  oscillator.connect(loudness).connect(context.destination)
  oscillator.start(now)
  oscillator.stop(now + LENGTH_S)
}
