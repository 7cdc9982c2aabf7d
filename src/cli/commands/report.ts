import { dirname, resolve } from 'node:path'
import type { LanguageCode } from '@/i18n/languages'
import { REPORT_KINDS } from '@/report/model'
import { EXIT, type Command, type ExitCode, type Surroundings } from '../command'
import { tell, worst } from '../failures'
import { readEngagement } from '../read'
import { formFrom, REPORT_FORMATS, type ReportForm } from '../report-form'
import type { ReportWish } from '../report-model'
import { jobsFor, type Job } from '../report-places'
import { languageFrom, nowFrom, OFFERED } from '../settings'
import { shown } from '../words'
import { makeFolder, writeWhole } from '../write'

export const report: Command = {
  name: 'report',
  summary: 'Makes the report of each file: PDF, web page, slides or spreadsheet.',
  files: 'some',
  options: {
    kind: `${REPORT_KINDS.join(', ')}; full when left out`,
    format: `${REPORT_FORMATS.join(', ')}; when left out, what --out is called, else pdf`,
    lang: `of the report: ${OFFERED.join(', ')}; the engagement’s own when left out`,
    out: 'a folder, made if need be, or for one report a name that ends in its format',
    now: 'the day that counts as today',
  },
  details: [
    'In a folder, acme.json becomes acme-board.pdf, or acme-board-he.pdf when --lang is given.',
    'Slides (pptx) are made for the board; a spreadsheet (xlsx) has all figures. Neither takes another --kind.',
    'A report of the same name is replaced. A file with problems is passed over, and the others are made.',
  ],
  example: 'sextant report clients/*.json --kind board --lang he --out reports',

  async run({ files, options }, surroundings) {
    const form = formFrom(options, surroundings)
    const now = nowFrom(options, surroundings)
    // Asked before anything is read, so that a mistyped language is said once, and first.
    languageFrom(options)
    const suffix = options.lang === undefined ? form.name : `${form.name}-${options.lang}`
    const { format } = form
    const jobs = jobsFor(files, { suffix, format, out: options.out, from: surroundings.folder })
    const codes: ExitCode[] = []
    for (const job of jobs) {
      const languageOf = (wish: string) => languageFrom(options, wish)
      // One client's file must not keep the other nineteen from their reports.
      codes.push(await make(job, { form, now, languageOf }, surroundings))
    }
    return worst(codes)
  },
}

interface Wish extends Omit<ReportWish, 'language'> {
  readonly form: ReportForm
  languageOf(wish: string): LanguageCode
}

async function make(
  { file, place }: Job,
  { form, now, languageOf }: Wish,
  surroundings: Surroundings,
): Promise<ExitCode> {
  try {
    const { engagement } = await readEngagement(file, surroundings)
    const language = languageOf(engagement.profile.language)
    // Loaded here: no other command needs it.
    const { reportFile } = await import('../report-file')
    const report = await reportFile(engagement, form, { language, now })
    const path = resolve(surroundings.folder, place)
    makeFolder(dirname(path))
    writeWhole(path, report)
    surroundings.print(`${shown(file)} → ${shown(place)}`)
    return EXIT.done
  } catch (error) {
    return tell(error, surroundings)
  }
}
