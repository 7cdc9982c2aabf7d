import type { Engagement } from '@/shared/engagement'
import { LENSES, type Lens, type SkillId } from '@/shared/terms'
import type { Model } from '@/content/types'
import { participantsOf, questionsOf, scoreQuestion } from './answers'
import { findingsOf } from './findings'
import { flagsOf } from './flags'
import { lensGap } from './gaps'
import { summarize } from './scoring'
import type { Assessment, SkillLensResult, View } from './types'

/** All that the results screen, the planner and the report need to know about one round. */
export function assessRound(engagement: Engagement, round: string, model: Model): Assessment {
  const { profile } = engagement
  const lenses = LENSES.filter((lens) => profile.lenses.includes(lens))
  const views: View[] = lenses.length > 1 ? [...lenses, 'joined'] : lenses
  const questions = questionsOf(engagement, model)
  const participants = participantsOf(engagement, round, questions)
  const results = new Map<SkillId, Partial<Record<Lens, SkillLensResult>>>()
  for (const question of questions) {
    const result = scoreQuestion(engagement, round, question, participants)
    results.set(question.skill, { ...results.get(question.skill), [question.lens]: result })
  }
  const scoreOf = (skill: SkillId, lens: Lens) => results.get(skill)?.[lens]?.score ?? null
  const summary = summarize(
    (skill) => ({ cx: scoreOf(skill, 'cx'), ex: scoreOf(skill, 'ex') }),
    model,
    profile,
  )
  const skills = summary.competencies.flatMap(({ competency, skills: ids }) =>
    ids.map((skill) => {
      const scores = summary.skills.get(skill) ?? { cx: null, ex: null, joined: null }
      return { skill, competency, scores, gap: lensGap(scores), lenses: results.get(skill) ?? {} }
    }),
  )
  const competencies = summary.competencies.map((entry) => ({ ...entry, gap: lensGap(entry.scores) }))
  const flags = flagsOf(engagement, round, questions, participants)
  const facts = { round, lenses, views, participants, skills, competencies, overall: summary.overall, flags }
  return { ...facts, findings: findingsOf(facts) }
}
