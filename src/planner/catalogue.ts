import type { ActionState, Engagement, RoadmapAction } from '@/shared/engagement'
import type { Quarter } from '@/shared/quarter'
import type { FunctionId } from '@/shared/terms'
import type { Effort, LibraryAction } from '@/content/types'
import type { PlannedAction, Step } from './types'

const WEEKS_PER_QUARTER = 13

/** An action as the team sees it: the library's, with the team's changes on it, or the team's own. */
export interface CatalogueAction {
  readonly id: string
  readonly source: PlannedAction['source']
  readonly title: string | null
  readonly edited: boolean
  readonly state: ActionState
  readonly pinned: boolean
  readonly quarter: Quarter | null
  readonly owner: FunctionId
  readonly ownerName: string
  readonly effort: Effort
  readonly durationWeeks: number
  readonly length: number
  readonly requires: readonly string[]
  /** Only lenses in use. */
  readonly moves: readonly Step[]
}

type Basis = Pick<CatalogueAction, 'owner' | 'effort' | 'durationWeeks' | 'requires' | 'moves'>

/** What an own action is taken for until the team says more: a fortnight's work within one quarter. */
const OWN_BASIS: Basis = {
  owner: 'cx',
  effort: { low: 5, likely: 10, high: 20 },
  durationWeeks: WEEKS_PER_QUARTER,
  requires: [],
  moves: [],
}

/** Every action there is, in the order of the library, then the team's own by id. [PL2] */
export function catalogueOf(engagement: Engagement, library: readonly LibraryAction[]): CatalogueAction[] {
  const known = new Set(library.map(({ id }) => id))
  const added = Object.keys(engagement.actions).filter((id) => !known.has(id))
  return [
    ...library.map((action) => resolve(engagement, action.id, 'library', basisOf(action))),
    ...added
      .sort()
      .map((id) => resolve(engagement, id, id.startsWith('own-') ? 'own' : 'unknown', OWN_BASIS)),
  ]
}

function basisOf({ skill, from, lenses, owner, effort, durationWeeks, requires }: LibraryAction): Basis {
  return { owner, effort, durationWeeks, requires, moves: lenses.map((lens) => ({ skill, lens, from })) }
}

const UNDECIDED: Omit<RoadmapAction, 'note'> = {
  quarter: null,
  pinned: false,
  state: 'planned',
  ownerName: '',
  edits: {},
}

function resolve(
  engagement: Engagement,
  id: string,
  source: CatalogueAction['source'],
  basis: Basis,
): CatalogueAction {
  const { quarter, pinned, state, ownerName, edits } = engagement.actions[id] ?? UNDECIDED
  const durationWeeks = edits.durationWeeks ?? basis.durationWeeks
  return {
    id,
    source,
    title: edits.title ?? null,
    edited: source === 'library' && Object.keys(edits).length > 0,
    state,
    pinned,
    quarter,
    owner: edits.owner ?? basis.owner,
    ownerName,
    effort: edits.effort ?? basis.effort,
    durationWeeks,
    length: Math.max(1, Math.ceil(durationWeeks / WEEKS_PER_QUARTER)),
    requires: edits.requires ?? basis.requires,
    moves: (edits.moves ?? basis.moves).filter(({ lens }) => engagement.profile.lenses.includes(lens)),
  }
}
