// The catalogue as plain strings: every key with all its variants.
import { sources } from './sources'

type Variants = { match: Record<string, string> }[]
export type Message = { room: string; key: string; texts: string[] }

export function catalogue(): Message[] {
  return sources('messages/en-GB', '.json').flatMap(({ path, text }) => {
    const room = path.replace(/.*\/|\.json$/g, '')
    const messages = JSON.parse(text) as Record<string, string | Variants>
    return Object.entries(messages).map(([key, value]) => ({
      room,
      key,
      texts:
        typeof value === 'string' ? [value] : value.flatMap(({ match }) => Object.values(match)),
    }))
  })
}
