import { describe, expect, it } from 'vitest'
import { languagesWithContent, MODEL } from '@/content/load'
import { loadAllStatements, loadStatements } from '@/content/load-later'
import { LENSES } from '@/shared/terms'

const skills = MODEL.competencies.flatMap((competency) => competency.skills)

describe.each(languagesWithContent)('the deep form in %s', (language) => {
  it('[CT5] has three statements for each skill and lens', async () => {
    const statements = await loadAllStatements(language)
    expect(Object.keys(statements).sort()).toEqual([...skills].sort())
    for (const skill of skills) {
      for (const lens of LENSES) expect(statements[skill]?.[lens]).toHaveLength(3)
    }
  })

  it.each(MODEL.competencies)('is read one competency at a time: $id', async ({ id, skills }) => {
    const all = await loadAllStatements(language)
    const one = await loadStatements(language, id)
    expect(Object.keys(one)).toEqual(skills)
    for (const skill of skills) expect(one[skill]).toEqual(all[skill])
  })
})
