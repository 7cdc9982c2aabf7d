import { describe, expect, it } from 'vitest'
import App from '@/app/App.vue'
import type { Pack } from '@/content/pack/types'
import type { EngagementHandle } from '@/storage'
import type { LanguageCode } from '@/i18n'
import { packsOf, WHOLE } from '../../unit/content/pack/fixture'
import { engagementWith, rateAll } from '../../unit/assessment/fixture'
import { addEngagement, leave, show } from '../../support/mount'
import { findByRole, namesOf } from '../../support/roles'
import { appears, openResults, rowsOf, textOf } from '../results/screen'

const pack = JSON.parse(WHOLE) as Pack
const version = { id: pack.id, version: pack.version }
const crew = pack.skills['crew-briefing']!.texts!

const withPack = (name: string): Promise<EngagementHandle> =>
  addEngagement(name, (engagement) => {
    engagement.packs = packsOf(pack)
    engagement.profile.pack = version
    engagement.rounds.r1 = { name: '', openedAt: '2026-01-05T08:00:00.000Z', closedAt: null, pack: version }
    engagement.respondents.p1 = { name: '', function: null, level: null, language: 'en' }
  })

async function answering(skill: string, language: LanguageCode) {
  const handle = await withPack('Acme')
  await show(App, { at: `/e/${handle.id}/answer/${skill}`, language })
  return findByRole('heading')
}

describe('a round with a custom pack', () => {
  it('[PK12] asks what the pack asks, in its order, and not what it hides', async () => {
    const heading = await answering('', 'en')
    expect(heading.textContent).toBe(crew.en!.question)
    const skills = namesOf('button').filter((name) => name.includes(': '))
    expect(skills).toHaveLength(20)
    expect(skills.slice(0, 4).map((name) => name.split(':')[0])).toEqual([
      'Crew briefing',
      'Roadmap',
      'Direction',
      'Governance',
    ])
    expect(skills.join()).not.toContain('Experience visioning')
  })

  it.each([
    ['fa', crew.fa!.question],
    // It does not speak Hebrew: its first language stands in.
    ['he', crew.en!.question],
  ] as const)(
    '[PK12] asks in its reader’s language, or in its own first (%s)',
    async (language, question) => {
      const heading = await answering('crew-briefing', language)
      expect(heading.textContent).toBe(question)
      expect(heading.getAttribute('dir')).toBe('auto')
    },
  )
})

describe('results with a custom pack', () => {
  const closed = { name: 'Before', openedAt: '2025-01-05T00:00:00Z', closedAt: '2025-02-05T00:00:00Z' }
  const open = { name: '', openedAt: '2026-01-05T00:00:00Z', closedAt: null, pack: version }
  const crewRated = { skill: 'crew-briefing', value: 4 } as const
  const engagement = engagementWith(
    [
      ...rateAll((skill) => (skill === 'vision' ? 1 : 4), { round: 'r0' }),
      ...rateAll((skill) => (skill === 'vision' ? 1 : 4)),
      ...(['cx', 'ex'] as const).map((lens) => ({ ...crewRated, lens })),
    ],
    { rounds: { r0: closed, r1: open }, packs: packsOf(pack) },
  )

  it('[SC3] weigh what the pack weighs, and leave a closed round as it was rated', async () => {
    await openResults(engagement)
    await appears('.change')
    // Vision weighs 2, crew briefing ½: (1·2 + 4 + 4 + 4·½) / 4½; before it was (1 + 4 + 4) / 3.
    const lead = rowsOf('.profile tbody').find(([name]) => name === 'Lead')
    expect(lead?.join(' ')).toContain('2.7')
    leave()
    await openResults(engagement, { round: 'r0' })
    expect(
      rowsOf('.profile tbody')
        .find(([name]) => name === 'Lead')
        ?.join(' '),
    ).toContain('3.0')
  })

  it('[SC10] name what is not compared, with its reason', async () => {
    await openResults(engagement)
    const change = await appears('.change')
    expect(
      rowsOf('.change tbody')
        .find(([name]) => name === 'Lead')
        ?.at(-1),
    ).toBe('Cannot be compared')
    expect(change).toContain('Not compared, because the question or its levels have changed: Direction.')
    expect(change).toContain('New since then, so there is nothing to compare with: Crew briefing.')
    expect(change).toContain('Asked then and no longer asked: Experience visioning.')
    expect(textOf('.change')).not.toContain('Given another weight')
  })
})
