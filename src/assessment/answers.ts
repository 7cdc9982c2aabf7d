import { agreedKey, answerKey, type Answer, type Engagement } from '@/shared/engagement'
import type { Confidence, Lens, SkillId } from '@/shared/terms'
import type { Model } from '@/content/types'
import { agreementOf } from './agreement'
import { exactOf, isLevel } from './deep-form'
import type { LensScores } from './scoring'
import { distributionOf, spreadOf } from './statistics'
import type { Coverage, SkillLensResult } from './types'

/** One question: a skill seen through one lens in use. */
export interface Question {
  readonly skill: SkillId
  readonly lens: Lens
}

export function questionsOf(engagement: Engagement, model: Model): Question[] {
  const skills = model.competencies.flatMap((competency) => competency.skills)
  return skills.flatMap((skill) => engagement.profile.lenses.map((lens) => ({ skill, lens })))
}

/** What one respondent gave a skill, a deep answer by the mean of its statements; null where there is no level. */
export function levelsOf(
  engagement: Engagement,
  round: string,
  respondent: string,
  skill: SkillId,
): LensScores {
  const levelOf = (lens: Lens) => {
    const answer = engagement.answers[answerKey(round, respondent, skill, lens)]
    return answer ? exactOf(answer) : null
  }
  return { cx: levelOf('cx'), ex: levelOf('ex') }
}

/** Whoever answered anything in the round; a note alone is not yet an answer. [SC1] */
export function participantsOf(
  engagement: Engagement,
  round: string,
  questions: readonly Question[],
): string[] {
  return Object.keys(engagement.respondents)
    .filter((respondent) =>
      questions.some(({ skill, lens }) => {
        const answer = engagement.answers[answerKey(round, respondent, skill, lens)]
        return answer !== undefined && answer.value !== null
      }),
    )
    .sort()
}

export function answersTo(
  engagement: Engagement,
  round: string,
  { skill, lens }: Question,
  participants: readonly string[],
): Answer[] {
  return participants
    .map((respondent) => engagement.answers[answerKey(round, respondent, skill, lens)])
    .filter((answer) => answer !== undefined)
}

/** One skill through one lens: the agreed value if there is one, else the mean, with all that stands behind. [SC2] */
export function scoreQuestion(
  engagement: Engagement,
  round: string,
  question: Question,
  participants: readonly string[],
): SkillLensResult {
  const answers = answersTo(engagement, round, question, participants)
  const values = answers.map(exactOf).filter((value) => value !== null)
  const { n, mean, median, min, max, variance } = spreadOf(values)
  const agreed = engagement.agreed[agreedKey(round, question.skill, question.lens)] ?? null
  return {
    score: agreed?.level ?? mean,
    agreed,
    n,
    mean,
    median,
    min,
    max,
    distribution: distributionOf(answers.map(({ value }) => value).filter(isLevel)),
    deviation: variance === null ? null : Math.sqrt(variance),
    agreement: agreementOf(values),
    coverage: coverageOf(answers, n, participants.length),
    confidence: confidenceOf(answers),
  }
}

function coverageOf(answers: readonly Answer[], rated: number, of: number): Coverage {
  const notApplicable = answers.filter(({ value }) => value === 'na').length
  const dontKnow = answers.filter(({ value }) => value === 'dk').length
  return { rated, notApplicable, dontKnow, open: of - rated - notApplicable - dontKnow, of }
}

/** Only answers that give a level count: confidence in "don't know" says nothing about the score. */
function confidenceOf(answers: readonly Answer[]): Record<Confidence, number> {
  const counts = { low: 0, medium: 0, high: 0 }
  for (const { value, confidence } of answers) if (isLevel(value) && confidence) counts[confidence] += 1
  return counts
}
