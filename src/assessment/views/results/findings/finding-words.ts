import type { Assessment, Finding, FindingKind, Flag } from '../../../types'
import type { Words } from '../use-words'

type Translate = (key: string, params?: Record<string, unknown>) => string

/** Sentences of one kind, the most telling first. */
export function findingsOf(
  kind: FindingKind,
  { findings }: Assessment,
  words: Words,
  t: Translate,
): string[] {
  return findings.filter((finding) => finding.kind === kind).map((finding) => sentence(finding, words, t))
}

function sentence(finding: Finding, words: Words, t: Translate): string {
  const key = `results.finding.${finding.code}`
  switch (finding.code) {
    case 'competency-limits':
      return limits(finding, words)
    case 'competency-leads':
      return t(key, {
        competency: words.competency(finding.competency),
        score: words.score(finding.score),
        stage: words.stage(finding.stage),
      })
    case 'skills-lead':
    case 'skills-trail': {
      const named = finding.skills.map(({ skill, score }) => `${words.skill(skill)} (${words.score(score)})`)
      return words.counted(key, named.length, { skills: words.list(named) })
    }
    case 'even-profile':
      return t(key, { spread: words.score(finding.spread) })
    case 'lens-gap':
      return t(`${key}-${finding.ahead}`, {
        competency: words.competency(finding.competency),
        cx: words.score(finding.cx),
        ex: words.score(finding.ex),
      })
    case 'opinions-split':
      return t(key, {
        skill: words.skill(finding.skill),
        lens: words.lens(finding.lens),
        min: words.level(finding.min),
        max: words.level(finding.max),
      })
    case 'not-enough-answers':
      return words.counted(key, finding.competencies.length, {
        competencies: words.competencies(finding.competencies),
      })
    case 'one-respondent':
      return t(key)
  }
}

function limits(finding: Extract<Finding, { code: 'competency-limits' }>, words: Words): string {
  const { competencies, score, stage, average, skills } = finding
  const key =
    stage === average ? 'results.finding.competency-limits-same' : 'results.finding.competency-limits'
  const said = words.counted(key, competencies.length, {
    competencies: words.competencies(competencies),
    score: words.score(score),
    stage: words.stage(stage),
    average: words.stage(average),
  })
  return `${said} ${words.counted('results.finding.held', competencies.length, { skills: words.skills(skills) })}`
}

/**
 * Reasons to look twice, one sentence a kind however many questions it concerns. Whoever gave the same
 * level throughout is counted, never named.
 */
export function cautionsOf({ flags }: Assessment, words: Words): string[] {
  const straight = flags.filter(({ code }) => code === 'straight-lining').length
  const skillsWith = (code: Flag['code']) => {
    const skills = flags.flatMap((flag) => (flag.code === code && 'skill' in flag ? [flag.skill] : []))
    return [...new Set(skills)]
  }
  const aboutSkills = (['low-coverage', 'low-confidence', 'old-evidence'] as const)
    .map((code) => ({ code, skills: skillsWith(code) }))
    .filter(({ skills }) => skills.length > 0)
    .map(({ code, skills }) =>
      words.counted(`results.flag.${code}`, skills.length, { skills: words.skills(skills) }),
    )
  return straight ? [words.counted('results.flag.straight-lining', straight), ...aboutSkills] : aboutSkills
}
