/**
 * Civil days and times as she reads them. Only spelling: which day it is, and how far apart two
 * days are, the core has already decided.
 */
import { baseLocale } from '../paraglide/runtime.js'

const spelled = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(baseLocale, { timeZone: 'UTC', ...options })

// A civil date has no zone; read and written in UTC it stays the day it is.
const at = (day: string) => new Date(`${day}T00:00:00Z`)

const full = spelled({ weekday: 'long', day: 'numeric', month: 'long' })
const withYear = spelled({ day: 'numeric', month: 'long', year: 'numeric' })
const short = spelled({ day: 'numeric', month: 'short' })
const month = spelled({ month: 'long', year: 'numeric' })
const weekday = spelled({ weekday: 'long' })
const letter = spelled({ weekday: 'narrow' })
const three = spelled({ weekday: 'short' })

/** `Tuesday 3 March` */
export const dayLong = (day: string) => full.format(at(day)).replace(',', '')
/** `3 March 2026` */
export const dayWithYear = (day: string) => withYear.format(at(day))
/** `3 Mar` */
export const dayShort = (day: string) => short.format(at(day))
/** `March 2026`, from any day in it or from `2026-03`. */
export const monthName = (day: string) => month.format(at(day.length === 7 ? `${day}-01` : day))
/** `Tuesday` */
export const weekdayName = (day: string) => weekday.format(at(day))
/** `T` */
export const weekdayLetter = (day: string) => letter.format(at(day))
/** A day of the week by its number, 1 Monday to 7 Sunday: the first days of 2024 were these. */
const numbered = (number: number) => at(`2024-01-0${number}`)
/** `Monday` from 1 */
export const weekdayNamed = (number: number) => weekday.format(numbered(number))
/** `Mon` from 1 */
export const weekdayShort = (number: number) => three.format(numbered(number))
/** `07:05` from `07:05:30` or `2026-03-03T07:05:30`. */
export const clock = (time: string) => /(\d\d:\d\d)(:\d\d(\.\d+)?)?$/.exec(time)?.[1] ?? time
/** `1:05`, minutes and seconds of a running timer. */
export const countdown = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
