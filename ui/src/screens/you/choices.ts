/** What each setting can be, in words. */
import type { Country, Look, WeekStart } from '../../api/wire'
import { m, text } from '../../text/text'

const hour = 60
const latest = 6 * hour

const two = (number: number) => String(number).padStart(2, '0')
const clockOf = (minutes: number) => `${two(Math.floor(minutes / hour))}:${two(minutes % hour)}`

/** Whole hours up to 06:00, and her own where it lies between. */
export function boundaries(own: number): { value: number; label: string }[] {
  const hours = Array.from({ length: latest / hour + 1 }, (_, at) => at * hour)
  const all = [...new Set([...hours, own])].sort((a, b) => a - b)
  return all.map((value) => ({ value, label: clockOf(value) }))
}

export const goals = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: String(value) }))

const weekStart: WeekStart[] = ['locale', 'monday', 'saturday', 'sunday']
const look: Look[] = ['system', 'light', 'dark', 'night']
const country: Country[] = ['locale', 'uk', 'eu', 'us', 'other']

export const weekStarts = weekStart.map((value) => ({
  value,
  label: value === 'locale' ? m.you_as_device() : text(`you_week_${value}`),
}))
export const looks = look.map((value) => ({
  value,
  label: value === 'system' ? m.you_as_device() : text(`you_look_${value}`),
}))
export const countries = country.map((value) => ({
  value,
  label: value === 'locale' ? m.you_as_device() : text(`you_country_${value}`),
}))
