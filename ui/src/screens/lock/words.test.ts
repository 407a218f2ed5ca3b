import { expect, test } from 'vitest'
import { currentText, waitText } from './words'

test('a wait is told in seconds, and a long one in minutes', () => {
  expect(waitText(0)).toBeNull()
  expect(waitText(30)).toContain('30')
  expect(waitText(120)).toMatch(/Minutes.*2$/)
  expect(waitText(3541)).toMatch(/Minutes.*60$/)
})

test('what opens the lock has its own name', () => {
  expect(currentText('pin', false)).toContain('PIN')
  expect(currentText('passphrase', false)).toContain('passphrase')
  expect(currentText('pin', true)).toContain('code')
})
