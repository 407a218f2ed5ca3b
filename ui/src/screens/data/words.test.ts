import { describe, expect, it } from 'vitest'
import { backupLine, contentPairs, copyLine, copyTrouble } from './words'

describe('the line about the last backup', () => {
  it('names the day, and says when a new one would be good', () => {
    expect(backupLine({ last: null, due: false })).toBe('No backup yet')
    expect(backupLine({ last: null, due: true })).toBe('No backup yet. One would be good.')
    expect(backupLine({ last: '2026-03-10', due: false })).toMatch(/^Last checked backup: .*2026$/)
    expect(backupLine({ last: '2026-03-10', due: true })).toMatch(
      /2026\. A new one would be good\.$/,
    )
  })
})

describe('the line about copies', () => {
  it('names the day of the last one', () => {
    const on = { name: 'Copies', trouble: null }
    expect(copyLine({ ...on, last: null })).toBe('No copy yet')
    expect(copyLine({ ...on, last: '2026-03-10' })).toMatch(/^Last copy: .*2026$/)
  })

  it('says of each trouble what she can do', () => {
    expect(copyTrouble('folder_gone')).toMatch(/choose another/)
    expect(copyTrouble('disk_full')).toMatch(/room/)
    expect(copyTrouble('not_written')).toMatch(/choose another/)
  })
})

describe('what a diary holds', () => {
  const nothing = { entries: 0, unread: 0, first_day: null, last_day: null, birth: null }

  it('is said in one line where it is empty', () => {
    expect(contentPairs(nothing)).toEqual([{ name: 'Entries', value: 'Nothing yet' }])
  })

  it('names what this version cannot read', () => {
    const held = contentPairs({ ...nothing, entries: 4, unread: 2, birth: '2026-01-20' })
    expect(held.map(({ name }) => name)).toEqual(['Entries', 'Kept, not readable yet', 'Birth'])
  })
})
