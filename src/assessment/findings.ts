import type { Lens } from '@/shared/terms'
import type { Assessment, CompetencyResult, Finding, SkillScore } from './types'

/** Differences smaller than these are not worth an executive's minute. In levels. */
const TELLING = { lead: 0.3, skill: 0.5, lens: 0.5, even: 0.4 }
/** How many skills one finding names, and how many findings of a kind there are. */
const AT_MOST = 3
/** Larger than any difference in levels. */
const FIRST = 10

type Facts = Omit<Assessment, 'findings'>

/** What a reader should take away, as codes with parameters, the most telling first. [SC6] [SC7] [SC9] */
export function findingsOf(facts: Facts): Finding[] {
  const sources = [notEnough, limits, leads, skillsApart, lensGaps, splits, oneRespondent]
  return sources.flatMap((source) => source(facts)).sort((a, b) => b.size - a.size)
}

/** What is missing comes before everything said from the rest. */
function notEnough({ competencies, participants }: Facts): Finding[] {
  const unscored = competencies.filter(({ scores }) => scores.joined === null)
  if (unscored.length === 0 || participants.length === 0) return []
  const ids = unscored.map(({ competency }) => competency)
  return [{ kind: 'caution', code: 'not-enough-answers', competencies: ids, size: FIRST }]
}

/** When every competency is the weakest, none is. */
function limits({ competencies, overall: { joined } }: Facts): Finding[] {
  const { score, stage, limiting } = joined
  if (score === null || stage === null || limiting === null) return []
  if (limiting.competencies.length === competencies.length) return []
  // A level more, so that what limits comes before what merely stands out.
  return [
    { kind: 'gap', code: 'competency-limits', ...limiting, average: stage, size: 1 + score - limiting.score },
  ]
}

function leads({ competencies, overall: { joined } }: Facts): Finding[] {
  if (joined.score === null || joined.limiting === null) return []
  const best = competencies.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a))
  const spread = scoreOf(best) - joined.limiting.score
  if (spread < TELLING.even)
    return [{ kind: 'strength', code: 'even-profile', spread, size: TELLING.even - spread }]
  const size = scoreOf(best) - joined.score
  const stage = best.stages.joined
  if (size < TELLING.lead || stage === null) return []
  return [
    {
      kind: 'strength',
      code: 'competency-leads',
      competency: best.competency,
      score: scoreOf(best),
      stage,
      size,
    },
  ]
}

const scoreOf = ({ scores }: CompetencyResult) => scores.joined ?? 0

/** Skills well above and well below the overall score. */
function skillsApart({ skills, overall: { joined } }: Facts): Finding[] {
  const overall = joined.score
  if (overall === null) return []
  const scored = skills.flatMap(({ skill, scores: { joined: score } }) =>
    score === null ? [] : [{ skill, score }],
  )
  const furthest = (distance: (entry: SkillScore) => number) => {
    const apart = scored.filter((entry) => distance(entry) >= TELLING.skill)
    return apart.sort((a, b) => distance(b) - distance(a)).slice(0, AT_MOST)
  }
  const leading = furthest(({ score }) => score - overall)
  const trailing = furthest(({ score }) => overall - score)
  const [first] = leading
  const [last] = trailing
  return [
    ...(first
      ? [{ kind: 'strength', code: 'skills-lead', skills: leading, size: first.score - overall } as const]
      : []),
    ...(last
      ? [{ kind: 'gap', code: 'skills-trail', skills: trailing, size: overall - last.score } as const]
      : []),
  ]
}

function lensGaps({ competencies }: Facts): Finding[] {
  const apart = competencies.flatMap(({ competency, scores: { cx, ex } }) => {
    if (cx === null || ex === null) return []
    const size = Math.abs(cx - ex)
    const ahead: Lens = cx > ex ? 'cx' : 'ex'
    return size < TELLING.lens
      ? []
      : [{ kind: 'gap', code: 'lens-gap', competency, ahead, cx, ex, size } as const]
  })
  return apart.sort((a, b) => b.size - a.size).slice(0, AT_MOST)
}

/** Skills on which the respondents are too far apart for a mean, the widest first. */
function splits({ skills }: Facts): Finding[] {
  const apart = skills.flatMap(({ skill, lenses }) =>
    (['cx', 'ex'] as const).flatMap((lens) => {
      const result = lenses[lens]
      // Once the group has agreed a value, its difference is settled.
      if (!result?.agreement?.split || result.agreed || result.min === null || result.max === null) return []
      const { min, max, agreement } = result
      return [
        {
          kind: 'caution',
          code: 'opinions-split',
          skill,
          lens,
          min,
          max,
          size: agreement.meanDeviation,
        } as const,
      ]
    }),
  )
  return apart.sort((a, b) => b.size - a.size).slice(0, AT_MOST)
}

function oneRespondent({ participants }: Facts): Finding[] {
  return participants.length === 1 ? [{ kind: 'caution', code: 'one-respondent', size: 0 }] : []
}
