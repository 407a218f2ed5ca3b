/** Her language and region as the device has them; the core decides what follows from it. */

type WeekInfo = { firstDay: number }
/** Engines have it as a property, as a method, or not at all. */
type KnowingLocale = Intl.Locale & { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo }

const monday = 1

export const locale = () => navigator.language || 'en-GB'

/** 1 Monday to 7 Sunday. */
export function firstWeekday(tag: string): number {
  try {
    const known: KnowingLocale = new Intl.Locale(tag)
    return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? monday
  } catch {
    return monday
  }
}
