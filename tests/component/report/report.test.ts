import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleEngagement } from '@/content/sample'
import { loadSample, loadSampleTexts } from '@/content/load-later'
import { runCommand } from '@/composables/commands'
import { loadMessages, type LanguageCode } from '@/i18n'
import ReportView from '@/report/views/ReportView.vue'
import type { ExportOptions } from '@/report/pdf/export-report'
import { quarterOf } from '@/shared/quarter'
import type { EngagementHandle } from '@/storage'
import { expectAccessible } from '../../support/axe'
import { settled } from '../../support/keys'
import { addEngagement, show, speak } from '../../support/mount'
import { byRole } from '../../support/roles'

// The worker and its fonts are a browser's: tests/unit/report/pdf holds what it writes.
let written: { options: ExportOptions; finish: (file: Blob) => void } | undefined
vi.mock('@/report/pdf/export-report', () => ({
  fileNameFor: () => 'report.pdf',
  exportReport: (_: unknown, options: ExportOptions) =>
    new Promise<Blob>((finish, fail) => {
      options.signal?.addEventListener('abort', () => fail(options.signal?.reason))
      written = { options, finish }
    }),
}))

const preview = () => document.querySelector('.pages')?.textContent ?? ''
const said = (text: string) => vi.waitFor(() => expect(preview()).toContain(text), 10_000)

async function open(language: LanguageCode = 'en'): Promise<EngagementHandle> {
  const texts = await loadSampleTexts('en')
  const sample = sampleEngagement(await loadSample(), texts, quarterOf(new Date()))
  const handle = await addEngagement('Dalmera Home', (blank) => Object.assign(blank, sample))
  await speak(language)
  await loadMessages('export', 'files-out')
  await show(ReportView, { props: { handle }, language })
  await vi.waitFor(() => expect(preview()).not.toBe(''), 10_000)
  return handle
}

async function choose(kind: RegExp) {
  const radio = byRole('radio', kind) as HTMLInputElement
  radio.checked = true
  radio.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}

async function write(label: RegExp, text: string) {
  const field = byRole('textbox', label) as HTMLTextAreaElement
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}

beforeEach(() => {
  written = undefined
})

describe('the report screen', () => {
  it('shows what the reader will see, for each kind', async () => {
    await open()
    await said('Experience maturity report')
    await said('Dalmera Home stands at 2.6 out of 5 overall')
    await choose(/Board summary/)
    await said('Under way and next')
    await choose(/Roadmap/)
    await said('What exists when it is done')
    await choose(/Quarterly review/)
    await said('Net Promoter Score (NPS) beside Loop closure rate')
  })

  it('can be read and worked by everyone', async () => {
    await open()
    await choose(/Quarterly review/)
    await said('Net Promoter Score (NPS) beside Loop closure rate')
    await expectAccessible()
  })

  it('writes it in a language of its own, in that language’s direction', async () => {
    await open()
    const language = byRole('combobox', /Language of the report/) as HTMLSelectElement
    language.value = 'he'
    language.dispatchEvent(new Event('change', { bubbles: true }))
    await said('דוח בשלות החוויה')
    expect(document.querySelector('.pages')).toMatchObject({ lang: 'he', dir: 'rtl' })
    expect(document.querySelector('h1')!.textContent).toBe('Report')
  })

  it('keeps the team’s words with the engagement, for each kind its own', async () => {
    const handle = await open()
    await choose(/Quarterly review/)
    await write(/Introduction/, '  A good quarter.  ')
    await said('A good quarter.')
    expect(handle.data.reports).toEqual({ review: { introduction: 'A good quarter.', closing: '' } })
    await choose(/Board summary/)
    expect(preview()).not.toContain('A good quarter.')
    await choose(/Quarterly review/)
    await write(/Introduction/, '')
    expect(handle.data.reports).toEqual({})
  })

  it('says how far the file is, and can be stopped midway', async () => {
    await open()
    byRole('button', /Save as PDF/).click()
    await vi.waitFor(() => expect(written).toBeDefined())
    written!.options.onProgress?.(0.5)
    await settled()
    expect(document.querySelector('progress')!.value).toBe(0.5)
    expect(runCommand('report.export')).toBe(false)
    byRole('button', /Cancel/).click()
    await vi.waitFor(() => expect(document.querySelector('progress')).toBeNull())
    expect(written!.options.signal!.aborted).toBe(true)
    expect((byRole('button', /Save as PDF/) as HTMLButtonElement).disabled).toBe(false)
  })

  it('says when there is nothing to plan yet', async () => {
    const handle = await addEngagement('Acme')
    await speak('en')
    await loadMessages('export', 'files-out')
    await show(ReportView, { props: { handle } })
    await said('There is no overall score for Acme yet')
    await choose(/Roadmap/)
    await said('No action is planned')
  })
})
