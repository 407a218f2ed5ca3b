/** The words of the warning signs, and how they are put on the page. */
import type { ActiveSign, Numbers, Sign, SignLevel } from '../../api/wire'
import { m, spoken, text } from '../../text/text'

/** From the most urgent on. */
export const levels = ['emergency', 'same_day', 'soon', 'pause'] as const satisfies SignLevel[]

/** What she would call it. A sign this version has no words for keeps its number. */
export const signName = (id: string): string => spoken('signs_name', id) ?? id

export type Group = {
  level: SignLevel
  options: { value: string; label: string; small?: string }[]
}

/** The table, grouped by how soon to act. Levels without a sign are left out. */
export function groups(table: Sign[]): Group[] {
  return levels
    .map((level) => ({
      level,
      options: table
        .filter((sign) => sign.level === level)
        .map(({ id }) => ({
          value: id,
          label: signName(id),
          small: spoken('signs_hint', id) ?? undefined,
        })),
    }))
    .filter(({ options }) => options.length > 0)
}

export type Act = { level: SignLevel; title: string; text: string; signs: ActiveSign[] }

/** What to do now, the most urgent first: one piece of advice for all signs of a level. */
export function acts(active: ActiveSign[], numbers: Numbers): Act[] {
  return levels
    .map((level) => ({
      level,
      title: text(`signs_act_${level}`, { number: numbers.emergency }),
      text: advice(level, numbers),
      signs: active.filter((sign) => sign.level === level),
    }))
    .filter(({ signs }) => signs.length > 0)
}

function advice(level: SignLevel, { emergency, urgent }: Numbers): string {
  if (level !== 'same_day') return text(`signs_act_${level}_text`)
  return urgent
    ? m.signs_act_same_day_text_urgent({ urgent, number: emergency })
    : m.signs_act_same_day_text({ number: emergency })
}

/** Words of its own for a sign that needs them. */
export const care = (id: string, { emergency }: Numbers): string | null =>
  spoken('signs_care', id, { number: emergency })

/** The possible pregnancy is answered by a test, every other sign by a clinician. */
export const answeredByTest = ({ level }: Pick<ActiveSign, 'level'>): boolean => level === 'pause'

/** 112 is worth naming where it is not already the number on show. */
export const elsewhere = ({ country, emergency }: Numbers): string | null =>
  country === 'other' || emergency === '112' ? null : m.signs_numbers_elsewhere()

export const whose = ({ country }: Numbers): string =>
  spoken('signs_numbers', country) ?? m.signs_numbers_other()
