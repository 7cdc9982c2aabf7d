import { rateStatement } from '@/assessment/deep-form'
import { answerKey, agreedKey, type Answer, type AnswerValue, type Engagement } from '@/shared/engagement'
import type { Confidence, Lens, Level, SkillId } from '@/shared/terms'
import type { Model } from '@/content/types'
import model from '@content/model.json'

export const MODEL = model as Model
export const SKILLS = MODEL.competencies.flatMap(({ skills }) => skills)
export const ROUND = 'r1'

export interface Rating {
  round?: string
  by?: string
  skill: SkillId
  lens?: Lens
  value: AnswerValue
  statements?: (Level | null)[]
  confidence?: Confidence | null
  at?: string
}

/** An engagement with the given answers; whoever answers is a respondent. */
export function engagementWith(ratings: readonly Rating[], changes: Partial<Engagement> = {}): Engagement {
  const answers: Record<string, Answer> = {}
  const respondents: Engagement['respondents'] = {}
  for (const {
    round = ROUND,
    by = 'p1',
    skill,
    lens = 'cx',
    value,
    statements,
    confidence = null,
    at = '2026-02-10T09:00:00Z',
  } of ratings) {
    respondents[by] = { name: '', function: null, level: null, language: 'en' }
    answers[answerKey(round, by, skill, lens)] = {
      value,
      ...(statements && { statements }),
      note: '',
      confidence,
      at,
    }
  }
  return {
    profile: {
      name: 'Acme',
      sector: 'retail',
      size: '250-999',
      lenses: ['cx', 'ex'],
      language: 'en',
      lensWeights: { cx: 1, ex: 1 },
      pack: { id: MODEL.id, version: MODEL.version },
      createdAt: '2026-01-01T00:00:00Z',
      sample: false,
    },
    respondents,
    rounds: { [ROUND]: { name: 'First', openedAt: '2026-02-01T00:00:00Z', closedAt: null } },
    answers,
    agreed: {},
    targets: {},
    importance: {},
    actions: {},
    packs: {},
    planning: {
      startQuarter: '2026-Q2',
      horizon: 4,
      capacity: 100,
      functionCapacity: {},
      parallelLimit: 5,
      method: 'value-effort',
    },
    kpis: {},
    readings: {},
    checkIns: {},
    reports: {},
    ...changes,
  }
}

/** A deep answer whose three statements were rated so. */
export const deep = (rating: Omit<Rating, 'value'>, ...statements: Level[]): Rating => ({
  ...rating,
  value: null,
  ...statements.reduce<Pick<Answer, 'statements'>>(
    (given, level, index) => rateStatement(given, index, level),
    {},
  ),
})

/** One respondent's ratings of every skill, by a rule. */
export function rateAll(
  level: (skill: SkillId, lens: Lens, index: number) => AnswerValue,
  options: Partial<Rating> & { lenses?: readonly Lens[] } = {},
): Rating[] {
  const { lenses = ['cx', 'ex'], ...rest } = options
  return SKILLS.flatMap((skill, index) =>
    lenses.map((lens) => ({ ...rest, skill, lens, value: level(skill, lens, index) })),
  )
}

export function agree(
  engagement: Engagement,
  skill: SkillId,
  lens: Lens,
  level: Level,
  round = ROUND,
): Engagement {
  const agreed = { level, reason: 'Seen in the audit', at: '2026-02-20T09:00:00Z' }
  return { ...engagement, agreed: { ...engagement.agreed, [agreedKey(round, skill, lens)]: agreed } }
}

export function withLenses(engagement: Engagement, lenses: Lens[], weights = { cx: 1, ex: 1 }): Engagement {
  return { ...engagement, profile: { ...engagement.profile, lenses, lensWeights: weights } }
}
