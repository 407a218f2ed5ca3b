import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spoken } from '../../text/text'
import { background, used } from './sources'

test('every source the core names is on the page, and no other is said to be used', () => {
  const core = join(import.meta.dirname, '../../../../src-tauri/crates/progression/src/reason.rs')
  const block = /\bSource \{([\s\S]*?)\n {4}\}/.exec(readFileSync(core, 'utf8'))?.[1] ?? ''
  const codes = [...block.matchAll(/= "([^"]+)"/g)].map(([, code]) => code)
  expect(used.map(({ code }) => code).sort()).toEqual(codes.sort())
})

test.each([...used, ...background])('$code has its words', ({ code }) => {
  for (const part of [code, `${code}_full`, `${code}_says`, `${code}_read`]) {
    expect(spoken('source', part)).toBeTruthy()
  }
})
