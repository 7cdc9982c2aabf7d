import type { CompetencyId, SkillId } from '@/shared/terms'
import type { Model } from '../types'
import type { Pack, PackSkill } from './types'

/** The questionnaire's bones with the pack's skills among them and its hidden ones out. */
export function modelWith(base: Model, pack: Pack): Model {
  return {
    id: pack.id,
    version: pack.version,
    competencies: base.competencies.map(({ id, skills }) => ({
      id,
      skills: orderWith(skills, id, pack.skills).filter((skill) => pack.skills[skill]?.hidden !== true),
    })),
    retired: [...base.retired, ...pack.retired],
    weights: ofEach(pack.skills, ({ weight }) => weight),
    // Whatever it adds meant nothing before it was there.
    changedIn: ofEach(pack.skills, ({ changedIn, competency }) => changedIn ?? (competency && 1)),
  }
}

type Skills = Pack['skills']

/** Our order, with each skill that the pack adds or moves where it says. Hidden ones still mark a place. */
export function orderWith(own: readonly SkillId[], competency: CompetencyId, skills: Skills): SkillId[] {
  const isPlaced = (skill: SkillId) => skills[skill]?.after !== undefined
  const added = Object.keys(skills).filter((skill) => skills[skill]?.competency === competency)
  const order = own.filter((skill) => !isPlaced(skill))
  order.push(...added.filter((skill) => !isPlaced(skill)))
  let waiting = [...own, ...added].filter(isPlaced)
  // One may be placed after another that is itself placed, so what stands is asked again.
  for (let placed = true; placed && waiting.length > 0;) {
    const left = waiting.filter((skill) => !place(order, skill, skills[skill]?.after ?? null))
    placed = left.length < waiting.length
    waiting = left
  }
  return [...order, ...waiting]
}

function place(order: SkillId[], skill: SkillId, after: SkillId | null): boolean {
  const before = after === null ? -1 : order.indexOf(after)
  if (after !== null && before < 0) return false
  order.splice(before + 1, 0, skill)
  return true
}

function ofEach<T>(skills: Skills, of: (skill: PackSkill) => T | undefined): Record<SkillId, T> {
  const values = Object.entries(skills).map(([id, skill]) => [id, of(skill)] as const)
  return Object.fromEntries(values.filter((entry): entry is readonly [string, T] => entry[1] !== undefined))
}
