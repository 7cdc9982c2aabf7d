export { buildReport } from './build'
export type { BenchmarkTexts, Block, ReportInput, ReportModel, Section, Translator } from './types'
