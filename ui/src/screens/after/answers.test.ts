import { expect, test } from 'vitest'
import type { FactBody } from '../../api/wire'
import { came, morningOf, nothingFelt, openOf, withAfter } from './answers'

const session: FactBody = { type: 'impact_session', kind: 'ladder', rung: 'R3', done_run_s: 300 }
const quiet = { leak: 'none', heaviness: 0, pelvic_pain: 0, body_pain: 1 } as const

test('nothing is answered for her', () => {
  expect(openOf(nothingFelt())).toBe(4)
  expect(openOf({ ...nothingFelt(), bleeding_up: null })).toBe(5)
  expect(openOf(quiet)).toBe(0)
})

test('whether it has gone is asked only when something pelvic came', () => {
  expect(came(quiet)).toBe(false)
  expect(came({ ...quiet, leak: 'drops' })).toBe(true)
  expect(came({ ...quiet, heaviness: 1 })).toBe(true)
  expect(came({ ...quiet, body_pain: 9 })).toBe(false)
})

test('the answers join the session, and what she left open stays out', () => {
  const after = { ...quiet, heaviness: 1 }
  expect(withAfter(session, { ...after, gone: null })).toEqual({ ...session, after })
  expect(withAfter(session, { ...after, gone: true })).toEqual({
    ...session,
    after: { ...after, gone_within_hour: true },
  })
})

test('an answer about something she has taken back goes with it', () => {
  expect(withAfter(session, { ...quiet, gone: false })).toEqual({ ...session, after: quiet })
})

test('the morning after is an entry of its own', () => {
  expect(morningOf({ ...quiet, bleeding_up: false })).toEqual({
    type: 'morning_after',
    ...quiet,
    bleeding_up: false,
  })
})
