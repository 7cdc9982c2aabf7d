import { completePercents, placeScore } from '@/assessment/benchmark'
import type { StageDistribution } from '@/content/types'
import { radarChart } from '@/shared/chart/radar'
import { LEVELS, STAGES } from '@/shared/terms'
import { fillIn } from '../fill-in'
import type { BenchmarkTexts, Block, ReportInput, Section, Table } from '../types'
import type { Words } from '../words'
import { competenciesInWords, competencyData, competencySeries, lensLegend } from './charts'

/** The six competencies at a glance, and where published figures put the whole. */
export function profileSection(input: ReportInput, words: Words): Section {
  const { assessment, benchmarks, benchmarkTexts } = input
  const score = assessment.overall.cx.score
  const texts = benchmarkTexts as BenchmarkTexts | undefined
  const distribution = benchmarks?.stages.reduce((latest, each) => (each.year > latest.year ? each : latest))
  return {
    id: 'profile',
    title: words.say('profile.title'),
    blocks: [
      { kind: 'paragraph', text: words.say('profile.reading') },
      competencyRadar(input, words),
      { kind: 'heading', text: words.say('profile.stages') },
      stageTable(words),
      ...(score !== null && distribution && texts ? published(score, distribution, texts, words) : []),
    ],
  }
}

export const competencyRadar = ({ assessment, translator }: ReportInput, words: Words): Block => ({
  kind: 'chart',
  share: 0.75,
  drawing: radarChart({
    axes: assessment.competencies.map(({ competency }) => words.competency(competency)),
    series: competencySeries(assessment),
    alt: words.say('profile.alt', { scores: competenciesInWords(assessment, words) }),
    rtl: translator.direction === 'rtl',
    ringLabels: LEVELS.map((level) => words.count(level)),
  }),
  legend: lensLegend(assessment.lenses, words),
  data: competencyData('radar', assessment, words),
})

function stageTable(words: Words): Table {
  return {
    kind: 'table',
    title: words.say('profile.stages'),
    columns: [
      { title: words.say('column.stage'), width: 2 },
      { title: words.say('column.meaning'), width: 7 },
    ],
    rows: STAGES.map((stage) => [{ text: words.stage(stage) }, { text: words.stageDescription(stage) }]),
  }
}

/** Customer experience beside the organisations that were asked in public research. */
function published(
  score: number,
  distribution: StageDistribution,
  texts: BenchmarkTexts,
  words: Words,
): Block[] {
  const placement = placeScore(score, distribution)
  const percents = completePercents(distribution)
  const numbers = {
    year: words.year(distribution.year),
    n: words.count(distribution.n),
    margin: words.score(distribution.margin),
  }
  const remainder = STAGES.find((stage) => distribution.percent[stage] === null)
  const caveats = [
    texts.caveats['self-rated'],
    texts.caveats.sampling,
    remainder && texts.caveats.remainder,
    texts.caveats['other-questionnaire'],
  ].filter((caveat) => caveat !== undefined)
  const params = remainder
    ? { ...numbers, stage: words.stage(remainder), percent: words.count(percents[remainder] ?? 0) }
    : numbers
  return [
    { kind: 'heading', text: words.say('profile.published') },
    {
      kind: 'paragraph',
      text: words.say('profile.placed', {
        stage: words.stage(placement.stage),
        same: words.percent((placement.percent ?? 0) / 100),
        below: words.percent((placement.below ?? 0) / 100),
        above: words.percent((placement.above ?? 0) / 100),
      }),
    },
    {
      kind: 'table',
      title: words.say('profile.published'),
      columns: STAGES.map((stage) => ({ title: words.stage(stage), width: 1, align: 'center' })),
      rows: [STAGES.map((stage) => ({ text: words.percent((percents[stage] ?? 0) / 100) }))],
    },
    {
      kind: 'paragraph',
      tone: 'small',
      text: [texts.source + '.', ...caveats].map((text) => fillIn(text, params)).join(' '),
    },
  ]
}
