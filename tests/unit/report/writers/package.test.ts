import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packed } from '@/report/files/package'
import { writeDeck } from '@/report/files/deck/write'
import { readFace } from '@/report/files/fonts/faces.node'
import { writeSheet } from '@/report/files/sheet'
import { type Desk, FORMATS, writeFiles } from '@/report/files/write'
import { assessRound } from '@/assessment/assess'
import { MODEL } from '@/content/load'
import { blankEngagement } from '@/storage'
import { sampleFilesInput } from '../../../support/files-out'

const DATE = new Date('2026-11-22T08:00:00.000Z')
/** What a page leaves to workers and to the browser. */
const DESK: Desk = {
  writeSheet,
  writeDeck,
  readFace,
  drawPng: async () => new Blob(['png']),
}
const file = (title: string, text = title) => ({ title, extension: 'txt', content: new Blob([text]) })

describe('one file to save', () => {
  it('is the file itself when there is one', async () => {
    const { name, content } = await packed([file('', 'text')], 'Acme – Calendar', DATE)
    expect(name).toBe('Acme – Calendar 2026-11-22.txt')
    expect(await content.text()).toBe('text')
  })

  it('is a package of all when there are several, even of the same name', async () => {
    const { name, content } = await packed([file('A', 'one'), file('A', 'two')], 'Acme', DATE)
    expect(name).toBe('Acme 2026-11-22.zip')
    const parts = unzipSync(new Uint8Array(await content.arrayBuffer()))
    expect(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['1 A 2026-11-22.txt', 'one'],
      ['2 A 2026-11-22.txt', 'two'],
    ])
  })

  it('gives two forms of one thing the same number', async () => {
    const forms = [0, 0, 1].map((number, at) => ({ ...file('A', String(at)), number, extension: `x${at}` }))
    const { content } = await packed(forms, 'Acme', DATE)
    expect(Object.keys(unzipSync(new Uint8Array(await content.arrayBuffer())))).toEqual([
      '1 A 2026-11-22.x0',
      '1 A 2026-11-22.x1',
      '2 A 2026-11-22.x2',
    ])
  })

  it.each(['../../etc/passwd', '..\\..\\x', '/abs', 'C:\\x', '...', '\u202egpj.exe'])(
    'has a safe name, in the package too, for %j',
    async (title) => {
      const { name, content } = await packed([file(title), file(title)], title, DATE)
      const names = [name, ...Object.keys(unzipSync(new Uint8Array(await content.arrayBuffer())))]
      for (const each of names) expect(each).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+$/u)
      for (const each of names) expect(each).not.toMatch(/^\./)
    },
  )
})

it.each(FORMATS)('%s: an engagement that has just begun can be saved', async (format) => {
  const input = await sampleFilesInput('en')
  const engagement = blankEngagement({ name: '', createdAt: input.now }, '2026-Q4')
  const assessment = assessRound(engagement, '', MODEL)
  const empty = {
    ...input,
    kind: 'full',
    engagement,
    assessment,
    comparison: null,
    roadmap: null,
    engagementId: 'e',
  } as const
  const files = await writeFiles(format, empty, DESK)
  const { content } = await packed(files, '', DATE)
  expect(content.size).toBeGreaterThan(0)
})

it.each(['xlsx', 'csv', 'svg'] as const)('%s: stops when it is cancelled', async (format) => {
  const input = { ...(await sampleFilesInput('en')), kind: 'full', engagementId: 'e' } as const
  const abort = new AbortController()
  const files = writeFiles(format, input, DESK, abort.signal)
  abort.abort()
  await expect(files).rejects.toBe(abort.signal.reason)
})
