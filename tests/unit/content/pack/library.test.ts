import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { libraryOf, libraryOfRound, libraryWith, namesIn, OWN, skillsOf } from '@/content/library'
import type { Pack } from '@/content/pack/types'
import { engagementWith } from '../../assessment/fixture'
import { packsOf, packWith, WHOLE } from './fixture'

const whole = JSON.parse(WHOLE) as Pack
const skillsIn = (pack: Pack) => skillsOf(libraryWith(pack).model)
const lead = (skills: Pack['skills']) =>
  libraryWith(packWith({ skills })).model.competencies.find(({ id }) => id === 'lead')!.skills
const added = { competency: 'lead' } as const

describe('a pack laid over Sextant’s own', () => {
  it('[PK12] that changes nothing leaves everything as it is', async () => {
    const library = libraryWith(packWith())
    const texts = (of: typeof OWN) =>
      Promise.all([
        of.framework('he'),
        of.skillTexts('he', 'lead'),
        of.allSkillTexts('he'),
        of.statements('he', 'lead'),
        of.allStatements('he'),
        of.actions(),
        of.actionTexts('he'),
        of.kpis(),
        of.kpiTexts('he'),
      ])
    expect(await texts(library)).toEqual(await texts(OWN))
    expect(library.model.competencies).toEqual(OWN.model.competencies)
  })

  it('[PK12] hides, adds and moves skills in their competency', () => {
    expect(lead({})).toEqual(['vision', 'roadmap', 'governance'])
    expect(lead({ roadmap: { hidden: true } })).toEqual(['vision', 'governance'])
    expect(lead({ crew: added })).toEqual(['vision', 'roadmap', 'governance', 'crew'])
    expect(lead({ crew: { ...added, after: null } })).toEqual(['crew', 'vision', 'roadmap', 'governance'])
    expect(lead({ vision: { after: 'governance' } })).toEqual(['roadmap', 'governance', 'vision'])
    // One stands after another that is itself moved, and after one that is hidden.
    expect(
      lead({
        crew: { ...added, after: 'cabin' },
        cabin: { ...added, after: 'vision' },
        vision: { hidden: true },
      }),
    ).toEqual(['cabin', 'crew', 'roadmap', 'governance'])
  })

  it('[PK12] loses and doubles no skill, whatever is placed after what', () => {
    const id = fc.constantFrom('vision', 'roadmap', 'governance', 'one', 'two', 'three')
    const places = fc.dictionary(id, fc.option(id), { noNullPrototype: true })
    fc.assert(
      fc.property(places, (drawn) => {
        const skills = Object.fromEntries(
          Object.entries(drawn).map(([skill, after]) => [
            skill,
            { after, ...(['one', 'two', 'three'].includes(skill) && added) },
          ]),
        )
        const expected = new Set(['vision', 'roadmap', 'governance', ...Object.keys(drawn)])
        expect(lead(skills).toSorted()).toEqual([...expected].sort())
      }),
    )
  })

  it('[PK12] shows each text in the reader’s language, and in its first where it does not speak that one', async () => {
    const { en, fa } = whole.skills.vision!.texts!
    const shown = async (language: string) => {
      const { vision } = await libraryWith(whole).skillTexts(language, 'lead')
      return {
        name: (await libraryWith(whole).framework(language)).skills.vision!.name,
        cx: vision!.anchors.cx,
      }
    }
    expect(await shown('fa')).toEqual({ name: fa!.name, cx: fa!.anchors!.cx })
    expect(await shown('en')).toEqual({ name: en!.name, cx: en!.anchors!.cx })
    expect(await shown('he')).toEqual({ name: en!.name, cx: en!.anchors!.cx })
    // What the pack does not say is Sextant's, in the reader's language.
    const [ours, laid] = await Promise.all(
      [OWN, libraryWith(whole)].map((one) => one.skillTexts('he', 'lead')),
    )
    expect(laid!.vision!.anchors.ex).toEqual(ours!.vision!.anchors.ex)
    expect(laid!.vision!.question).toBe(ours!.vision!.question)
    expect(laid!.governance).toEqual(ours!.governance)
  })

  it('[PK12] has all that it adds: texts, statements, actions, measures', async () => {
    const library = libraryWith(whole)
    const { texts } = whole.skills['crew-briefing']!
    expect((await library.allStatements('fa'))['crew-briefing']).toEqual(texts!.fa!.statements)
    expect((await library.statements('fa', 'lead'))['crew-briefing']).toEqual(texts!.fa!.statements)
    expect((await library.allSkillTexts('en'))['crew-briefing']!.question).toBe(texts!.en!.question)
    const actions = await library.actions()
    expect(actions.find(({ id }) => id === 'crew-briefing-2')).toMatchObject({
      skill: 'crew-briefing',
      from: 2,
    })
    expect(actions.find(({ id }) => id === 'crew-briefing-2')).not.toHaveProperty('texts')
    expect((await library.actionTexts('fa'))['crew-briefing-2']!.steps).toHaveLength(3)
    expect((await library.kpiTexts('en'))['on-time-boarding']!.name).toBe('On-time boarding')
  })

  it('[PK12] leaves out what it hides, wherever it was named', async () => {
    const library = libraryWith(whole)
    expect(skillsIn(whole)).not.toContain('experience-visioning')
    const actions = await library.actions()
    expect(actions.map(({ id }) => id)).not.toContain('vision-4-both')
    const named = [...actions.map(({ kpis }) => kpis), ...(await library.kpis()).map(({ pairs }) => pairs)]
    expect(named.flat()).not.toContain('nps')
  })
})

describe('an engagement', () => {
  const round = (pack?: Pack) => ({
    name: '',
    openedAt: '2026-02-01T00:00:00Z',
    closedAt: null,
    ...(pack && { pack: { id: pack.id, version: pack.version } }),
  })
  const next = { ...whole, version: 4, skills: {} }
  const engagement = engagementWith([], {
    rounds: { first: round(), second: round(whole) },
    packs: packsOf(whole, next),
  })
  engagement.profile.pack = { id: whole.id, version: 4 }

  it('[PK12] keeps for each round what it was rated with', () => {
    expect(libraryOfRound(engagement, 'first')).toBe(OWN)
    expect(libraryOfRound(engagement, 'second').model).toMatchObject({ id: 'acme-airlines', version: 3 })
    expect(libraryOfRound(engagement, null).model.version).toBe(4)
    expect(libraryOf(engagement).model.version).toBe(4)
  })

  it('[ST11] goes by Sextant’s own where its pack cannot be read', async () => {
    const packs = { 'acme-airlines@4': { id: 'acme-airlines', version: 4, format: 'sextant-pack' } }
    expect(libraryOf({ ...engagement, packs })).toBe(OWN)
    expect(await namesIn({ packs }, OWN, 'en')).toEqual(await OWN.framework('en'))
  })

  it('[PK12] has the same library each time it is asked', () => {
    expect(libraryOf(engagement)).toBe(libraryOf(engagement))
  })

  it('[PK12] can still name a skill that is not asked any more', async () => {
    const { skills } = await namesIn(engagement, libraryOf(engagement), 'en')
    expect(skills['crew-briefing']?.name).toBe('Crew briefing')
    // Where the next version says nothing of its own, the name is Sextant's again.
    expect(skills.vision?.name).toBe((await OWN.framework('en')).skills.vision?.name)
  })
})
