import { expect, test } from 'vitest'
import { sources } from './sources'

/** WCAG 2.2 AA: text 4.5:1, the outline or fill that makes a control visible 3:1. */
const words: [string, string][] = [
  ...['ink', 'soft', 'pine', 'plum'].flatMap((text): [string, string][] => [
    [text, 'paper'],
    [text, 'card'],
  ]),
  ...['pine', 'honey', 'clay', 'plum'].flatMap((tint): [string, string][] => [
    ['ink', `${tint}-soft`],
    ['soft', `${tint}-soft`],
    [tint, `${tint}-soft`],
    [tint, 'card'],
  ]),
  ['on-pine', 'pine'],
  ['on-lead', 'lead'],
  ['on-lead-button', 'lead-button'],
  ['paper', 'ink'],
]

const controls: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'card'],
  ['pine', 'paper'],
  ['pine', 'card'],
  ['pine', 'pine-soft'],
  ['lead-button', 'lead'],
  ['on-lead', 'lead'],
  ['plum', 'card'],
]

const looks = ['light', 'dark', 'night']

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

function colours(look: string): Map<string, string> {
  const css = sources('src/style', 'tokens.css')[0]?.text ?? ''
  const block = css.split(`[data-look='${look}'] {`)[1]?.split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  )
}

function tooLow(look: string, pairs: [string, string][], least: number) {
  const known = colours(look)
  return pairs
    .map(([one, other]) => ({
      pair: `${one} on ${other}`,
      is: ratio(known.get(one) ?? '', known.get(other) ?? ''),
    }))
    .filter(({ is }) => !(is >= least))
}

test('the ratio is that of the standard', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21)
  expect(ratio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test.each(looks)('text can be read in the %s look', (look) => {
  expect(tooLow(look, words, 4.5)).toEqual([])
})

test.each(looks)('controls can be seen in the %s look', (look) => {
  expect(tooLow(look, controls, 3)).toEqual([])
})

test('every look has every colour', () => {
  const [light, ...others] = looks.map((look) => [...colours(look).keys()].sort())
  for (const other of others) expect(other).toEqual(light)
})
