import { readdirSync, readFileSync } from 'node:fs'
import type { LibraryAction } from '@/content/types'

const folder = new URL('../../../content/actions/', import.meta.url)

/** The action library as it ships. */
export const library = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as LibraryAction[],
)
