import { describe, expect, test } from 'vitest'
import type { NextPrompt, PromptLogLine, PromptRule } from '../../api/wire'
import {
  byPrompt,
  daysText,
  nextText,
  pastText,
  pastTitle,
  ruleSmall,
  ruleTitle,
  shownBody,
  shownTitle,
  silentText,
  silentTitle,
} from './words'

const rule = (more: Partial<PromptRule> = {}): PromptRule => ({
  number: 1,
  kind: 'practice',
  anchor: 'feed',
  time: '07:30',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  on: true,
  ...more,
})

test('a reminder is named by what it goes with', () => {
  expect(ruleTitle(rule())).toBe('After a feed, about 07:30')
  expect(ruleTitle(rule({ anchor: undefined }))).toBe('At 07:30')
  expect(ruleSmall(rule())).toBe('Practice · every day')
})

test.each([
  [[1, 2, 3, 4, 5, 6, 7], 'every day'],
  [[5, 4, 3, 2, 1], 'Monday to Friday'],
  [[7], 'Sunday'],
  [[4, 1], 'Mon, Thu'],
])('%j is %s', (days, words) => {
  expect(daysText(days)).toBe(words)
})

describe('what others could see', () => {
  const kinds = ['next_morning', 'before_session', 'monthly', 'measure'] as const
  const rules = [
    rule(),
    rule({ anchor: 'kettle' }),
    rule({ anchor: 'teeth' }),
    rule({ anchor: undefined }),
    ...kinds.map((kind) => rule({ kind, anchor: undefined })),
  ]

  test('is told apart for every kind', () => {
    expect(new Set(rules.map(shownTitle)).size).toBe(rules.length)
    expect(rules.map(shownBody).every((body) => body.length > 0)).toBe(true)
  })
})

describe('what comes next', () => {
  const next = (more: Partial<NextPrompt>): NextPrompt => ({
    number: 1,
    kind: 'practice',
    day: '2026-03-10',
    local: '2026-03-10T08:10',
    when: 'today',
    ...more,
  })

  test.each<[Partial<NextPrompt>, string]>([
    [{}, 'Today 08:10, practice'],
    [{ when: 'tomorrow', kind: 'next_morning' }, 'Tomorrow 08:10, the morning after'],
    // After midnight the programme day is the one before; she reads the calendar's.
    [
      { when: 'later', local: '2026-03-13T00:30', day: '2026-03-12' },
      'Friday 13 March 00:30, practice',
    ],
  ])('%j is %s', (more, words) => {
    expect(nextText(next(more))).toBe(words)
  })
})

describe('what became of them', () => {
  const line = (id: number, what: string, local: string): PromptLogLine => ({
    id,
    what,
    local,
    day: '2026-03-10',
    kind: 'practice',
  })

  test('stands together for each, in its order', () => {
    const log = [
      line(9, 'missed', '2026-03-11T08:00'),
      line(7, 'tapped', '2026-03-10T08:05'),
      line(7, 'delivered', '2026-03-10T08:02'),
    ]
    const [missed, tapped] = byPrompt(log)
    expect(missed && pastText(missed)).toBe('not seen')
    expect(tapped && pastText(tapped)).toBe('arrived 08:02 · you tapped it 08:05')
    expect(tapped && pastTitle(tapped)).toBe('Tuesday 10 March, practice')
  })

  test('of one she has not any more is told without its kind', () => {
    const [gone] = byPrompt([{ ...line(3, 'missed', '2026-03-10T08:00'), kind: null }])
    expect(gone && pastTitle(gone)).toBe('Tuesday 10 March, a reminder you had before')
  })

  test('in a word that only a newer core has is told by its time', () => {
    const [odd] = byPrompt([line(3, 'folded', '2026-03-10T08:00')])
    expect(odd && pastText(odd)).toBe('08:00')
  })
})

test('silence is told since when, and no more surely than it is known', () => {
  const silence = { since: '2026-03-03', prompts: 4, certain: true }
  expect(silentTitle(silence)).toBe('Reminders were silent since Tuesday 3 March')
  expect(silentText(silence)).toContain('did not appear')
  expect(silentText({ ...silence, certain: false })).toContain('may have come and gone')
})
