import { expect, test } from 'vitest'
import { finder } from './find'

const find = finder([{ path: '/diary' }, { path: '/diary/day/:day' }])

test('a path finds its place', () => {
  expect(find('/diary')).toEqual({ place: { path: '/diary' }, props: {} })
})

test('a named part becomes a prop', () => {
  expect(find('/diary/day/2026-03-01')?.props).toEqual({ day: '2026-03-01' })
})

test('a longer or unknown path finds nothing', () => {
  expect(find('/diary/day')).toBeNull()
  expect(find('/nowhere')).toBeNull()
})
