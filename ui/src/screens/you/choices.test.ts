import { expect, test } from 'vitest'
import { boundaries } from './choices'

test('a day can begin at each whole hour up to six', () => {
  const labels = boundaries(240).map(({ label }) => label)
  expect(labels).toEqual(['00:00', '01:00', '02:00', '03:00', '04:00', '05:00', '06:00'])
})

test('an hour of her own that lies between is kept', () => {
  expect(boundaries(285)).toContainEqual({ value: 285, label: '04:45' })
})
