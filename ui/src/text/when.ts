/**
 * Civil days and times as she reads them. Only spelling: which day it is, and how far apart two
 * days are, the core has already decided.
 */
import { baseLocale } from '../paraglide/runtime.js'
import { text } from './text'

// A civil date has no zone; read and written in UTC it stays the day it is.
const at = (day: string) => new Date(`${day}T00:00:00Z`)

/** Made when it is first asked for: each takes its time. */
function spelled(options: Intl.DateTimeFormatOptions): (day: string) => string {
  let format: Intl.DateTimeFormat | undefined
  return (day) => {
    format ??= new Intl.DateTimeFormat(baseLocale, { timeZone: 'UTC', ...options })
    return format.format(at(day))
  }
}

const full = spelled({ weekday: 'long', day: 'numeric', month: 'long' })
const month = spelled({ month: 'long', year: 'numeric' })

/** `Tuesday 3 March` */
export const dayLong = (day: string) => full(day).replace(',', '')
/** `3 March 2026` */
export const dayWithYear = spelled({ day: 'numeric', month: 'long', year: 'numeric' })
/** `3 Mar` */
export const dayShort = spelled({ day: 'numeric', month: 'short' })
/** `March 2026`, from any day in it or from `2026-03`. */
export const monthName = (day: string) => month(day.length === 7 ? `${day}-01` : day)
/** 1 Monday to 7 Sunday */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
/** `Monday` from 1. In the catalogue: the start needs one, and would wait long for a spelling. */
export const weekdayNamed = (number: number) => text(`app_weekday_${number as Weekday}`)
/** `Tuesday` */
export const weekdayName = (day: string) => weekdayNamed(at(day).getUTCDay() || 7)
/** `T` */
export const weekdayLetter = spelled({ weekday: 'narrow' })
const weekdayInShort = spelled({ weekday: 'short' })
/** A day of the week by its number, 1 Monday to 7 Sunday: the first days of 2024 were these. */
const numbered = (number: number) => `2024-01-0${number}`
/** `Mon` from 1 */
export const weekdayShort = (number: number) => weekdayInShort(numbered(number))
/** `07:05` from `07:05:30` or `2026-03-03T07:05:30`. */
export const clock = (time: string) => /(\d\d:\d\d)(:\d\d(\.\d+)?)?$/.exec(time)?.[1] ?? time
/** `1:05`, minutes and seconds of a running timer. */
export const countdown = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
