export { buildReport } from './build'
export type { Block, ReportInput, ReportModel, Section, Translator } from './types'
