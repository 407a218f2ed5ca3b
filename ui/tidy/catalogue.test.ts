import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { families } from '../messages/lean.mjs'
import { catalogue } from './catalogue'
import { isTest, sources } from './sources'

const messages = catalogue()

/** Words that promise, judge or pretend to be a clinician. Whole words, in any case. */
const forbidden = /\b(safe|cleared|diagnose|treat|failed|cure)\b|!/gi

test('no message uses a forbidden word or an exclamation mark', () => {
  const wrong = messages.flatMap(({ key, texts }) =>
    texts.flatMap((text) => (text.match(forbidden) ?? []).map((word) => `${key}: ${word}`)),
  )
  expect(wrong).toEqual([])
})

/** The words of the core's codes are families of their own: `verdict_met`, `word_s3`. */
const wordsOfCodes = ['reasons', 'evidence']

test('every key is flat snake case and begins with its room', () => {
  const ofItsRoom = (room: string, key: string) =>
    wordsOfCodes.includes(room) ||
    key.startsWith(`${room}_`) ||
    key.startsWith(`${room.replace(/s$/, '')}_`)
  const wrong = messages.filter(
    ({ room, key }) => !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(key) || !ofItsRoom(room, key),
  )
  expect(wrong.map(({ room, key }) => `${room}: ${key}`)).toEqual([])
})

test('no key is written twice', () => {
  const keys = messages.map(({ key }) => key)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('every room is compiled', () => {
  const settings = JSON.parse(
    readFileSync(join(import.meta.dirname, '../project.inlang/settings.json'), 'utf8'),
  )
  const compiled: string[] = settings['plugin.inlang.messageFormat'].pathPattern
  const rooms = sources('messages/en-GB', '.json').map(
    ({ path }) => `./${path.replace('en-GB', '{locale}')}`,
  )
  expect([...compiled].sort()).toEqual(rooms)
})

const code = sources('src', '.svelte', '.ts').filter((file) => !isTest(file))
const asked = new Set(
  code.flatMap(({ text }) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key = '']) => key)),
)
const patterns = code.flatMap(({ text }) => families(text))

test('every key that is asked for exists', () => {
  const known = new Set(messages.map(({ key }) => key))
  expect([...asked].filter((key) => !known.has(key))).toEqual([])
})

/** A device shows a prompt while the window is closed: Rust reads this room of the catalogue. */
const ofRust = (room: string, key: string) => room === 'prompts' && /_(title|body)$/.test(key)
/** An engine too old for the catalogue shows a copy (`floor.test.ts`). */
const ofOldEngines = 'app_engine_too_old'

test('every key is asked for', () => {
  const idle = messages.filter(
    ({ room, key }) =>
      !asked.has(key) &&
      !ofRust(room, key) &&
      key !== ofOldEngines &&
      !patterns.some((pattern) => pattern.test(key)),
  )
  expect(idle.map(({ key }) => key)).toEqual([])
})
