import type { Assessment } from '@/assessment/types'
import { barChart } from '@/shared/chart/bars'
import { findingsIn } from '../../findings'
import type { Block, ReportInput, Section } from '../../types'
import type { Words } from '../../words'
import { competenciesInWords, competencyData, competencySeries, lensLegend } from '../charts'
import { sentences } from '../lists'
import { care, headline, standing } from '../summary'
import { paragraphs } from '../texts'

/** What a page has room for: the most telling come first, the rest is in the full report. */
const MOST = { ahead: 2, behind: 3, cautions: 2 }

/** The board's first page: where the organisation stands, and what limits it. */
export function boardStanding(input: ReportInput, words: Words): Section {
  const { assessment, engagement } = input
  return {
    id: 'standing',
    title: words.say('board.standing'),
    blocks: [
      ...paragraphs(engagement.reports.board?.introduction ?? '', words),
      ...whereItStands(input, words),
      competencyBars(input, words),
      ...whatLimits(assessment, words),
    ],
  }
}

export const whereItStands = (input: ReportInput, words: Words): Block[] => [
  { kind: 'paragraph', tone: 'lead', text: headline(input, words) },
  { kind: 'facts', facts: standing(input.assessment, words) },
]

/** What holds the organisation back, what it is good at, and how far to trust both. */
export const whatLimits = (assessment: Assessment, words: Words): Block[] => [
  ...sentences('summary.behind', findingsIn(assessment, 'gap', words).slice(0, MOST.behind), words),
  ...sentences('summary.ahead', findingsIn(assessment, 'strength', words).slice(0, MOST.ahead), words),
  ...care(assessment, words, MOST.cautions),
]

export const competencyBars = ({ assessment, translator }: ReportInput, words: Words): Block => ({
  kind: 'chart',
  share: 0.58,
  drawing: barChart({
    rows: assessment.competencies.map(({ competency }) => words.competency(competency)),
    series: competencySeries(assessment),
    alt: words.say('competencies.alt', { scores: competenciesInWords(assessment, words) }),
    rtl: translator.direction === 'rtl',
    format: (score) => words.score(score),
    missing: words.say('missing'),
  }),
  legend: lensLegend(assessment.lenses, words),
  data: competencyData('bars', assessment, words),
})
