/**
 * "I felt something", question by question: which one comes next, and the event once enough is
 * said. What it means is the core's answer.
 */
import type { Amount, Event, EventKind } from '../../api/wire'
import { scored } from '../../session/felt'

/** What she has said so far. */
export type Said = {
  what?: 'leak' | 'heavy' | 'pain' | 'bowel' | 'bleeding' | 'unwell'
  kind?: EventKind
  amount?: Amount
  score?: number
  sharp?: boolean
}

export type Question = 'what' | 'amount' | 'heavy' | 'where' | 'score' | 'sharp'

/** The next question, or null when nothing more is needed. */
export function nextQuestion({ what, kind, amount, score, sharp }: Said): Question | null {
  if (!what) return 'what'
  if (what === 'leak') return amount ? null : 'amount'
  if (what === 'heavy' && !kind) return 'heavy'
  if (what === 'pain' && !kind) return 'where'
  if (kind && scored.includes(kind) && score === undefined) return 'score'
  return kind === 'body_pain' && sharp === undefined ? 'sharp' : null
}

/** The event, at the running second at which she pressed the button. */
export function eventOf({ what, kind, amount, score, sharp }: Said, at_run_s: number): Event {
  const plain = what === 'heavy' || what === 'pain' || !what ? 'heaviness' : what
  return {
    at_run_s,
    kind: kind ?? plain,
    ...(amount && { amount }),
    ...(score !== undefined && { score }),
    ...(sharp !== undefined && { sharp }),
  }
}
