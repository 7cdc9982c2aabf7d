import type { Pack } from '@/content/pack/types'
import { canonical } from './draft'
import type { Kind } from './types'

/** What became of one thing from one version of a pack to another. */
export interface Change {
  readonly kind: Kind
  readonly id: string
  readonly how: 'added' | 'removed' | 'hidden' | 'shown' | 'changed'
}

type Entry = { readonly hidden?: boolean }
const KINDS: readonly Kind[] = ['skills', 'actions', 'kpis']

/** From one version to another; without an earlier one, from Sextant's own, which has `own` things. */
export function changesBetween(
  before: Pick<Pack, Kind> | null,
  now: Pick<Pack, Kind>,
  isOwn: (kind: Kind, id: string) => boolean,
): Change[] {
  return KINDS.flatMap((kind) => {
    const [earlier, later] = [
      (before?.[kind] ?? {}) as Record<string, Entry>,
      now[kind] as Record<string, Entry>,
    ]
    return [...new Set([...Object.keys(earlier), ...Object.keys(later)])].flatMap((id) => {
      const how = howChanged(earlier[id], later[id], isOwn(kind, id))
      return how ? [{ kind, id, how }] : []
    })
  })
}

function howChanged(before: Entry | undefined, now: Entry | undefined, isOwn: boolean): Change['how'] | null {
  if (!isOwn && !before) return 'added'
  if (!isOwn && !now) return 'removed'
  const [wasHidden, isHidden] = [before?.hidden === true, now?.hidden === true]
  if (wasHidden !== isHidden) return isHidden ? 'hidden' : 'shown'
  return canonical(before ?? {}) === canonical(now ?? {}) ? null : 'changed'
}
