import { describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { MODEL } from '@/content/load'
import { answersTable, measuresTable, roadmapTable, scoresTable, type Table } from '@/report/tables'
import { answerKey, readingKey, type Engagement } from '@/shared/engagement'
import { blankEngagement } from '@/storage'
import { sampleFilesInput } from '../../../support/files-out'

const column = ({ columns, rows }: Table, title: string) => {
  const at = columns.findIndex((each) => each.title === title)
  expect(at).toBeGreaterThanOrEqual(0)
  return rows.map((row) => row[at] ?? null)
}
const texts = (table: Table) =>
  table.rows.flatMap((row) => row.map((cell) => (cell?.kind === 'text' ? cell.value : '')))

async function inputFor(change: (engagement: Engagement) => void) {
  const input = await sampleFilesInput('en')
  const engagement = structuredClone(input.engagement)
  change(engagement)
  return { ...input, engagement }
}

describe('the answers', () => {
  it('[SC8] tell every answer and note, and nobody who gave one', async () => {
    const input = await sampleFilesInput('en')
    const table = answersTable(input)
    const given = Object.values(input.engagement.answers).filter(({ value, note }) => value !== null || note)
    expect(table.rows).toHaveLength(given.length)
    const notes = given.map(({ note }) => note).filter(Boolean)
    expect(notes.length).toBeGreaterThan(0)
    expect(
      column(table, 'Note')
        .flatMap((cell) => (cell ? [cell.value] : []))
        .sort(),
    ).toEqual(notes.sort())
    const names = Object.values(input.engagement.respondents).flatMap(({ name }) => name || [])
    expect(texts(table).filter((text) => names.includes(text))).toEqual([])
  })

  it('[SC8] stand in an order that does not depend on who gave them', async () => {
    const input = await sampleFilesInput('en')
    const { engagement } = input
    const turned = Object.fromEntries(Object.entries(engagement.answers).reverse())
    expect(answersTable({ ...input, engagement: { ...engagement, answers: turned } })).toEqual(
      answersTable(input),
    )
  })

  it('[SC1] keep not applicable and don’t know as words, and a note without an answer', async () => {
    const at = '2026-10-01T08:00:00.000Z'
    const input = await inputFor((engagement) => {
      const key = (skill: string) => answerKey('round-2', 'p1', skill, 'cx')
      engagement.answers = {
        [key('vision')]: { value: 'na', note: '', confidence: null, at },
        [key('roadmap')]: { value: 'dk', note: '', confidence: null, at },
        [key('governance')]: { value: null, note: 'First a note', confidence: 'low', at },
        [key('long-gone')]: { value: 4, note: '', confidence: null, at },
        [key('value-planning')]: { value: null, note: '', confidence: null, at },
      }
    })
    const table = answersTable(input)
    expect(column(table, 'Answer').map((cell) => cell?.value)).toEqual([
      'Not applicable',
      'Don’t know',
      undefined,
      4,
    ])
    expect(column(table, 'Skill').at(-1)).toEqual({ kind: 'text', value: 'long-gone' })
  })

  it('[SC1] have a column for each statement where a round has the deep form', async () => {
    const quick = answersTable(await sampleFilesInput('en'))
    expect(quick.columns.map(({ title }) => title)).not.toContain('Statement 1')
    const input = await inputFor((engagement) => {
      engagement.rounds['round-2']!.form = 'deep'
      engagement.answers = {
        [answerKey('round-2', 'p1', 'vision', 'cx')]: {
          value: 2,
          statements: [1, 2, 4],
          note: '',
          confidence: null,
          at: '2026-10-01T08:00:00.000Z',
        },
      }
    })
    const table = answersTable(input)
    const told = ['Answer', 'Statement 1', 'Statement 2', 'Statement 3'].map((title) => column(table, title))
    expect(told.map(([cell]) => cell?.value)).toEqual([2, 1, 2, 4])
  })

  it('call a round that has no name by its number', async () => {
    const input = await inputFor((engagement) => (engagement.rounds['round-1']!.name = ''))
    expect(column(answersTable(input), 'Round')[0]).toEqual({ kind: 'text', value: 'Round 1' })
  })
})

describe('the scores', () => {
  it('are the assessment’s own, unrounded', async () => {
    const input = await sampleFilesInput('en')
    const { overall, competencies, skills, views } = input.assessment
    const all = [
      ...views.map((view) => overall[view].score),
      ...competencies.flatMap(({ scores }) => views.map((view) => scores[view])),
      ...skills.flatMap(({ scores }) => views.map((view) => scores[view])),
    ]
    expect(column(scoresTable(input), 'Score').map((cell) => cell?.value ?? null)).toEqual(all)
  })
})

describe('the roadmap', () => {
  it('gives each action its days, and what was left out its note', async () => {
    const input = await inputFor((engagement) => {
      engagement.actions['gone'] = {
        quarter: null,
        pinned: false,
        state: 'dropped',
        ownerName: 'Maya',
        note: 'Too early',
        edits: { title: 'Our own' },
      }
    })
    const table = roadmapTable({ ...input, roadmap: { ...input.roadmap!, dropped: ['gone'] } })
    expect(table.rows.at(-1)!.flatMap((cell) => cell?.value ?? [])).toEqual([
      'Our own',
      'Left out',
      'Maya',
      'Too early',
    ])
    const [first] = input.roadmap!.actions
    const [year, quarter] = [first!.end!.slice(0, 4), first!.end!.slice(5)]
    const last = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' }[quarter]
    expect(column(table, 'Due')[0]).toEqual({ kind: 'day', value: `${year}-${last}` })
  })
})

describe('the measures', () => {
  it('have a line for each reading, shares as shares, and one without any', async () => {
    const input = await inputFor((engagement) => {
      engagement.kpis = {
        'loop-closure-rate': { name: null, baseline: 12, target: 85 },
        own: { name: 'Our own', baseline: null, target: 3.5 },
      }
      engagement.readings = {
        [readingKey('loop-closure-rate', '2026-10-05')]: {
          value: 68,
          learned: 'Calls work',
          response: 'More of them',
        },
      }
    })
    const table = measuresTable(input)
    expect(column(table, 'Reading')).toEqual([{ kind: 'percent', value: 0.68 }, null])
    expect(column(table, 'Read on')).toEqual([{ kind: 'day', value: '2026-10-05' }, null])
    expect(column(table, 'Target')).toEqual([
      { kind: 'percent', value: 0.85 },
      { kind: 'number', value: 3.5, decimals: 1 },
    ])
  })
})

it('an engagement that has just begun gives tables with their heads', async () => {
  const input = await sampleFilesInput('en')
  const engagement = blankEngagement({ name: 'New', createdAt: input.now }, '2026-Q4')
  const empty = { ...input, engagement, assessment: assessRound(engagement, '', MODEL), roadmap: null }
  expect(answersTable(empty).rows).toEqual([])
  expect(roadmapTable(empty).rows).toEqual([])
  expect(measuresTable(empty).rows).toEqual([])
  expect(column(scoresTable(empty), 'Score').every((cell) => cell === null)).toBe(true)
})
