import { barChart } from '@/shared/chart/bars'
import { findingsIn } from '../../findings'
import type { Block, ReportInput, Section } from '../../types'
import type { Words } from '../../words'
import { competenciesInWords, competencySeries, lensLegend } from '../charts'
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
      ...paragraphs(engagement.reports.board?.introduction ?? ''),
      { kind: 'paragraph', tone: 'lead', text: headline(input, words) },
      { kind: 'facts', facts: standing(assessment, words) },
      chart(input, words),
      ...sentences('summary.behind', findingsIn(assessment, 'gap', words).slice(0, MOST.behind), words),
      ...sentences('summary.ahead', findingsIn(assessment, 'strength', words).slice(0, MOST.ahead), words),
      ...care(assessment, words, MOST.cautions),
    ],
  }
}

const chart = ({ assessment, translator }: ReportInput, words: Words): Block => ({
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
})
