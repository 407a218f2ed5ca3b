import { type AST, parse } from 'svelte/compiler'
import { expect, test } from 'vitest'
import { sources } from './sources'

/** Attributes and props whose value somebody reads or hears. */
const spoken = new Set([
  ...[
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'placeholder',
    'title',
    'alt',
  ],
  ...['label', 'small', 'eyebrow', 'text', 'unit', 'low', 'high', 'error', 'message'],
])

const hasWords = (text: string) => /\p{L}/u.test(text)

type Node = { type: string; [key: string]: unknown }

function literals(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const child of node) literals(child, found)
  else if (node && typeof node === 'object' && 'type' in node) inspect(node as Node, found)
  return found
}

function inspect(node: Node, found: string[]) {
  if (node.type === 'Text' && hasWords(String(node.data))) found.push(String(node.data).trim())
  if (node.type === 'ExpressionTag') {
    const expression = node.expression as Node
    if (
      expression.type === 'Literal' &&
      typeof expression.value === 'string' &&
      hasWords(expression.value)
    ) {
      found.push(expression.value)
    }
    return
  }
  for (const [key, child] of Object.entries(node)) {
    if (key === 'attributes') literals(attributesThatSpeak(child as AST.Attribute[]), found)
    else literals(child, found)
  }
}

const attributesThatSpeak = (attributes: AST.Attribute[]) =>
  attributes
    .filter(({ type, name }) => type === 'Attribute' && spoken.has(name))
    .map(({ value }) => value)

const inMarkup = (source: string) => literals(parse(source, { modern: true }).fragment)

test('the scanner sees words in text, attributes and expressions', () => {
  const source = `<p class="a">Hello <b aria-label="there">{x}</b>{'you'} · {#if x}again{/if}</p><Row title="Own" kind="line" />`
  expect(inMarkup(source)).toEqual(['Hello', 'there', 'you', 'again', 'Own'])
})

test('every visible word lives in the catalogue', () => {
  const wrong = sources('src', '.svelte').flatMap(({ path, text }) =>
    inMarkup(text).map((words) => `${path}: ${words}`),
  )
  expect(wrong).toEqual([])
})
