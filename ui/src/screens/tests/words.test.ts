import { expect, test } from 'vitest'
import type { TestCard, TestResult } from '../../api/wire'
import { doseText, lineText, managedText, qualityText, untilText } from './words'

const card = (more: Partial<TestCard>): TestCard => ({
  id: 'M1',
  dose: 20,
  sides: true,
  alone: true,
  latest: null,
  cells: [],
  ...more,
})

const result = (more: Partial<TestResult> = {}): TestResult => ({
  day: '2026-03-10',
  test: { id: 'M1', left: 22, right: 21, symptom_free: true },
  passed: true,
  until: '2026-04-07',
  counts: true,
  ...more,
})

test('a dose has the unit of its test', () => {
  expect(doseText(card({}))).toBe('20 on each side')
  expect(doseText(card({ id: 'L1', dose: 30, sides: false }))).toBe('30 minutes')
  expect(doseText(card({ id: 'L2', dose: 10 }))).toBe('10 seconds on each side')
  expect(doseText(card({ id: 'L5', dose: 10, sides: false }))).toBe('10 in all')
})

test('what she managed is told side by side', () => {
  expect(managedText(result().test)).toBe('22 left, 21 right')
  expect(managedText({ id: 'L2', left: 10, right: 8, symptom_free: true })).toBe(
    '10 s left, 8 s right',
  )
  expect(managedText({ id: 'L1', value: 30, symptom_free: true })).toBe('30 minutes')
  expect(managedText({ id: 'L5', value: 10, symptom_free: true })).toBe('10 times')
})

test('a symptom is named before the figure, and never as a reproach', () => {
  const felt = { id: 'M1', left: 22, right: 21, symptom_free: false }
  expect(qualityText(result({ test: felt, passed: false }))).toBe('with symptoms')
  expect(qualityText(result({ passed: false }))).toBe('in part')
  expect(qualityText(result())).toBe('in full')
})

test('a result says until when it counts', () => {
  expect(untilText(result())).toBe('counts until 7 Apr')
  expect(untilText(result({ counts: false }))).toBe('no longer counts')
  expect(lineText(card({ latest: result() }))).toBe(
    '22 left, 21 right · in full · counts until 7 Apr',
  )
  expect(lineText(card({}))).toBe('Not done yet · 20 on each side')
})
