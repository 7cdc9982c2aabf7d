import ICAL from 'ical.js'
import { unzipSync } from 'fflate'
import readSheets from 'read-excel-file/universal'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { availableCommands, isAvailable, runCommand } from '@/composables/commands'
import { loadSample, loadSampleTexts } from '@/content/load-later'
import { sampleEngagement } from '@/content/sample'
import { loadMessages, type LanguageCode } from '@/i18n'
import { writeDeck } from '@/report/files/deck/write'
import { readFace } from '@/report/files/fonts/faces.node'
import { writeSheet } from '@/report/files/sheet'
import { FORMATS } from '@/report/files/write'
import type { ReportKind } from '@/report/model'
import ExportPanel from '@/report/views/ExportPanel.vue'
import { expectAccessible } from '../../support/axe'
import { settled } from '../../support/keys'
import { addEngagement, show, speak } from '../../support/mount'
import { readDeck } from '../../support/presentation'
import { allByRole, byRole } from '../../support/roles'

// Workers and pictures are a browser's: what they run is run here.
const desk = vi.hoisted(() => ({
  writeSheet: vi.fn(),
  writeDeck: vi.fn(),
  drawPng: vi.fn(),
  readFace: vi.fn(),
}))
vi.mock('@/report/files/desk.browser', () => ({ DESK: desk }))
const saved = vi.hoisted((): { content: Blob; name: string }[] => [])
vi.mock('@/composables/files', async (original) => ({
  ...(await original<object>()),
  download: (content: Blob, name: string) => void saved.push({ content, name }),
}))

async function open(language: LanguageCode = 'en', name = 'Dalmera Home', kind: ReportKind = 'full') {
  const sample = sampleEngagement(await loadSample(), await loadSampleTexts(language), '2026-Q4')
  const handle = await addEngagement(name, (blank) =>
    Object.assign(blank, sample, { profile: { ...sample.profile, name } }),
  )
  await speak(language)
  await loadMessages('files-out')
  await show(ExportPanel, { props: { handle, kind, language }, language })
  await vi.waitFor(() => expect(availableCommands.value.map(({ id }) => id)).toContain('export.svg'), 10_000)
}

async function save(button: RegExp) {
  byRole('button', button).click()
  await vi.waitFor(() => expect(saved).toHaveLength(1), 10_000)
  await settled()
  return saved[0]!
}

const partsOf = async (content: Blob) => unzipSync(new Uint8Array(await content.arrayBuffer()))

beforeEach(() => {
  // The clock alone: what the screen waits for comes as ever.
  vi.useFakeTimers({ now: new Date('2026-11-22T08:00:00.000Z'), toFake: ['Date'] })
  desk.writeSheet.mockImplementation(writeSheet)
  desk.writeDeck.mockImplementation(writeDeck)
  desk.drawPng.mockImplementation(async () => new Blob(['png']))
  desk.readFace.mockImplementation(readFace)
})
afterEach(() => {
  vi.useRealTimers()
  saved.length = 0
})

describe('other formats', () => {
  it('lists six, each with what it is for', async () => {
    await open()
    expect(allByRole('listitem')).toHaveLength(6)
    expect(allByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Save: Board deck',
      'Save: Printable page',
      'Save: Spreadsheet',
      'Save: Plain tables',
      'Save: Calendar',
      'Save: Charts',
    ])
    await expectAccessible()
  })

  it('saves a workbook of four sheets in the report’s language', async () => {
    await open('he')
    const { content, name } = await save(/גיליון אלקטרוני/)
    expect(name).toBe('Dalmera Home – גיליון אלקטרוני 2026-11-22.xlsx')
    const sheets = await readSheets(content)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['תשובות', 'ציונים', 'מפת דרכים', 'מדדים'])
    expect(document.body.textContent).toContain('״גיליון אלקטרוני״ נשמר')
  })

  it('packs the two tables, and the charts, into one file each', async () => {
    await open()
    const { content, name } = await save(/Plain tables/)
    expect(name).toBe('Dalmera Home – Plain tables 2026-11-22.zip')
    expect(Object.keys(await partsOf(content))).toEqual([
      '1 Answers 2026-11-22.csv',
      '2 Roadmap 2026-11-22.csv',
    ])
    saved.length = 0
    const charts = Object.keys(await partsOf((await save(/Charts/)).content))
    expect(charts.slice(0, 2)).toEqual([
      '1 Maturity profile 2026-11-22.svg',
      '1 Maturity profile 2026-11-22.png',
    ])
    expect(charts.length).toBeGreaterThan(3)
  })

  it('saves the board deck in the report’s language', async () => {
    await open('fa')
    const { content, name } = await save(/اسلایدهای/)
    expect(name).toBe('Dalmera Home – اسلایدهای هیئت‌مدیره 2026-11-22.pptx'.replace(/\u200c/g, ' '))
    const { slides, presentation } = await readDeck(content)
    expect(presentation.documentElement!.getAttribute('rtl')).toBe('1')
    expect(slides.length).toBeGreaterThan(10)
  })

  it('saves the report that is shown as one page, under its own title', async () => {
    await open('en', 'Dalmera Home', 'review')
    const { content, name } = await save(/Printable page/)
    expect(name).toBe('Dalmera Home – Quarterly review 2026-11-22.html')
    expect(await content.text()).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
  })

  it('saves a page without its fonts rather than none', async () => {
    desk.readFace.mockRejectedValue(new Error('offline'))
    await open()
    const { content } = await save(/Printable page/)
    expect(await content.text()).not.toContain('@font-face')
  })

  it('saves a calendar that knows its engagement', async () => {
    await open()
    const { content } = await save(/Calendar/)
    const events = new ICAL.Component(ICAL.parse(await content.text())).getAllSubcomponents('vevent')
    const uids = events.map((event) => String(event.getFirstPropertyValue('uid')))
    expect(uids.length).toBeGreaterThan(10)
    expect(new Set(uids).size).toBe(uids.length)
  })

  it('names the file safely whatever the organisation is called', async () => {
    await open('en', '../..\\Acme: "a/b"')
    const { name } = await save(/Calendar/)
    expect(name).toBe('Acme a b – Calendar 2026-11-22.ics')
  })

  it('is run by command too', async () => {
    await open()
    const ids = availableCommands.value.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(FORMATS.map((format) => `export.${format}`)))
    expect(runCommand('export.ics')).toBe(true)
    await vi.waitFor(() => expect(saved).toHaveLength(1), 10_000)
  })

  it('says in words that a file could not be written, and lets one try again', async () => {
    desk.writeSheet.mockRejectedValueOnce(new Error('no worker'))
    await open()
    byRole('button', /Spreadsheet/).click()
    await vi.waitFor(
      () => expect(byRole('alert').textContent).toMatch(/could not be written.*Your data is safe/),
      10_000,
    )
    expect(saved).toEqual([])
    await save(/Spreadsheet/)
    expect(allByRole('alert')).toEqual([])
  })

  it('saves nothing when cancelled midway, says so, and lets one save again', async () => {
    let told: AbortSignal | undefined
    desk.writeDeck.mockImplementationOnce((_, signal: AbortSignal) => {
      told = signal
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    await open()
    byRole('button', /Board deck/).click()
    await settled()
    byRole('button', 'Cancel').click()
    await vi.waitFor(() => expect(document.body.textContent).toContain('Cancelled. No file was saved'))
    expect(told!.aborted).toBe(true)
    expect(saved).toEqual([])
    expect(allByRole('button', 'Cancel')).toEqual([])
    await save(/Board deck/)
  })

  it('saves nothing either when the file was there at the moment of cancelling', async () => {
    let finish: (file: Blob) => void = () => {}
    desk.writeSheet.mockReturnValueOnce(new Promise<Blob>((resolve) => (finish = resolve)))
    await open()
    byRole('button', /Spreadsheet/).click()
    await settled()
    byRole('button', 'Cancel').click()
    finish(new Blob(['sheet']))
    await vi.waitFor(() => expect(document.body.textContent).toContain('Cancelled.'))
    expect(saved).toEqual([])
  })

  it('writes one file at a time', async () => {
    let finish: (file: Blob) => void = () => {}
    desk.writeSheet.mockReturnValueOnce(new Promise<Blob>((resolve) => (finish = resolve)))
    await open()
    byRole('button', /Spreadsheet/).click()
    await settled()
    byRole('button', /Calendar/).click()
    expect(document.body.textContent).toContain('Writing the file…')
    const command = availableCommands.value.find(({ id }) => id.startsWith('export.'))
    expect(command === undefined || !isAvailable(command)).toBe(true)
    finish(new Blob(['sheet']))
    await vi.waitFor(() => expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/xlsx$/)]))
  })
})
