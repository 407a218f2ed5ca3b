// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeviceCan } from '../api/wire'
import { app } from '../state/app.svelte'
import { askDevice } from '../state/device.svelte'
import { m } from '../text/text'
import { nameOf } from './name'
import Place from './Place.svelte'

const place = '/home/ada/Downloads/surefoot-2026-03-10.json'
/** The device, and what it was asked to share. */
const host = { shares: 'nothing' as DeviceCan['shares'], opens: true, asked: [] as unknown[] }
let shown: object | undefined

beforeEach(() => {
  Object.assign(host, { opens: true, asked: [] })
  const invoke = async (name: string, args: unknown) => {
    if (name === 'device')
      return {
        buzzes: false,
        shares: host.shares,
        hides: 'nothing',
        gives_folders: false,
        prints: false,
        recognises: false,
      }
    host.asked.push(args)
    return { opened: host.opens }
  }
  Object.assign(window, { __TAURI_INTERNALS__: { invoke } })
  app.toast = null
})
afterEach(() => {
  if (shown) unmount(shown)
  shown = undefined
})

async function on(shares: DeviceCan['shares']): Promise<HTMLElement> {
  host.shares = shares
  await askDevice()
  shown = mount(Place, { target: document.body, props: { place } })
  flushSync()
  return document.body
}

test('a device with folders says where the file is, and opens its folder', async () => {
  const page = await on('folder')
  expect(page.textContent).toContain(place)
  page.querySelector('button')?.click()
  await vi.waitFor(() => expect(host.asked).toEqual([{ place }]))
  expect(app.toast).toBeNull()
})

test('a phone names the file, says that it is not kept, and opens its sheet', async () => {
  const page = await on('sheet')
  expect(page.textContent).toContain('surefoot-2026-03-10.json')
  expect(page.textContent).not.toContain('/home/ada')
  expect(page.textContent).toContain(m.share_soon())
  expect(page.querySelector('button')?.textContent).toContain(m.share_sheet())
})

test('a device that opens nothing says so', async () => {
  host.opens = false
  const page = await on('folder')
  page.querySelector('button')?.click()
  await vi.waitFor(() => expect(app.toast?.message).toBe(m.share_no_folder()))
})

test('a device that cannot share offers no button', async () => {
  const page = await on('nothing')
  expect(page.querySelector('button')).toBeNull()
  expect(page.textContent).toContain(place)
})

test('a name is the last part of a place, of a folder too', () => {
  expect(nameOf('/a/b.csv')).toBe('b.csv')
  expect(nameOf('/a/tables/')).toBe('tables')
  expect(nameOf('C:\\ada\\b.csv')).toBe('b.csv')
})
