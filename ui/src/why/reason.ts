/**
 * The words of a reason: what was seen, what was needed, where the number comes from, and what of
 * hers led there. It only chooses words; what holds and what does not, the core has decided.
 */

import type { EntryRef, Figure, Reason } from '../api/wire'
import { baseLocale } from '../paraglide/runtime.js'
import { isKind } from '../screens/diary/answers'
import { m, spoken, text } from '../text/text'
import { dayShort } from '../text/when'
import { figureText, wordText } from './figure'

/**
 * One plain sentence. `S2.walk` has its own under `reason_s2_walk`; what every gate says alike
 * stands once, as `reason_gate_weeks`, and the twenty warning signs share `reason_sign`.
 * A sentence may choose by `verdict`, or by `had_is` and `need_is`, the bare values.
 */
export function reasonText(reason: Reason): string {
  const { rule, verdict } = reason
  const values = {
    verdict,
    had: reason.had ? figureText(reason.had) : m.figure_unknown(),
    had_is: bare(reason.had),
    need: reason.need ? figureText(reason.need) : m.figure_unknown(),
    need_is: bare(reason.need),
    stage: wordText(rule.slice(0, 2)),
    sign: wordText(rule),
  }
  const shared = rule.replace(/^S\d\./, 'gate.').replace(/^RF\d\d$/, 'sign')
  return spoken('reason', rule, values) ?? spoken('reason', shared, values) ?? unnamed(reason)
}

/** A rule this version has no words for is still told, never hidden. */
function unnamed({ rule, section, had, need }: Reason): string {
  const parts = [m.reason_unnamed({ rule, section })]
  if (had) parts.push(m.reason_unnamed_had({ had: figureText(had) }))
  if (need) parts.push(m.reason_unnamed_need({ need: figureText(need) }))
  return parts.join(' ')
}

/** `nothing` where nothing is known; `none` is an answer of hers. */
function bare(figure: Figure | null): string {
  if (!figure) return 'nothing'
  return figure.unit === 'sides' ? 'sides' : String(figure.value)
}

// Made once, and not at the start.
let together: Intl.ListFormat | undefined

/** `Goom 2019 and our choice · experts agree · programme §4` */
export function groundText({ sources, strength, section }: Reason): string {
  // A choice of our own says so once.
  const named = sources.filter((code) => code !== 'team' || strength !== 'team_choice')
  together ??= new Intl.ListFormat(baseLocale, { type: 'conjunction' })
  const parts = [together.format(named.map(sourceText)), text(`strength_${strength}`)]
  return [...parts, m.reason_section({ section })].filter(Boolean).join(' · ')
}

/** The short name of a source; the evidence page tells the rest. */
export const sourceText = (code: string): string => spoken('source', code) ?? code

/** Where an entry is changed: its form, or the page of its day where it has none. */
export function entryPath({ kind, day, id }: EntryRef): string {
  if (kind === 'profile') return '/you/profile/edit'
  return isKind(kind) ? `/diary/${day}/edit/${id}` : `/diary/${day}`
}

/** `Diary, 3 Mar 07:05` */
export const entryText = ({ kind, day, time }: EntryRef): string =>
  `${spoken('entry', kind) ?? kind}, ${dayShort(day)} ${time}`
