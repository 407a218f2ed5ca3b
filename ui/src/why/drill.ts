/** What a rung of the ladder is, in words. */
import { m, spoken } from '../text/text'
import { secondsText } from './figure'

/** `Step R3: 5 × 1 min running, 2 min walking between.` `run_s` helps with a rung of a newer core. */
export function drillText(rung: string, run_s: number | null): string | null {
  const told = spoken('drill', rung)
  if (told) return told
  return run_s ? m.drill_unnamed({ step: rung, time: secondsText(run_s) }) : null
}
