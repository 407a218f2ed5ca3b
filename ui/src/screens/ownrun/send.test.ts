import { expect, test } from 'vitest'
import { piece, pieces } from './send'

const all = async (file: Blob) => {
  const texts: string[] = []
  for await (const text of pieces(file)) texts.push(text)
  return texts
}

test('a letter on the border of two pieces stays whole', async () => {
  const text = `${'a'.repeat(piece - 1)}ü${'b'.repeat(piece)}`
  const texts = await all(new Blob([text]))
  expect(texts.join('')).toBe(text)
  expect(texts.length).toBe(3)
})

test('an empty file has no pieces', async () => {
  expect(await all(new Blob([]))).toEqual([])
})
