// @vitest-environment happy-dom
import { flushSync, mount, unmount } from 'svelte'
import { afterEach, expect, test, vi } from 'vitest'
import type { DeviceCan, Settings as Kept } from '../../api/wire'
import { useSettings } from '../../state/app.svelte'
import { askDevice } from '../../state/device.svelte'
import { m } from '../../text/text'
import Settings from './Settings.svelte'

const settings: Kept = {
  day_boundary_min: 240,
  week_start: 'locale',
  goal_days: 5,
  streak_hidden: false,
  look: 'system',
  night_at_night: true,
  haptics: true,
  sound: false,
  country: 'locale',
  screen_hidden: true,
  lock_grace: 'minute',
}
let shown: object | undefined
const saves: Kept[] = []

afterEach(() => {
  if (shown) unmount(shown)
  shown = undefined
  saves.length = 0
})

async function on(can: DeviceCan): Promise<HTMLElement> {
  const invoke = async (name: string, args: { settings: Kept }) => {
    if (name === 'device') return can
    if (name === 'you') return { settings }
    if (name === 'save_settings') saves.push(args.settings)
    return { id: 'e', action: 'a', day: '2026-03-10', raised: [] }
  }
  Object.assign(window, { __TAURI_INTERNALS__: { invoke } })
  useSettings(settings)
  await askDevice()
  shown = mount(Settings, { target: document.body })
  flushSync()
  return document.body
}

test('what the device cannot do is not offered', async () => {
  const page = await on({
    buzzes: false,
    shares: 'folder',
    hides: 'nothing',
    gives_folders: false,
    prints: false,
    recognises: false,
  })
  expect(page.textContent).toContain(m.you_sound())
  expect(page.textContent).not.toContain(m.you_buzz())
  expect(page.textContent).not.toContain(m.you_settings_screen())
})

test('each device says what it can keep the screen out of, and no more', async () => {
  for (const [hides, said] of [
    ['everything', m.you_hidden_everything()],
    ['recent_apps', m.you_hidden_recent_apps()],
    ['screenshots', m.you_hidden_screenshots()],
  ] as const) {
    const page = await on({
      buzzes: true,
      shares: 'sheet',
      hides,
      gives_folders: false,
      prints: false,
      recognises: false,
    })
    expect(page.textContent).toContain(m.you_buzz())
    expect(page.textContent).toContain(said)
    if (shown) unmount(shown)
    shown = undefined
  }
})

test('the screen is hidden until she says otherwise', async () => {
  const page = await on({
    buzzes: true,
    shares: 'sheet',
    hides: 'everything',
    gives_folders: false,
    prints: false,
    recognises: false,
  })
  const label = m.you_hidden_everything()
  const switches = [...page.querySelectorAll<HTMLElement>('[role=switch]')]
  const hidden = switches.find((one) => one.textContent?.includes(label))
  expect(hidden?.getAttribute('aria-checked')).toBe('true')
  hidden?.click()
  await vi.waitFor(() => expect(saves.map((kept) => kept.screen_hidden)).toEqual([false]))
})
