/** The words about backups and copies: when the last was made, and whether a new one would be good. */
import type { BackupState, Contents, CopiesOn, CopyTrouble } from '../../api/wire'
import { m } from '../../text/text'
import { dayWithYear } from '../../text/when'

export function backupLine({ last, due }: BackupState): string {
  if (last === null) return due ? m.data_due_first() : m.data_none()
  const day = dayWithYear(last)
  return due ? m.data_due({ day }) : m.data_last({ day })
}

export const copyLine = ({ last }: CopiesOn): string =>
  last === null ? m.data_copies_none() : m.data_copies_last({ day: dayWithYear(last) })

const troubles: Record<CopyTrouble, () => string> = {
  folder_gone: m.data_copies_gone,
  disk_full: m.data_copies_full,
  not_written: m.data_copies_not_written,
}

export const copyTrouble = (trouble: CopyTrouble): string => troubles[trouble]()

/** What a diary holds, as pairs; what it does not hold is left away. */
export function contentPairs(held: Contents): { name: string; value: string }[] {
  const day = (name: string, said: string | null) =>
    said === null ? [] : [{ name, value: dayWithYear(said) }]
  const entries = held.entries > 0 ? String(held.entries) : m.data_nothing()
  return [
    { name: m.data_entries(), value: entries },
    ...(held.unread > 0 ? [{ name: m.data_unread(), value: String(held.unread) }] : []),
    ...day(m.data_birth(), held.birth),
    ...day(m.data_first(), held.first_day),
    ...day(m.data_until(), held.last_day),
  ]
}
