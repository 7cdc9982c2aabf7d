import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packed } from '@/report/files/package'
import { writeSheet } from '@/report/files/sheet'
import { FORMATS, writeFiles } from '@/report/files/write'
import { assessRound } from '@/assessment/assess'
import { MODEL } from '@/content/load'
import { blankEngagement } from '@/storage'
import { sampleFilesInput } from '../../../support/files-out'

const DATE = new Date('2026-11-22T08:00:00.000Z')
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
  const empty = { ...input, engagement, assessment, comparison: null, roadmap: null, engagementId: 'e' }
  const files = await writeFiles(format, empty, writeSheet)
  const { content } = await packed(files, '', DATE)
  expect(content.size).toBeGreaterThan(0)
})
