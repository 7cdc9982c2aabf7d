import type { SkillId } from '@/shared/terms'
import type { View } from '../../../types'

/** One cell of the heat map. */
export interface CellId {
  readonly skill: SkillId
  readonly view: View
}

export const sameCell = (a: CellId | null, b: CellId | null) => a?.skill === b?.skill && a?.view === b?.view
