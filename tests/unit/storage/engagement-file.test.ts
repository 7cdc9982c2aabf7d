import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Engagement } from '@/shared/engagement'
import {
  exportEngagement,
  importCopy,
  importMerge,
  readEngagementFile,
  type EngagementFile,
} from '@/storage/file/engagement-file'
import { anyEngagement, SKILLS } from './arbitrary'
import { answerOf, sampleEngagement, startBrowser } from './browser'

const skills = new Set(SKILLS)
const exportedAt = new Date('2026-03-01T10:00:00Z')
const read = (text: string) => readEngagementFile(new Blob([text]), { skills })

/** An exported file with some of its values replaced. */
const fileWith = (changes: Record<string, unknown>) => {
  const json = JSON.parse(exportEngagement('e1', sampleEngagement(), exportedAt)) as Record<string, unknown>
  return JSON.stringify({ ...json, ...changes })
}

const problemsIn = async (text: string) => {
  const result = await read(text)
  if (result.ok || result.error.code !== 'invalid')
    throw new Error(`expected invalid: ${JSON.stringify(result)}`)
  return result.error.problems
}

describe('an exported engagement', () => {
  it('comes back the same, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyEngagement, async (engagement) => {
        const result = await read(exportEngagement('e1', engagement, exportedAt))
        expect(result).toEqual({ ok: true, id: 'e1', exportedAt: '2026-03-01T10:00:00.000Z', engagement })
      }),
      { numRuns: 50 },
    )
  })

  it('is the same text, in whatever order its entries were made', () => {
    const rate = (importance: Engagement['importance']) => ({ ...sampleEngagement(), importance })
    const one = exportEngagement('e1', rate({ vision: 1, roadmap: 2 }), exportedAt)
    expect(exportEngagement('e1', rate({ roadmap: 2, vision: 1 }), exportedAt)).toBe(one)
    expect(one.startsWith('{\n  "format": "sextant-engagement",\n  "version": 2,\n')).toBe(true)
  })
})

describe('a file is refused with nothing read', () => {
  it('[ST2] when it is over 20 MB', async () => {
    const huge = new Blob(['x'])
    Object.defineProperty(huge, 'size', { value: 200_000_000 })
    const text = vi.spyOn(huge, 'text')
    expect(await readEngagementFile(huge, { skills })).toEqual({
      ok: false,
      error: { code: 'too-large', size: 200_000_000, limit: 20_000_000 },
    })
    expect(text).not.toHaveBeenCalled()
  })

  it('[ST2] when the disk does not give it', async () => {
    const gone = new Blob(['x'])
    vi.spyOn(gone, 'text').mockRejectedValue(new DOMException('moved', 'NotFoundError'))
    expect(await readEngagementFile(gone, { skills })).toEqual({ ok: false, error: { code: 'unreadable' } })
  })
})

describe('a file is refused with its own code', () => {
  const whole = exportEngagement('e1', sampleEngagement('a "quoted\\ name }'), exportedAt)

  it.each([
    ['empty', ''],
    ['empty', ' \n\t'],
    ['not-json', 'Dear all,'],
    ['not-json', '%PDF-1.7 {"format"'],
    ['not-json', '{"format": "something-else", "cut": '],
    ['not-json', whole.replace('"version": 2,', '"version": one,')],
    ['not-json', `${whole}}`],
    ['not-ours', '{}'],
    ['not-ours', '[1, 2]'],
    ['not-ours', 'null'],
    ['not-ours', '{"format": "other", "version": 1}'],
    ['truncated', whole.slice(0, whole.length / 2)],
    ['truncated', whole.slice(0, whole.indexOf('quoted'))],
    ['truncated', whole.slice(0, whole.indexOf('\\\\ name') + 1)],
  ])('[ST2] %s: %j', async (code, text) => {
    expect(await read(text)).toEqual({ ok: false, error: { code } })
  })

  it('[ST2] wherever it is cut', async () => {
    const content = whole.trimEnd()
    const start = content.indexOf('engagement",') + 'engagement",'.length
    for (let end = start; end < content.length; end += 1) {
      expect(await read(content.slice(0, end))).toEqual({ ok: false, error: { code: 'truncated' } })
    }
  })

  it('[ST7] newer-version, with its version and ours', async () => {
    expect(await read(fileWith({ version: 7, answers: 'new ways' }))).toEqual({
      ok: false,
      error: { code: 'newer-version', version: 7, supported: 2 },
    })
  })

  it('invalid, when its version is none', async () => {
    for (const version of [0, 1.5, '1', null]) {
      expect(await problemsIn(fileWith({ version }))).toEqual([{ path: 'version', code: 'wrong-shape' }])
    }
  })
})

describe('an invalid file has every problem listed', () => {
  const at = '2026-01-01T00:00:00.000Z'

  it('[ST3] skills we do not have, wherever they are named', async () => {
    const action = { quarter: null, pinned: false, state: 'planned', ownerName: '', note: '' }
    const moves = [{ skill: 'alchemy', lens: 'cx', from: 1 }]
    expect(
      await problemsIn(
        fileWith({
          answers: { 'r/p/alchemy/cx': answerOf(''), 'r/p/vision/cx': answerOf('') },
          agreed: { 'r/alchemy/ex': { level: 2, reason: '', at } },
          targets: { 'alchemy/cx': { level: 2, by: null } },
          importance: { alchemy: 3 },
          actions: { 'own-1': { ...action, edits: { moves } } },
        }),
      ),
    ).toEqual([
      { path: 'answers.r/p/alchemy/cx', code: 'unknown-skill', value: 'alchemy' },
      { path: 'agreed.r/alchemy/ex', code: 'unknown-skill', value: 'alchemy' },
      { path: 'targets.alchemy/cx', code: 'unknown-skill', value: 'alchemy' },
      { path: 'importance.alchemy', code: 'unknown-skill', value: 'alchemy' },
      { path: 'actions.own-1.edits.moves.0.skill', code: 'unknown-skill', value: 'alchemy' },
    ])
  })

  it('[ST3] levels out of range, with the level', async () => {
    expect(
      await problemsIn(
        fileWith({
          answers: {
            'r/p/vision/cx': { ...answerOf(''), value: 6 },
            'r/p/vision/ex': { ...answerOf(''), value: 'x' },
          },
          importance: { vision: 0, roadmap: 2.5 },
        }),
      ),
    ).toEqual([
      { path: 'answers.r/p/vision/cx.value', code: 'level-out-of-range', value: 6 },
      { path: 'answers.r/p/vision/ex.value', code: 'wrong-shape' },
      { path: 'importance.vision', code: 'level-out-of-range', value: 0 },
      { path: 'importance.roadmap', code: 'level-out-of-range', value: 2.5 },
    ])
  })

  it('[ST3] values of another shape, missing ones, and keys that are none', async () => {
    const profile = { ...sampleEngagement().profile, lenses: [], createdAt: 'yesterday' }
    const problems = await problemsIn(
      fileWith({ profile, rounds: 'none', reports: undefined, targets: { vision: {} } }),
    )
    const paths = problems.map(({ path, code }) => `${code} ${path}`)
    expect(paths).toContain('wrong-shape profile.lenses')
    expect(paths).toContain('wrong-shape profile.createdAt')
    expect(paths).toContain('wrong-shape rounds')
    expect(paths).toContain('wrong-shape reports')
    expect(paths).toContain('wrong-shape targets.vision')
  })

  it('[ST3] numbers that JSON can write and nobody can mean', async () => {
    const text = fileWith({ readings: { 'nps/2026-01-01': { value: 31, learned: '', response: '' } } })
    expect(await problemsIn(text.replace('"value":31', '"value":1e999'))).toEqual([
      { path: 'readings.nps/2026-01-01.value', code: 'wrong-shape' },
    ])
  })

  it('[ST3] names that would reach a prototype, however deep', async () => {
    const text = fileWith({}).replace('"respondents":{}', '"respondents":{"__proto__":{"isAdmin":true}}')
    expect(await problemsIn(text)).toContainEqual({ path: 'respondents.__proto__', code: 'forbidden-key' })
    const deep = fileWith({}).replace('"pack":{', '"pack":{"constructor":{"prototype":1},')
    expect(await problemsIn(deep)).toEqual([{ path: 'profile.pack.constructor', code: 'forbidden-key' }])
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  it('and deep nesting does no harm', async () => {
    const deep = '['.repeat(5000) + ']'.repeat(5000)
    const text = fileWith({}).replace('"rounds":{}', `"rounds":${deep}`)
    expect(await problemsIn(text)).toContainEqual({ path: 'rounds.0.name', code: 'wrong-shape' })
  })
})

describe('importing', () => {
  let browser: ReturnType<typeof startBrowser>
  beforeEach(() => void (browser = startBrowser()))
  afterEach(() => browser.close())

  async function stored() {
    const storage = browser.openTab()
    const id = storage.catalog.create(sampleEngagement('Ours'))
    const handle = (await storage.engagements.open(id))!
    handle.change('answer', (draft) => {
      draft.set('answers', 'r/p/vision/cx', answerOf('early', '2026-01-02T00:00:00Z'))
      draft.set('answers', 'r/p/roadmap/cx', answerOf('late', '2026-01-09T00:00:00Z'))
      draft.set('importance', 'vision', 2)
    })
    return { storage, id, handle }
  }

  const theirs = (id: string): EngagementFile => ({
    id,
    exportedAt: exportedAt.toISOString(),
    engagement: {
      ...sampleEngagement('Theirs'),
      answers: {
        'r/p/vision/cx': answerOf('theirs', '2026-01-05T00:00:00Z'),
        'r/p/roadmap/cx': answerOf('theirs', '2026-01-05T00:00:00Z'),
        'r/p/governance/cx': answerOf('theirs', '2026-01-05T00:00:00Z'),
      },
      importance: { vision: 5, governance: 5 },
    },
  })

  it('[ST4] makes a new engagement and leaves the one it came from alone', async () => {
    const { storage, id, handle } = await stored()
    const before = { ...handle.data }
    const copy = importCopy(storage.catalog, theirs(id))
    expect(copy).not.toBe(id)
    expect((await storage.engagements.open(copy))?.data).toEqual(theirs(id).engagement)
    expect(handle.data).toEqual(before)
  })

  it('[ST4] merges when asked: the later answer wins, and one undo takes it back', async () => {
    const { id, handle } = await stored()
    const before = { ...handle.data }
    expect(importMerge(handle, theirs(id))).toBe(true)
    const notes = Object.fromEntries(
      Object.entries(handle.data.answers).map(([key, { note }]) => [key, note]),
    )
    expect(notes).toEqual({
      'r/p/vision/cx': 'theirs',
      'r/p/roadmap/cx': 'late',
      'r/p/governance/cx': 'theirs',
    })
    expect(handle.data.importance).toEqual({ vision: 2, governance: 5 })
    expect(handle.data.profile.name).toBe('Ours')
    handle.undo()
    expect(handle.data).toEqual(before)
  })

  it('[ST4] merges the packs that the file brings along, and keeps those that are here', async () => {
    const { id, handle } = await stored()
    const packOf = (version: number, name: string) => ({ id: 'acme', version, format: 'sextant-pack', name })
    handle.change('pack', (draft) => draft.set('packs', 'acme@1', packOf(1, 'ours')))
    const file = theirs(id)
    file.engagement.packs = { 'acme@1': packOf(1, 'theirs'), 'acme@2': packOf(2, 'theirs') }
    importMerge(handle, file)
    expect(handle.data.packs).toEqual({ 'acme@1': packOf(1, 'ours'), 'acme@2': packOf(2, 'theirs') })
  })

  it('[ST4] merges the same file twice to the same end', async () => {
    const { id, handle } = await stored()
    importMerge(handle, theirs(id))
    const once = { ...handle.data }
    importMerge(handle, theirs(id))
    expect(handle.data).toEqual(once)
  })
})
