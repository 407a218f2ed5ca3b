/** A whole file on its way to the core, piece by piece; its size is judged before it is read. */
import { call, Refusal } from '../../api/ipc'

/** Bytes of one piece: a multiple of three, so that each piece is whole in base 64. */
export const piece = 3 * 128 * 1024

export async function send(file: Blob): Promise<void> {
  await call('file_begin', { size_bytes: file.size })
  for (let at = 0; at < file.size; at += piece) {
    await call('file_part', { base64: await base64Of(file.slice(at, at + piece)) })
  }
}

/** Where a file on the device went away or may not be read, the browser throws. */
export async function base64Of(part: Blob): Promise<string> {
  try {
    const bytes = new Uint8Array(await part.arrayBuffer())
    let text = ''
    // A call takes only so many arguments.
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    }
    return btoa(text)
  } catch {
    throw new Refusal('file_gone', {})
  }
}
