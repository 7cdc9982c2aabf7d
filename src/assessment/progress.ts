import { answerKey, type Answer, type Engagement } from '@/shared/engagement'
import type { CompetencyId, SkillId } from '@/shared/terms'
import type { Model } from '@/content/types'

/** How far one respondent is. Counted in skills: one skill is one screen, with every lens in use on it. */
export interface Progress {
  readonly answered: number
  readonly total: number
  readonly competencies: readonly {
    readonly competency: CompetencyId
    readonly answered: number
    readonly total: number
  }[]
  readonly skills: Readonly<Record<SkillId, SkillProgress>>
  /** The skill at which to go on; null when every skill is answered. */
  readonly resumeAt: SkillId | null
}

/** 'partial': begun, with some lens still open. N/A and don't know are answers. */
export type SkillProgress = 'open' | 'partial' | 'answered'

export function progressOf(
  engagement: Engagement,
  round: string,
  respondent: string,
  model: Model,
): Progress {
  const answersFor = (skill: SkillId) =>
    engagement.profile.lenses.map((lens) => engagement.answers[answerKey(round, respondent, skill, lens)])
  const order = model.competencies.flatMap(({ skills }) => skills)
  const skills = Object.fromEntries(order.map((skill) => [skill, stateOf(answersFor(skill))]))
  const isAnswered = (skill: SkillId) => skills[skill] === 'answered'
  const competencies = model.competencies.map(({ id, skills: ids }) => ({
    competency: id,
    answered: ids.filter(isAnswered).length,
    total: ids.length,
  }))
  return {
    answered: order.filter(isAnswered).length,
    total: order.length,
    competencies,
    skills,
    resumeAt: firstUnanswered(lastTouched(order, answersFor), order, isAnswered),
  }
}

/** The next skill after `current` that still needs an answer, round the end to the start; null when none does. */
export function nextUnanswered(progress: Progress, current: SkillId): SkillId | null {
  const order = Object.keys(progress.skills)
  const isAnswered = (skill: SkillId) => progress.skills[skill] === 'answered' || skill === current
  return firstUnanswered(order.indexOf(current), order, isAnswered)
}

function stateOf(answers: readonly (Answer | undefined)[]): SkillProgress {
  const given = answers.filter((answer) => answer !== undefined)
  if (!given.some(isBegun)) return 'open'
  return given.filter(({ value }) => value !== null).length === answers.length ? 'answered' : 'partial'
}

/** In the deep form a question is answered by its third statement, and begun by its first. */
const isBegun = ({ value, statements = [] }: Answer) =>
  value !== null || statements.some((rating) => rating !== null)

/** Where the newest answer or note is: that is where the person was. */
function lastTouched(
  order: readonly SkillId[],
  answersFor: (skill: SkillId) => readonly (Answer | undefined)[],
): number {
  let newest = ''
  let place = 0
  order.forEach((skill, index) => {
    for (const answer of answersFor(skill)) {
      if (answer === undefined || answer.at <= newest) continue
      newest = answer.at
      place = index
    }
  })
  return place
}

function firstUnanswered(
  from: number,
  order: readonly SkillId[],
  isAnswered: (skill: SkillId) => boolean,
): SkillId | null {
  const cycled = [...order.slice(Math.max(from, 0)), ...order.slice(0, Math.max(from, 0))]
  return cycled.find((skill) => !isAnswered(skill)) ?? null
}
