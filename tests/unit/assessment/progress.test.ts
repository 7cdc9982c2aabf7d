import { describe, expect, it } from 'vitest'
import { nextUnanswered, progressOf } from '@/assessment/progress'
import { engagementWith, MODEL, rateAll, ROUND, SKILLS, withLenses, type Rating } from './fixture'

const both = (skill: string, value: Rating['value'], at: string): Rating[] =>
  (['cx', 'ex'] as const).map((lens) => ({ skill, lens, value, at }))
const progress = (ratings: readonly Rating[]) => progressOf(engagementWith(ratings), ROUND, 'p1', MODEL)

describe('progress', () => {
  it('[SC1] counts a skill when every lens in use is answered, N/A and don’t know included', () => {
    const result = progress([
      ...both('vision', 'na', '2026-02-01T00:00:00Z'),
      ...both('roadmap', 'dk', '2026-02-01T00:01:00Z'),
      { skill: 'governance', lens: 'cx', value: 3 },
    ])
    expect(result).toMatchObject({ answered: 2, total: 20 })
    expect(result.competencies[0]).toEqual({ competency: 'lead', answered: 2, total: 3 })
    expect(result.skills).toMatchObject({
      vision: 'answered',
      governance: 'partial',
      'value-planning': 'open',
    })
  })

  it('starts at the first skill', () => {
    expect(progress([]).resumeAt).toBe('vision')
  })

  it('resumes at the skill that was left half answered', () => {
    const half: Rating = { skill: 'experience-design', lens: 'ex', value: 4, at: '2026-02-02T00:00:00Z' }
    expect(progress([...both('vision', 3, '2026-02-01T00:00:00Z'), half]).resumeAt).toBe('experience-design')
  })

  it('resumes at a skill that has only a note', () => {
    const note: Rating = { skill: 'roadmap', lens: 'cx', value: null, at: '2026-02-02T00:00:00Z' }
    expect(progress([...both('vision', 3, '2026-02-01T00:00:00Z'), note]).resumeAt).toBe('roadmap')
  })

  it('goes on after the last one answered, and round the end to what was skipped', () => {
    const last = both('experience-integration', 3, '2026-02-02T00:00:00Z')
    expect(progress([...both('vision', 3, '2026-02-01T00:00:00Z'), ...last]).resumeAt).toBe('roadmap')
  })

  it('has nowhere to resume when all is answered', () => {
    const result = progress(rateAll(() => 3))
    expect(result.resumeAt).toBeNull()
    expect(nextUnanswered(result, 'vision')).toBeNull()
  })

  it('finds the next unanswered skill after the one shown', () => {
    const result = progress(both('roadmap', 3, '2026-02-01T00:00:00Z'))
    expect(nextUnanswered(result, 'vision')).toBe('governance')
    expect(nextUnanswered(result, SKILLS.at(-1)!)).toBe('vision')
  })

  it('asks only for the lenses in use', () => {
    const engagement = withLenses(engagementWith([{ skill: 'vision', lens: 'cx', value: 3 }]), ['cx'])
    expect(progressOf(engagement, ROUND, 'p1', MODEL).answered).toBe(1)
  })
})
