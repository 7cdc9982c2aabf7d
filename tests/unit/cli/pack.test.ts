import { describe, expect, it } from 'vitest'
import { exportEngagement } from '@/storage/file/engagement-file'
import { engagementWith, rateAll } from '../assessment/fixture'
import { packsOf, packWith, WHOLE } from '../content/pack/fixture'
import { desk } from './desk'

describe('pack', () => {
  it('prints one that changes nothing, and is sound', async () => {
    const { run, put } = desk()
    const { code, out } = await run('pack', '--id', 'acme', '--lang', 'en,fa')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ id: 'acme', version: 1, languages: ['en', 'fa'], skills: {} })
    put('acme.json', out)
    expect(await run('validate', 'acme.json')).toMatchObject({
      code: 0,
      out: 'acme.json: No problems. acme version 1, skills 0, actions 0, measures 0, languages en fa.',
    })
  })

  it('writes out all of Sextant’s own when asked to, which is sound as it stands', async () => {
    const { run, put } = desk()
    const { out } = await run('pack', '--id', 'acme', '--lang', 'en,he,fa,ar', '--whole')
    const pack = JSON.parse(out)
    expect(pack.skills.vision.texts.he.anchors.ex).toHaveLength(5)
    expect(pack.actions['vision-1-cx']).toMatchObject({ skill: 'vision', from: 1 })
    put('acme.json', out)
    expect((await run('validate', 'acme.json')).out).toMatch(
      /^acme\.json: No problems\. acme version 1, skills 20, actions \d+, measures 34, languages en he fa ar\.$/,
    )
  })

  it.each([
    [[], 'A pack needs an id'],
    [['--id', 'Acme!'], '“Acme!” cannot be an id'],
    [['--id', 'sextant-core'], 'is the id of Sextant’s own'],
    [['--id', 'acme', '--lang', 'en,xx_'], '“xx_” is no language code'],
    [['--id', 'acme', '--lang', 'de', '--whole'], 'no texts in the language “de”'],
  ])('is not made of %j', async (args, sentence) => {
    const { code, err } = await desk().run('pack', ...args)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})

describe('validate', () => {
  it('[PK1] lists every problem of a pack with its line and place', async () => {
    const { run, put } = desk()
    put('acme.json', WHOLE.replace('"weight": 2', '"weight": -2').replace('"nps": {', '"npx": {'))
    const { code, out } = await run('validate', 'acme.json')
    expect(code).toBe(1)
    expect(out).toMatch(/^acme\.json: The questionnaire cannot be used as it is\./)
    expect(out).toMatch(
      / {2}line \d+, skills\.vision\.weight: -2 is not possible here\. Enter a number above zero\.\n/,
    )
    expect(out).toMatch(/ {2}line \d+, kpis\.npx: Sextant has nothing called “npx” here\./)
  })

  it('[PK10] tells of a sound one what should be known', async () => {
    const { run, put } = desk()
    put('acme.json', WHOLE)
    const { code, out } = await run('validate', 'acme.json')
    expect(code).toBe(0)
    expect(out).toMatch(
      /No problems\. acme-airlines version 3, skills 3, actions 5, measures 2, languages en fa\.\n/,
    )
    expect(out).toMatch(/ {2}line \d+, skills\.vision: No action takes “vision” from level 4 to 5 for CX\./)
  })
})

describe('an engagement with a pack', () => {
  const pack = packWith({ skills: { vision: { hidden: true }, roadmap: { weight: 3 } } })
  const levels = (skill: string) => (skill === 'roadmap' ? 5 : skill === 'vision' ? 'dk' : 1)
  const rated = engagementWith(rateAll(levels), {
    rounds: {
      r1: { name: '', openedAt: '2026-01-05T00:00:00Z', closedAt: null, pack: { id: 'acme', version: 1 } },
    },
    packs: packsOf(pack),
  })
  const file = exportEngagement('e1', rated, new Date('2026-03-01T10:00:00Z'))

  it('[PK12] is scored and planned with it', async () => {
    const { run, put } = desk()
    put('acme.json', file)
    const { assessment } = JSON.parse((await run('score', 'acme.json')).out)
    const [lead] = assessment.competencies
    // (5·3 + 1·1) / 4, with the hidden skill neither counted nor missed.
    expect(lead).toMatchObject({ skills: ['roadmap', 'governance'], scores: { cx: 4 }, coverage: { cx: 1 } })
    const { roadmap } = JSON.parse((await run('plan', 'acme.json', '--now', '2026-03-01')).out)
    expect(roadmap.goals.map(({ skill }: { skill: string }) => skill)).not.toContain('vision')
  })

  it('[PK12] is refused with all that is wrong in its pack', async () => {
    const { run, put } = desk()
    const broken = JSON.parse(file)
    broken.packs['acme@1'].skills.roadmap.weight = 0
    broken.packs['acme@1'].skills.visoin = {}
    broken.rounds.r1.pack.version = 2
    put('acme.json', JSON.stringify(broken))
    const { code, out } = await run('validate', 'acme.json')
    expect(code).toBe(1)
    expect(out).toContain('  packs.acme@1.skills.roadmap.weight: 0 is not possible here.')
    expect(out).toContain('  packs.acme@1.skills.visoin: Sextant has nothing called “visoin” here.')
    expect(out).toContain('  rounds.r1.pack: the file does not hold the questionnaire “acme@2”')
  })
})
