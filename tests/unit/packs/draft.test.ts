import { describe, expect, it } from 'vitest'
import { changesBetween } from '@/packs/changes'
import { baseAt, fieldsOf, newFields, ownIds, packOf, sameContent } from '@/packs/draft'
import {
  addAction,
  addKpi,
  addLanguage,
  addSkill,
  hide,
  remove,
  removeLanguage,
  restore,
  set,
} from '@/packs/edits'
import { missingTexts } from '@/packs/missing'
import type { Changes, Fields, Kind } from '@/packs/types'
import { base } from './small'

const START = newFields('Retail', 'en')
const LEVEL_3 = 'skills/vision/texts/en/anchors/cx/2'

/** The fields after a change, as the stored draft has them. */
function after(fields: Fields, ...changes: Changes[]): Fields {
  const all = Object.assign({ ...fields }, ...changes) as Changes
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Fields
}
const packFrom = (fields: Fields) => packOf('pack-1', fields, base, null)

describe('a draft', () => {
  it('of nothing but a name is a pack that says nothing else', () => {
    expect(packFrom(START)).toEqual({
      format: 'sextant-pack',
      formatVersion: 1,
      id: 'pack-1',
      version: 1,
      base: { id: 'sextant-core', version: 1 },
      languages: ['en'],
      name: { en: 'Retail' },
      skills: {},
      actions: {},
      kpis: {},
      retired: [],
    })
  })

  it('keeps one changed level, and makes five of it with Sextant’s others', () => {
    const fields = after(START, set(base, LEVEL_3, 'Ours'))
    expect(fields[LEVEL_3]).toBe('Ours')
    expect(packFrom(fields).skills.vision!.texts!.en!.anchors).toEqual({
      cx: ['en Vision cx 1', 'en Vision cx 2', 'Ours', 'en Vision cx 4', 'en Vision cx 5'],
    })
  })

  it('keeps no change that says what Sextant says', () => {
    expect(set(base, LEVEL_3, 'en Vision cx 3')).toEqual({ [LEVEL_3]: undefined })
    expect(set(base, 'skills/vision/weight', 1)).toEqual({ 'skills/vision/weight': undefined })
    expect(set(base, 'actions/vision-1/effort', { low: 1, likely: 2, high: 3 })).toEqual({
      'actions/vision-1/effort': undefined,
    })
  })

  it('leaves out texts that are empty, and the empty lines of a list', () => {
    const fields = after(
      START,
      set(base, 'skills/vision/texts/en/why', '  '),
      set(base, 'actions/vision-1/texts/en/steps', ['One ', '', 'Two', 'Three', '']),
    )
    expect(packFrom(fields).skills).toEqual({})
    expect(packFrom(fields).actions['vision-1']!.texts!.en!.steps).toEqual(['One', 'Two', 'Three'])
  })

  it('comes back the same out of its pack', () => {
    const fields = after(
      START,
      set(base, LEVEL_3, 'Ours'),
      hide('skills', 'roadmap', true),
      addSkill('skill-1', 'lead', null),
      set(base, 'skills/skill-1/texts/en/name', 'Trust'),
      addAction('action-1', 'skill-1', 2),
      addKpi('measure-1'),
    )
    const pack = packFrom(fields)
    expect(sameContent(packFrom(fieldsOf(pack)), pack)).toBe(true)
  })

  it('has no fields of what only its publication gives', () => {
    const pack = { ...packFrom(START), version: 4, skills: { vision: { weight: 2, changedIn: 3 } } }
    expect(fieldsOf(pack)).toEqual({ ...START, 'skills/vision/weight': 2 })
  })

  it('is the version after the last one, and keeps what that retired', () => {
    const last = { ...packFrom(START), version: 4, retired: ['skill-9'] }
    expect(packOf('pack-1', START, base, last)).toMatchObject({ version: 5, retired: ['skill-9'] })
  })

  it('is rid of what one tab removed while another still wrote in it', () => {
    const fields = { ...START, 'skills/skill-1/texts/en/why': 'Typed too late' }
    expect(packFrom(fields).skills).toEqual({})
  })

  it.each([
    ['skills/vision/texts/he/name', 'he Vision'],
    ['skills/vision/texts/en/statements/ex/1', 'en Vision ex practice 2'],
    ['actions/vision-1/texts/en/title', 'Write it'],
    ['actions/vision-1/owner', 'cx'],
    ['kpis/nps/texts/en/formula', 'f'],
    ['skills/skill-1/texts/en/name', undefined],
    ['skills/vision/texts/de/name', undefined],
  ])('knows Sextant’s own text at %s', (path, text) => {
    expect(baseAt(base, path)).toBe(text)
  })
})

describe('edits of a draft', () => {
  it('remove an added skill with its actions, and let the next one take its place', () => {
    const fields = after(
      START,
      addSkill('skill-1', 'lead', 'vision'),
      addSkill('skill-2', 'lead', 'skill-1'),
      addAction('action-1', 'skill-1', 1),
      addAction('action-2', 'skill-2', 1),
      { 'actions/action-2/requires': ['action-1', 'vision-1'] },
    )
    const left = after(fields, remove(fields, 'skills', 'skill-1'))
    expect(left['skills/skill-2/after']).toBe('vision')
    expect(left['actions/action-2/requires']).toEqual(['vision-1'])
    expect(Object.keys(left).filter((path) => /skill-1|action-1/.test(path))).toEqual([])
  })

  it('take a measure out of every list in which it was named', () => {
    const fields = after(START, addKpi('measure-1'), { 'actions/vision-1/kpis': ['nps', 'measure-1'] })
    expect(after(fields, remove(fields, 'kpis', 'measure-1'))['actions/vision-1/kpis']).toEqual(['nps'])
  })

  it('restore all of Sextant’s, and show again what was hidden', () => {
    const fields = after(START, set(base, LEVEL_3, 'Ours'), hide('skills', 'vision', true))
    expect(after(fields, restore(fields, 'skills/vision'))).toEqual(START)
    expect(after(fields, hide('skills', 'vision', false))).not.toHaveProperty('skills/vision/hidden')
  })

  it('remove a language with all that was written in it', () => {
    const fields = after(
      START,
      addLanguage(['en'], 'he'),
      { 'name/he': 'קמעונאות' },
      set(base, LEVEL_3, 'Ours'),
      {
        'skills/vision/texts/he/why': 'כי',
      },
    )
    expect(after(fields, removeLanguage(fields, ['en', 'he'], 'he'))).toEqual(
      after(START, set(base, LEVEL_3, 'Ours')),
    )
  })
})

describe('texts that are missing', () => {
  it('are those written in one language and not in the other', () => {
    const fields = after(START, set(base, LEVEL_3, 'Ours'), { 'kpis/nps/texts/he/name': 'מדד' })
    expect(missingTexts(fields, ['en', 'he'])).toEqual({
      en: ['kpis/nps/texts/en/name'],
      he: [LEVEL_3.replace('/en/', '/he/')],
    })
  })
})

describe('what changed', () => {
  const isOwn = (kind: Kind, id: string) => ownIds(kind, base).has(id)
  const fields = after(
    START,
    set(base, LEVEL_3, 'Ours'),
    hide('skills', 'roadmap', true),
    addSkill('skill-1', 'lead', null),
  )

  it('from Sextant’s own', () => {
    expect(changesBetween(null, packFrom(fields), isOwn)).toEqual([
      { kind: 'skills', id: 'vision', how: 'changed' },
      { kind: 'skills', id: 'roadmap', how: 'hidden' },
      { kind: 'skills', id: 'skill-1', how: 'added' },
    ])
  })

  it('from the version before', () => {
    const later = after(fields, hide('skills', 'roadmap', false), remove(fields, 'skills', 'skill-1'))
    expect(changesBetween(packFrom(fields), packFrom(later), isOwn)).toEqual([
      { kind: 'skills', id: 'roadmap', how: 'shown' },
      { kind: 'skills', id: 'skill-1', how: 'removed' },
    ])
    expect(changesBetween(packFrom(fields), packFrom(fields), isOwn)).toEqual([])
  })
})
