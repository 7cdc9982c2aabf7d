import { existsSync, statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import type { ReportKind } from '@/report/model'
import { wrongUse } from './arguments'
import type { Request, Surroundings } from './command'
import { kindFrom } from './settings'

export const REPORT_FORMATS = ['pdf', 'html', 'pptx', 'xlsx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export interface ReportForm {
  readonly format: ReportFormat
  readonly kind: ReportKind
  /** What a file's name says of it. */
  readonly name: string
}

/** What is to be made: by `--format`, else by the name of `--out`, else a PDF. */
export function formFrom(options: Request['options'], { folder }: Pick<Surroundings, 'folder'>): ReportForm {
  const named = formatOf(options.out, folder)
  const format = formatFrom(options.format) ?? named ?? 'pdf'
  if (named && named !== format)
    throw wrongUse(`“${options.out}” would be no ${format} by its name.`, 'report --help')
  const kind = options.kind === undefined && format === 'pptx' ? 'board' : kindFrom(options)
  if (format === 'pptx' && kind !== 'board')
    throw wrongUse('A deck is made for the board alone: leave --kind out.', 'report --help')
  if (format === 'xlsx' && options.kind !== undefined)
    throw wrongUse('A spreadsheet has all figures and no kind: leave --kind out.', 'report --help')
  return { format, kind, name: format === 'xlsx' ? 'figures' : kind }
}

/** The format that a path asks for by its name; undefined where it names a folder. */
export function formatOf(path: string | undefined, from: string): ReportFormat | undefined {
  if (path === undefined) return undefined
  const wanted = extname(path).slice(1).toLowerCase()
  const format = REPORT_FORMATS.find((each) => each === wanted)
  const place = resolve(from, path)
  return existsSync(place) && statSync(place).isDirectory() ? undefined : format
}

function formatFrom(wish: string | undefined): ReportFormat | undefined {
  if (wish === undefined) return undefined
  const known = REPORT_FORMATS.find((format) => format === wish)
  if (known) return known
  throw wrongUse(
    `There is no format “${wish}” for a report; there are: ${REPORT_FORMATS.join(', ')}.`,
    'report --help',
  )
}
