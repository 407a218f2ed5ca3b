/**
 * What this device can do. Until it has said so, what it may not be able to do is not offered;
 * it is asked once, after the first screen stands.
 */
import { call } from '../api/ipc'
import type { DeviceCan } from '../api/wire'

export const device: DeviceCan = $state({
  buzzes: false,
  shares: 'nothing',
  hides: 'nothing',
  gives_folders: false,
  prints: false,
  recognises: false,
})

/** A host that does not answer leaves it as it was. */
export async function askDevice(): Promise<void> {
  await call('device').then(
    (can) => Object.assign(device, can),
    () => undefined,
  )
}
