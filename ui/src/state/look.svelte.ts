/**
 * Which of the three looks is on: her choice, or the device's light or dark. Where she leaves it
 * to the device, quiet hours bring the night look by themselves, unless she turned that off.
 */
import { MediaQuery } from 'svelte/reactivity'
import { app } from './app.svelte'
import { hours } from './hours.svelte'

const dark = new MediaQuery('(prefers-color-scheme: dark)')

export const look = {
  get now(): 'light' | 'dark' | 'night' {
    const chosen = app.settings?.look ?? 'system'
    if (chosen !== 'system') return chosen
    if (hours.quiet && app.settings?.night_at_night) return 'night'
    return dark.current ? 'dark' : 'light'
  },
}

/** Puts it on the page, and tells the system bars which ground they stand on. */
export function applyLook(): void {
  const root = document.documentElement
  root.dataset.look = look.now
  const paper = getComputedStyle(root).getPropertyValue('--paper').trim()
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    bar.content = paper
  }
}
