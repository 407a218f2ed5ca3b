/** A file on its way to the core: read and sent piece by piece, so that neither side holds it whole. */
import { call, Refusal } from '../../api/ipc'
import type { GpxPreview } from '../../api/wire'

/** Bytes of one piece. */
export const piece = 256 * 1024

/** The texts of a file, one piece after another; a letter is never cut in two. */
export async function* pieces(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for (let at = 0; at < file.size; at += piece) {
    const bytes = await bytesOf(file.slice(at, at + piece))
    const text = decoder.decode(bytes, { stream: at + piece < file.size })
    if (text) yield text
  }
}

/** Where a file on the device went away or may not be read, the browser throws. */
async function bytesOf(part: Blob): Promise<ArrayBuffer> {
  try {
    return await part.arrayBuffer()
  } catch {
    throw new Refusal('gpx_gone', {})
  }
}

/** What is in the file. Its size is judged before anything is read. */
export async function send(file: Blob): Promise<GpxPreview> {
  await call('gpx_begin', { size_bytes: file.size })
  for await (const text of pieces(file)) await call('gpx_part', { text })
  return call('gpx_end')
}
