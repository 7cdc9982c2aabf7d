import { buildReport } from '../build'
import { actionBlocks, measureBlocks } from '../sections/board/next'
import { competencyBars, whatLimits, whereItStands } from '../sections/board/standing'
import { methodSection } from '../sections/method'
import { competencyRadar } from '../sections/profile'
import { moved } from '../sections/review/moved'
import { next } from '../sections/summary'
import { textSection } from '../sections/texts'
import type { Block, ReportInput, Section } from '../types'
import { quarterOf } from '@/shared/quarter'
import { Words } from '../words'
import { competencyTables } from './heatmap'
import { outlook } from './outlook'
import { pairSlides } from './pairs'
import { quarterTable } from './quarters'
import type { Arrangement, DeckModel, Slide } from './types'

/** What a board is shown, slide by slide, from the same sentences and numbers as every report. */
export function buildDeck(input: Omit<ReportInput, 'kind'>): DeckModel {
  const board = { ...input, kind: 'board' } as const
  const words = new Words(input.translator, input.framework, input.actionTexts)
  const slides = [
    ...textSection('introduction', board, words).map(asFlow),
    ...standingSlides(board, words),
    ...roadmapSlides(board, words),
    ...measureSlides(board, words),
    ...nextSlides(board, words),
    ...textSection('closing', board, words).map(asFlow),
    asFlow(methodSection(board, words)),
  ]
  return { ...buildReport(board), slides: slides.filter(({ blocks }) => blocks.length > 0) }
}

const asFlow = (section: Section): Slide => ({ ...section, arrangement: 'flow' })

const slide = (
  id: string,
  title: string,
  blocks: readonly Block[],
  arrangement: Arrangement = 'flow',
): Slide => ({
  id,
  title,
  blocks,
  arrangement,
})

function standingSlides(input: ReportInput, words: Words): Slide[] {
  const { assessment } = input
  const reading: Block = { kind: 'paragraph', tone: 'small', text: words.say('heatmap.reading') }
  return [
    slide(
      'standing',
      words.say('board.standing'),
      [...whereItStands(input, words), competencyRadar(input, words)],
      'beside',
    ),
    slide('competencies', words.say('competencies.title'), [competencyBars(input, words)]),
    slide('limits', words.say('summary.title'), whatLimits(assessment, words), 'columns'),
    slide('heatmap', words.say('heatmap.title'), [reading, ...competencyTables(assessment, words)], 'grid'),
  ]
}

function roadmapSlides(input: ReportInput, words: Words): Slide[] {
  const { comparison, roadmap } = input
  const change: Block[] = comparison ? [{ kind: 'paragraph', text: moved(input, comparison, words) }] : []
  return [
    slide('actions', words.say('board.next'), [...change, ...actionBlocks(input, words)]),
    ...(roadmap
      ? [
          slide('roadmap', words.say('roadmap.title'), quarterTable(roadmap, words)),
          slide('outlook', words.say('roadmap.outlook'), outlook(input, roadmap, words), 'beside'),
        ]
      : []),
  ]
}

const measureSlides = (input: ReportInput, words: Words): Slide[] => [
  slide('measures', words.say('board.measures'), measureBlocks(input, words)),
  ...pairSlides(input, words),
]

function nextSlides({ roadmap, now }: ReportInput, words: Words): Slide[] {
  if (!roadmap) return []
  return [slide('next', words.say('summary.next'), next(roadmap, quarterOf(new Date(now)), words).slice(1))]
}
