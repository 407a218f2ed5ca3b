// The UI's own sources, for the rules in this folder. Generated code is left out.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')

export type Source = { path: string; text: string }

/** Files under `ui/<folder>` whose names end as asked. */
export function sources(folder: string, ...endings: string[]): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/paraglide/'))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => a.path.localeCompare(b.path))
}

export const isTest = ({ path }: Source) => path.endsWith('.test.ts')
