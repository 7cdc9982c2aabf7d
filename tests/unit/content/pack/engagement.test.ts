import { describe, expect, it } from 'vitest'
import { loadKnown } from '@/content/pack/engagement'
import type { Pack } from '@/content/pack/types'
import { answerKey, type Engagement } from '@/shared/engagement'
import { exportEngagement, readEngagementFile } from '@/storage/file/engagement-file'
import { engagementWith } from '../../assessment/fixture'
import { packsOf, packWith, WHOLE } from './fixture'

const whole = JSON.parse(WHOLE) as Pack
const known = await loadKnown()

async function problemsOf(engagement: Engagement) {
  const text = exportEngagement('e1', engagement, new Date('2026-03-01T10:00:00Z'))
  const read = await readEngagementFile(new Blob([text]), known)
  if (read.ok) return []
  if (read.error.code !== 'invalid') throw new Error(read.error.code)
  return read.error.problems.map(({ path, code }) => `${path} ${code}`)
}

const about = (skill: string, packs: Engagement['packs']) => {
  const answer = { value: 3 as const, note: '', confidence: null, at: '2026-02-10T09:00:00Z' }
  return engagementWith([], { packs, answers: { [answerKey('r1', 'p1', skill, 'cx')]: answer } })
}

describe('an engagement that carries its packs', () => {
  it('[PK12] may rate what they ask, and what they asked once', async () => {
    expect(await problemsOf(about('crew-briefing', packsOf(whole)))).toEqual([])
    expect(await problemsOf(about('cabin-audit', packsOf(whole)))).toEqual([])
    expect(await problemsOf(about('crew-briefing', {}))).toEqual([
      'answers.r1/p1/crew-briefing/cx unknown-skill',
    ])
  })

  it('[PK12] has to carry each that it names', async () => {
    const engagement = engagementWith([])
    engagement.profile.pack = { id: 'acme', version: 2 }
    engagement.rounds.r1!.pack = { id: 'acme', version: 1 }
    expect(await problemsOf({ ...engagement, packs: packsOf(packWith()) })).toEqual([
      'profile.pack unknown-pack',
    ])
    expect(await problemsOf({ ...engagement, packs: packsOf(packWith(), packWith({ version: 2 })) })).toEqual(
      [],
    )
  })

  it('[PK12] has them checked like any other, under their own name', async () => {
    const bad = packWith({ base: { id: 'sextant-core', version: 9 }, name: { en: ' ' } })
    const packs = { 'acme@1': packsOf(bad)['acme@1']!, 'acme@7': packsOf(packWith())['acme@1']! }
    expect(await problemsOf(engagementWith([], { packs }))).toEqual([
      'packs.acme@1.name.en pack',
      'packs.acme@1.base pack',
      'packs.acme@7 wrong-shape',
    ])
    const other = { id: 'acme', version: 1, format: 'something-else' }
    expect(await problemsOf(engagementWith([], { packs: { 'acme@1': other } }))).toEqual([
      'packs.acme@1 pack',
    ])
  })
})
