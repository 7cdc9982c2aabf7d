import type { Anchors, Kpi, LibraryAction, SkillText, Statements } from '@/content/types'
import type { Base, BaseTexts } from '@/packs/types'

const listOf = (length: number, of: string) => Array.from({ length }, (_, index) => `${of} ${index + 1}`)

const skillText = (name: string): SkillText => ({
  why: `${name}: why`,
  question: `${name}?`,
  anchors: {
    cx: listOf(5, `${name} cx`) as unknown as Anchors,
    ex: listOf(5, `${name} ex`) as unknown as Anchors,
  },
  evidence: `${name}: evidence`,
  overrating: `${name}: sign`,
})

const textsIn = (language: string): BaseTexts => {
  const names = { vision: `${language} Vision`, roadmap: `${language} Roadmap` }
  const each = <T>(of: (name: string) => T) =>
    Object.fromEntries(Object.entries(names).map(([id, name]) => [id, of(name)]))
  return {
    names: each((name) => ({ name, meaning: `${name}: meaning` })),
    skills: each(skillText),
    statements: each((name) => ({
      cx: listOf(3, `${name} cx practice`) as unknown as Statements,
      ex: listOf(3, `${name} ex practice`) as unknown as Statements,
    })),
    actions: {
      'vision-1': {
        title: 'Write it',
        outcome: 'It is there',
        steps: ['One', 'Two', 'Three'],
        artefact: 'A page',
        fails: 'Nobody reads it',
      },
    },
    kpis: { nps: { name: 'NPS', definition: 'd', formula: 'f', limits: 'l' } },
  }
}

const action: LibraryAction = {
  id: 'vision-1',
  skill: 'vision',
  from: 1,
  lenses: ['cx'],
  owner: 'cx',
  effort: { low: 1, likely: 2, high: 3 },
  durationWeeks: 4,
  requires: [],
  tags: [],
  journeyStages: [],
  kpis: ['nps'],
}
const kpi: Kpi = {
  id: 'nps',
  kind: 'x',
  lenses: ['cx'],
  unit: 'points',
  good: 'up',
  cadence: 'quarterly',
  owner: 'cx',
  pairs: [],
}

/** Sextant's own with two skills, in two languages. */
export const base: Base = {
  model: {
    id: 'sextant-core',
    version: 1,
    competencies: [{ id: 'lead', skills: ['vision', 'roadmap'] }],
    retired: [],
  },
  actions: [action],
  kpis: [kpi],
  texts: { en: textsIn('en'), he: textsIn('he') },
}
