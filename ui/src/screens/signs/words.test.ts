import { describe, expect, test } from 'vitest'
import type { ActiveSign, Numbers, Sign, SignLevel } from '../../api/wire'
import { acts, answeredByTest, care, elsewhere, groups, signName, whose } from './words'

const uk: Numbers = { country: 'uk', emergency: '999', urgent: '111' }
const us: Numbers = { country: 'us', emergency: '911', urgent: null }
const other: Numbers = { country: 'other', emergency: '112', urgent: null }

const ids = Array.from({ length: 20 }, (_, at) => `RF${String(at + 1).padStart(2, '0')}`)
const active = (id: string, level: SignLevel): ActiveSign => ({ id, level, since: '2026-03-01' })

test.each(ids)('%s has words of its own', (id) => {
  expect(signName(id)).not.toBe(id)
})

test('a sign of a later version is told by its number, never hidden', () => {
  const table: Sign[] = [{ id: 'RF99', level: 'soon' }]
  expect(groups(table)).toEqual([
    { level: 'soon', options: [{ value: 'RF99', label: 'RF99', small: undefined }] },
  ])
})

test('the most urgent group comes first and keeps the order of the table', () => {
  const table: Sign[] = [
    { id: 'RF18', level: 'pause' },
    { id: 'RF03', level: 'same_day' },
    { id: 'RF02', level: 'emergency' },
    { id: 'RF01', level: 'emergency' },
  ]
  const seen = groups(table).map(({ level, options }) => [
    level,
    ...options.map(({ value }) => value),
  ])
  expect(seen).toEqual([
    ['emergency', 'RF02', 'RF01'],
    ['same_day', 'RF03'],
    ['pause', 'RF18'],
  ])
})

describe('what to do now', () => {
  test('names the number of her country', () => {
    expect(acts([active('RF02', 'emergency')], us)[0]?.title).toBe('Call 911 now')
    expect(acts([active('RF03', 'same_day')], uk)[0]?.text).toMatch(/111.*999/)
    expect(acts([active('RF03', 'same_day')], us)[0]?.text).not.toContain('111')
  })
  test('the most urgent comes first, whatever came first', () => {
    const told = [active('RF10', 'soon'), active('RF14', 'emergency')]
    expect(acts(told, uk).map(({ level }) => level)).toEqual(['emergency', 'soon'])
  })
  test('harm is met with words of its own and the number in them', () => {
    expect(care('RF07', uk)).toContain('999')
    expect(care('RF02', uk)).toBeNull()
  })
})

test('only the possible pregnancy is answered by a test', () => {
  expect(answeredByTest(active('RF18', 'pause'))).toBe(true)
  expect(answeredByTest(active('RF20', 'soon'))).toBe(false)
})

test('112 is named elsewhere only beside another number', () => {
  expect(elsewhere(uk)).toContain('112')
  expect(elsewhere({ country: 'eu', emergency: '112', urgent: null })).toBeNull()
  expect(elsewhere(other)).toBeNull()
  expect(whose(other)).toContain('112')
})
