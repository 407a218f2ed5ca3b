import { expect, test } from 'vitest'
import { eventOf, nextQuestion, type Said } from './felt'

test.each<[Said, string | null]>([
  [{}, 'what'],
  [{ what: 'leak' }, 'amount'],
  [{ what: 'leak', amount: 'drops' }, null],
  [{ what: 'heavy' }, 'heavy'],
  [{ what: 'heavy', kind: 'heaviness' }, 'score'],
  [{ what: 'heavy', kind: 'bulge' }, null],
  [{ what: 'pain' }, 'where'],
  [{ what: 'pain', kind: 'pelvic_pain', score: 3 }, null],
  [{ what: 'pain', kind: 'body_pain', score: 3 }, 'sharp'],
  [{ what: 'pain', kind: 'body_pain', score: 3, sharp: true }, null],
  [{ what: 'bowel' }, null],
  [{ what: 'bleeding' }, null],
  [{ what: 'unwell' }, null],
])('after %j comes %s', (said, next) => {
  expect(nextQuestion(said)).toBe(next)
})

test('the event keeps its running second and only what she said', () => {
  const leak = eventOf({ what: 'leak', amount: 'splash' }, 75)
  expect(leak).toEqual({ at_run_s: 75, kind: 'leak', amount: 'splash' })
  expect(eventOf({ what: 'unwell' }, 0)).toEqual({ at_run_s: 0, kind: 'unwell' })
  const pain = eventOf({ what: 'pain', kind: 'body_pain', score: 2, sharp: false }, 9)
  expect(pain).toEqual({ at_run_s: 9, kind: 'body_pain', score: 2, sharp: false })
})
