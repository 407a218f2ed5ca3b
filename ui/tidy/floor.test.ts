// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { parse } from 'acorn'
import { afterEach, expect, test, vi } from 'vitest'
import { catalogue } from './catalogue'
import { beyondInScript, beyondInStyles } from './floor.mjs'

const compat = readFileSync('public/compat.js', 'utf8')
const words = catalogue().find(({ key }) => key === 'app_engine_too_old')?.texts[0] ?? ''

/** Runs it as an engine would that answers these two questions so. */
function runs({ mixes, looksBehind }: { mixes: boolean; looksBehind: boolean }): string {
  document.body.innerHTML = '<div id="app"></div>'
  const css = { supports: () => mixes }
  class Expression {
    constructor(pattern: string) {
      if (!looksBehind) throw new SyntaxError(pattern)
    }
  }
  // The page stands already.
  vi.spyOn(document, 'addEventListener').mockImplementation((_, then) => (then as () => void)())
  new Function('window', 'CSS', 'RegExp', compat)({ CSS: css }, css, Expression)
  return document.body.textContent ?? ''
}

afterEach(() => {
  vi.restoreAllMocks()
  delete document.documentElement.dataset.engine
})

test('an older engine shows in plain words what to update', () => {
  expect(words).not.toBe('')
  for (const engine of [
    { mixes: false, looksBehind: true },
    { mixes: true, looksBehind: false },
  ]) {
    expect(runs(engine)).toBe(words)
    expect(document.documentElement.dataset.engine).toBe('too-old')
  }
})

test('a current engine shows the app', () => {
  expect(runs({ mixes: true, looksBehind: true })).toBe('')
  expect(document.documentElement.dataset.engine).toBeUndefined()
})

test('what an older engine runs is written in the language of 2009', () => {
  expect(() => parse(compat, { ecmaVersion: 5 })).not.toThrow()
})

test('it is a file of its own, before the bundle', () => {
  const page = readFileSync('index.html', 'utf8')
  expect(page).toMatch(/src="\/compat\.js"[\s\S]*type="module"/)
  expect(page).not.toMatch(/<script>/)
})

test('what came after the oldest engines is found in a script', () => {
  expect(beyondInScript('Object.groupBy(a, b)')).toEqual(['groupBy'])
  expect(beyondInScript('Promise.try(a)')).toEqual(['Promise.try'])
  expect(beyondInScript('/[a--b]/v')[0]).toContain('syntax')
  expect(beyondInScript('using a = b')[0]).toContain('syntax')
  expect(beyondInScript('a.try?.(); class A { static { } #x } a.at(-1)')).toEqual([])
})

test('what came after the oldest engines is found in a style sheet', () => {
  expect(beyondInStyles('.a{color:light-dark(red,blue)}')).toHaveLength(1)
  expect(beyondInStyles('.a{.b &:hover{color:red}}')).toHaveLength(1)
  expect(beyondInStyles('.a:has(b){color:color-mix(in srgb,red,blue)}')).toEqual([])
})
