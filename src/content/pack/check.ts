import type { PackProblem, PackWarning } from './problem'
import { effortInOrder, prerequisites, references } from './rules/actions'
import { uniqueIds, wholeEntries, wholePack } from './rules/pack'
import { changedMeanings, fullCompetencies, skillPlaces } from './rules/skills'
import { everyLanguage, ratingTexts } from './rules/texts'
import { openSteps, unsaidChanges } from './rules/warnings'
import { shapeOf } from './shape'
import { KINDS, soundPack, type PackBase } from './sound'
import type { Pack } from './types'

/** What must hold of a pack of the right shape; docs/packs.md lists it by id. */
const RULES = [
  wholePack,
  uniqueIds,
  wholeEntries,
  everyLanguage,
  ratingTexts,
  skillPlaces,
  fullCompetencies,
  changedMeanings,
  references,
  prerequisites,
  effortInOrder,
]

export interface PackVerdict {
  /** Null when there is a problem. */
  readonly pack: Pack | null
  readonly problems: readonly PackProblem[]
  readonly warnings: readonly PackWarning[]
}

/** All that is wrong with a pack, whether it is a draft or comes from a file. */
export function checkPack(json: Readonly<Record<string, unknown>>, base: PackBase): PackVerdict {
  const shape = shapeOf(json)
  const idsIn = (kind: string) => new Set(Object.keys((json[kind] ?? {}) as object))
  const [skills, actions, kpis] = KINDS.map(idsIn) as [Set<string>, Set<string>, Set<string>]
  const sound = soundPack(shape.pack, base, { skills, actions, kpis })
  const problems = distinct([...shape.problems, ...RULES.flatMap((rule) => [...rule(sound)])])
  return {
    pack: problems.length === 0 ? (json as unknown as Pack) : null,
    problems,
    warnings: [...openSteps(sound), ...unsaidChanges(sound)],
  }
}

/** Two rules may find the same fault. */
function distinct(problems: readonly PackProblem[]): PackProblem[] {
  const byPlace = new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.path]), problem]))
  return [...byPlace.values()]
}
