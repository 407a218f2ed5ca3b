import { expect, test } from 'vitest'
import { clinician, halfPrescribed, nothingSaid } from './visit'

test('a visit with nothing but a name is a whole entry', () => {
  expect(clinician({ ...nothingSaid, role: 'midwife' })).toEqual({ role: 'midwife' })
})

test('without a name there is no entry', () => {
  expect(clinician({ ...nothingSaid, impact_from_week: 14 })).toBeNull()
})

test('a ceiling of zero was said, an open one was not', () => {
  const told = clinician({
    ...nothingSaid,
    role: 'physio',
    heaviness_ceiling: 0,
    leak_ceiling: 'none',
  })
  expect(told).toEqual({ role: 'physio', heaviness_ceiling: 0, leak_ceiling: 'none' })
})

test('a practice is kept only when it is whole', () => {
  const half = { ...nothingSaid, role: 'physio' as const, hold_s: 6, reps: 8 }
  expect(halfPrescribed(half)).toBe(true)
  expect(clinician(half)).toEqual({ role: 'physio' })
  const whole = { ...half, fast: 0 }
  expect(halfPrescribed(whole)).toBe(false)
  expect(clinician(whole)?.prescription).toEqual({ hold_s: 6, reps: 8, fast: 0 })
})

test('holds it ends are named or left out', () => {
  expect(clinician({ ...nothingSaid, role: 'gp', clears: [] })).toEqual({ role: 'gp' })
  expect(clinician({ ...nothingSaid, role: 'gp', clears: ['H1'] })?.clears).toEqual(['H1'])
})
