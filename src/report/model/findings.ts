import type { Assessment, Finding, FindingKind, Flag } from '@/assessment/types'
import type { Words } from './words'

/** A finding in words; the numbers in it are the assessment's own. */
function sentence(finding: Finding, words: Words): string {
  switch (finding.code) {
    case 'competency-limits': {
      const params = {
        competencies: words.list(finding.competencies.map((id) => words.competency(id))),
        score: words.score(finding.score),
        stage: words.stage(finding.stage),
        average: words.stage(finding.average),
      }
      const held = finding.skills.length
        ? ' ' + words.say('finding.held', { skills: words.list(finding.skills.map((id) => words.skill(id))) })
        : ''
      return words.say('finding.competency-limits', params, finding.competencies.length) + held
    }
    case 'competency-leads':
      return words.say('finding.competency-leads', {
        competency: words.competency(finding.competency),
        score: words.score(finding.score),
        stage: words.stage(finding.stage),
      })
    case 'skills-lead':
    case 'skills-trail': {
      const named = finding.skills.map(({ skill, score }) => `${words.skill(skill)} (${words.score(score)})`)
      return words.say(`finding.${finding.code}`, { skills: words.list(named) }, named.length)
    }
    case 'even-profile':
      return words.say('finding.even-profile', { spread: words.score(finding.spread) })
    case 'lens-gap':
      return words.say(`finding.lens-gap-${finding.ahead}`, {
        competency: words.competency(finding.competency),
        cx: words.score(finding.cx),
        ex: words.score(finding.ex),
      })
    case 'opinions-split':
      return words.say('finding.opinions-split', {
        skill: words.skill(finding.skill),
        lens: words.lens(finding.lens),
        min: words.level(finding.min),
        max: words.level(finding.max),
      })
    case 'not-enough-answers': {
      const names = finding.competencies.map((id) => words.competency(id))
      return words.say('finding.not-enough-answers', { competencies: words.list(names) }, names.length)
    }
    case 'one-respondent':
      return words.say('finding.one-respondent')
  }
}

/** The findings of one kind as sentences, the most telling first. */
export function findingsIn({ findings }: Assessment, kind: FindingKind, words: Words): string[] {
  return findings.filter((finding) => finding.kind === kind).map((finding) => sentence(finding, words))
}

/** The competencies that have too few answers for a score, in a sentence. */
export function unscored({ findings }: Assessment, words: Words): string[] {
  return findings
    .filter(({ code }) => code === 'not-enough-answers')
    .map((finding) => sentence(finding, words))
}

type SkillFlag = Exclude<Flag['code'], 'straight-lining'>
const SKILL_FLAGS: readonly SkillFlag[] = ['low-coverage', 'low-confidence', 'old-evidence']

/** The reasons to doubt a number, one sentence a kind, however many questions it concerns. */
export function cautions(assessment: Assessment, words: Words): string[] {
  const straight = assessment.flags.filter((flag) => flag.code === 'straight-lining')
  const about = doubtsAbout(assessment, SKILL_FLAGS, words)
  return straight.length ? [words.say('caution.straight-lining', {}, straight.length), ...about] : about
}

/** Those of the reasons that concern skills. */
export function doubtsAbout({ flags }: Assessment, codes: readonly SkillFlag[], words: Words): string[] {
  return codes.flatMap((code) => {
    const skills = flags.flatMap((flag) => (flag.code === code ? [flag.skill] : []))
    const names = [...new Set(skills)].map((skill) => words.skill(skill))
    return names.length ? [words.say(`caution.${code}`, { skills: words.list(names) }, names.length)] : []
  })
}
