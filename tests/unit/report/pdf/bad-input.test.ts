import { beforeAll, describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { MODEL } from '@/content/load'
import type { LanguageCode } from '@/i18n/languages'
import { buildReport, REPORT_KINDS, type ReportInput } from '@/report/model'
import { fileNameFor } from '@/report/pdf/export-report'
import { writeReport } from '@/report/pdf/write'
import type { Engagement } from '@/shared/engagement'
import { blankEngagement } from '@/storage/blank'
import { linesDrawn } from '../../../support/drawn-lines'
import { fontsFor } from '../../../support/fonts'
import { uaFaults } from '../../../support/pdf-ua/check'
import { extractLines, pdfInfo, plain } from '../../../support/pdftotext'
import { sampleReportInput } from '../../../support/sample-report'

const LANGUAGES = ['en', 'he', 'fa', 'ar'] as const
const WORD = { en: 'word', he: 'מילה', fa: 'واژه', ar: 'كلمة' } as const
const inputs = new Map<LanguageCode, ReportInput>()
beforeAll(async () => {
  for (const language of LANGUAGES) inputs.set(language, await sampleReportInput(language))
})

const written = (input: ReportInput) =>
  writeReport(buildReport(input), { fonts: fontsFor(input.translator.language) })

describe.each(REPORT_KINDS)('a %s report of an engagement in which nothing was done', (kind) => {
  it.each(LANGUAGES)('is a sound file that says so (%s)', async (language) => {
    const engagement = blankEngagement({ name: 'Acme', createdAt: '2026-01-05T08:00:00.000Z' }, '2026-Q1')
    const assessment = assessRound(engagement, '', MODEL)
    const file = written({
      ...inputs.get(language)!,
      kind,
      engagement,
      assessment,
      comparison: null,
      roadmap: null,
    })
    expect(Number(pdfInfo(file).Pages)).toBeGreaterThan(1)
    expect(await uaFaults(file)).toEqual([])
  })
})

describe.each(LANGUAGES)('notes of 10,000 characters (%s)', (language) => {
  /** Every answer of the round with a note, most of them short. */
  function noted(engagement: Engagement): Engagement {
    const text = Array.from({ length: 2_000 }, () => WORD[language]).join(' ')
    const [first] = Object.keys(engagement.answers).filter((key) => key.startsWith('round-2/'))
    const answers = { ...engagement.answers, [first!]: { ...engagement.answers[first!]!, note: text } }
    const agreed = Object.fromEntries(
      Object.entries(engagement.agreed).map(([key, value], index) => [
        key,
        index === 0 ? { ...value, reason: text } : value,
      ]),
    )
    return { ...engagement, answers, agreed }
  }

  it.each(['full', 'workshop'] as const)(
    'are whole in the %s report, over as many pages as it takes',
    (kind) => {
      const input = inputs.get(language)!
      const engagement = noted(input.engagement)
      const assessment = assessRound(engagement, input.assessment.round, MODEL)
      const lines = linesDrawn(() => written({ ...input, kind, engagement, assessment }))
      const words = lines
        .flatMap(({ text }) => plain(text).split(/[\s.:،,]+/))
        .filter((word) => word === WORD[language])
      expect(words.length).toBeGreaterThanOrEqual(4_000)
    },
  )
})

describe('a name', () => {
  it('with separators of paths, controls and overrides stays a name, in the report and for its file', async () => {
    const input = inputs.get('en')!
    const name = '../..\\etc/\u0000pass\u202ewd: "Acme" <Ltd>'
    const profile = { ...input.engagement.profile, name }
    const model = buildReport({ ...input, kind: 'board', engagement: { ...input.engagement, profile } })
    expect(fileNameFor(model)).toBe('etc pass wd Acme Ltd – Board summary.pdf')
    const file = writeReport(model, { fonts: fontsFor('en') })
    expect(extractLines(file).join(' ')).toContain('../..\\etc/pass')
    expect(await uaFaults(file)).toEqual([])
  })
})
