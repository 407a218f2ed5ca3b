import { describe, expect, it } from 'vitest'
import { base64Of, piece } from './send'

describe('a piece of a file', () => {
  it('is the same bytes in base 64', async () => {
    const bytes = Uint8Array.from({ length: 20_000 }, (_, n) => (n * 31) % 256)
    const text = await base64Of(new Blob([bytes]))
    expect(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))).toEqual(bytes)
  })

  it('ends where a letter of base 64 ends', () => {
    expect(piece % 3).toBe(0)
  })
})
