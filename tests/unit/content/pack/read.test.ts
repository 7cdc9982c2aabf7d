import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { PACK_PROBLEMS, PACK_WARNINGS, pathText, type PackProblem } from '@/content/pack/problem'
import { PACK_SIZE_LIMIT, readPack, writePack } from '@/content/pack/read'
import type { Pack } from '@/content/pack/types'
import { BROKEN } from './broken'
import { packWith, WHOLE } from './fixture'

const LANGUAGES = ['en', 'he', 'fa', 'ar']

async function problemsOf(source: string | Blob): Promise<readonly PackProblem[]> {
  const read = await readPack(source)
  return read.ok ? [] : read.problems
}
const codesOf = async (source: string | Blob) => (await problemsOf(source)).map(({ code }) => code)
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('a broken pack', () => {
  it.each(BROKEN)('[$rule] is refused: $code at “$place”', async ({ code, text, place }) => {
    const found = (await problemsOf(text)).map((problem) => `${problem.code} ${pathText(problem.path)}`)
    expect(found).toContain(`${code} ${place}`)
  })

  it('[PK1] has a broken copy here for each code', () => {
    // These two take no text: a file that is not given, and one of too many bytes.
    const shown = new Set([...BROKEN.map(({ code }) => code), 'unreadable', 'too-large'])
    expect([...PACK_PROBLEMS].filter((code) => !shown.has(code))).toEqual([])
  })

  it('[PK1] is not read when it is too large, or cannot be', async () => {
    const size = PACK_SIZE_LIMIT + 1
    const unread = { size, text: () => Promise.reject(new Error('not to be read')) }
    expect(await codesOf(unread as unknown as Blob)).toEqual(['too-large'])
    expect(await codesOf({ ...unread, size: 9 } as unknown as Blob)).toEqual(['unreadable'])
  })

  it('[PK1] names the line of each problem, and of what is not JSON', async () => {
    const text = WHOLE.replace('"weight": 2', '"weight": -2').replace(
      '"requires": []',
      '"requires": ["none"]',
    )
    const lines = (await problemsOf(text)).map(({ code, line }) => [code, line])
    expect(lines).toEqual([
      ['not-positive', lineOf(text, '"weight": -2')],
      ['unknown-action', lineOf(text, '"none"')],
    ])
    const [cut] = await problemsOf(WHOLE.replace('"version": 3,', '"version": 3'))
    expect(cut?.line).toBe(lineOf(WHOLE, '"base"'))
  })

  it('[PK1] tells all of them at once', async () => {
    const pack = JSON.parse(WHOLE)
    pack.version = 'three'
    pack.name = { en: '' }
    pack.skills.vision.texts.en.anchors.cx.pop()
    pack.skills.vision.colour = 'red'
    pack.skills['experience-visioning'].hidden = 1
    pack.actions['crew-briefing-2'].requires = ['crew-briefing-2', 'none']
    pack.kpis.nps.pairs = ['none']
    const codes = await codesOf(JSON.stringify(pack))
    expect(codes.sort()).toEqual([
      'anchors-not-five',
      'empty-text',
      'language-missing',
      'not-number',
      'not-switch',
      'requires-cycle',
      'unknown-action',
      'unknown-field',
      'unknown-kpi',
    ])
  })

  it('[PK2] is refused without harm however it is nested', async () => {
    const deep = `{"format":"sextant-pack","formatVersion":1,"id":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    expect((await problemsOf(deep)).length).toBeGreaterThan(0)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('the sentence of a problem', () => {
  const words = LANGUAGES.map((language) => {
    const path = new URL(`../../../../content/locales/${language}/ui/packs.json`, import.meta.url)
    return JSON.parse(readFileSync(path, 'utf8')).problem as Record<string, string>
  })
  const placesIn = (sentence: string) => sentence.match(/(?<=\{)\w+(?=\})/g) ?? []

  it('[PK1] is there in every language for each code', () => {
    for (const sentences of words)
      expect(Object.keys(sentences).sort()).toEqual([...PACK_PROBLEMS, ...PACK_WARNINGS].sort())
  })

  it.each(BROKEN)('[PK1] is told all that it names: $code', async ({ code, text }) => {
    const problem = (await problemsOf(text)).find((found) => found.code === code)
    expect(Object.keys(problem?.params ?? {})).toEqual(expect.arrayContaining(placesIn(words[0]![code]!)))
  })
})

describe('a sound pack', () => {
  it('[PK1] says nothing by itself', async () => {
    expect(await readPack(writePack(packWith()))).toMatchObject({ ok: true, warnings: [] })
  })

  it('[PK10] may leave a step without an action, and is told', async () => {
    const read = await readPack(WHOLE)
    if (!read.ok) throw new Error('refused')
    expect(read.warnings.map(({ code, params, line }) => ({ code, ...params, line }))).toEqual([
      { code: 'ladder-gap', skill: 'vision', lens: 'CX', from: 4, to: 5, line: lineOf(WHOLE, '"vision"') },
      { code: 'ladder-gap', skill: 'vision', lens: 'EX', from: 4, to: 5, line: lineOf(WHOLE, '"vision"') },
    ])
  })

  it('[PK11] may change a question without saying that it means something else, and is told', async () => {
    const skills = { vision: { texts: { en: { question: 'Where do we go?' } } } }
    const read = await readPack(writePack(packWith({ skills })))
    expect(read).toMatchObject({
      ok: true,
      warnings: [{ code: 'changed-in-missing', params: { id: 'vision' } }],
    })
  })

  it('[PK1] comes back as it was written, whatever it changes', async () => {
    const id = fc.constantFrom('vision', 'roadmap', 'governance', 'value-planning', 'experience-design')
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const skill = fc.record(
      {
        hidden: fc.constant(false),
        weight: fc.double({ min: 0.1, max: 9, noNaN: true }),
        changedIn: fc.integer({ min: 1, max: 4 }),
        texts: fc.record({
          en: fc.record({ name: word, meaning: word }),
          fa: fc.record({ name: word, meaning: word }),
        }),
      },
      { requiredKeys: [] },
    )
    const pack = fc
      .record({
        version: fc.integer({ min: 4, max: 99 }),
        skills: fc.dictionary(id, skill, { noNullPrototype: true }),
        name: fc.record({ en: word, fa: word }),
        retired: fc.uniqueArray(fc.stringMatching(/^old-[a-z]{1,5}$/), { maxLength: 4 }),
      })
      .map((changes) => packWith({ ...changes, languages: ['en', 'fa'] } as Partial<Pack>))
    await fc.assert(
      fc.asyncProperty(pack, async (drawn) => {
        expect(await readPack(writePack(drawn))).toMatchObject({ ok: true, pack: drawn })
      }),
      { numRuns: 50 },
    )
  })
})
