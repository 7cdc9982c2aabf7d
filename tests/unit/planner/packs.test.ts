import { describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { libraryOfRound } from '@/content/library'
import type { Pack } from '@/content/pack/types'
import { planRoadmap } from '@/planner/plan'
import { packsOf, packWith } from '../content/pack/fixture'
import { engagementWith, rateAll, ROUND } from '../assessment/fixture'

/** The roadmap of an engagement rated 1 throughout, with a pack. */
async function planWith(changes: Partial<Pack>) {
  const pack = packWith(changes)
  const added = Object.keys(pack.skills).map((skill) => ({ skill, value: 1 as const }))
  const engagement = engagementWith([...rateAll(() => 1), ...added], { packs: packsOf(pack) })
  engagement.rounds[ROUND]!.pack = { id: pack.id, version: pack.version }
  const { model, actions } = libraryOfRound(engagement, ROUND)
  const assessment = assessRound(engagement, ROUND, model)
  return planRoadmap({ engagement, assessment, model, library: await actions() })
}

const stepOf = ({ skill, lens, from }: { skill: string; lens: string; from: number }) =>
  `${skill} ${lens} ${from}`

describe('a roadmap with a pack', () => {
  it('[PL2] has no hidden action, and takes another for its step', async () => {
    const ours = await planWith({})
    const first = ours.actions.find(({ moves }) => moves.some(({ skill }) => skill === 'vision'))!
    const { actions } = await planWith({ actions: { [first.id]: { hidden: true } } })
    expect(actions.map(({ id }) => id)).not.toContain(first.id)
  })

  it('[PL2] reports the steps of an added skill that has no action as open', async () => {
    const { openSteps, goals } = await planWith({ skills: { crew: { competency: 'lead' } } })
    expect(goals.map(({ skill }) => skill)).toContain('crew')
    expect(openSteps.map(stepOf)).toEqual(['crew cx 1'])
  })

  it('[PL2] has none for a hidden skill', async () => {
    const { goals, actions } = await planWith({ skills: { vision: { hidden: true } } })
    expect(goals.map(({ skill }) => skill)).not.toContain('vision')
    expect(actions.flatMap(({ moves }) => moves).map(({ skill }) => skill)).not.toContain('vision')
  })

  it('[PL2] goes by the pack’s changes to an action', async () => {
    const ours = await planWith({})
    const { id } = ours.actions[0]!
    const { actions } = await planWith({ actions: { [id]: { durationWeeks: 40, owner: 'legal' } } })
    expect(actions.find((action) => action.id === id)).toMatchObject({ owner: 'legal', length: 4 })
  })
})
