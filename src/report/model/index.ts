export { buildReport } from './build'
export { REPORT_KINDS } from './types'
export type { Block, ReportInput, ReportKind, ReportModel, Section, Translator } from './types'
