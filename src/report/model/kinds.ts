import { latestCheckIn } from './check-ins'
import { answersSection } from './sections/answers'
import { boardNext } from './sections/board/next'
import { boardStanding } from './sections/board/standing'
import { changeSection } from './sections/change'
import { competenciesSection } from './sections/competencies'
import { heatmapSection } from './sections/heatmap'
import { methodSection } from './sections/method'
import { profileSection } from './sections/profile'
import { checkedActionsSection } from './sections/review/actions'
import { answeredSection } from './sections/review/decisions'
import { measuresSection } from './sections/review/measures'
import { quarterSection } from './sections/review/quarter'
import { roadmapSection } from './sections/roadmap/by-quarter'
import { cardsSection } from './sections/roadmap/cards'
import { noPlanSection, planSection } from './sections/roadmap/plan'
import { summarySection } from './sections/summary'
import { textSection } from './sections/texts'
import { decidedSection } from './sections/workshop/decided'
import { evidenceSection } from './sections/workshop/evidence'
import { openSection } from './sections/workshop/open'
import { roundSection } from './sections/workshop/round'
import { settledSection } from './sections/workshop/settled'
import { spreadsSection } from './sections/workshop/spreads'
import type { ReportInput, ReportKind, Section } from './types'
import type { Words } from './words'

type Sections = (input: ReportInput, words: Words) => Section[]

const KINDS: Readonly<Record<ReportKind, Sections>> = {
  full(input, words) {
    const { comparison, roadmap } = input
    return [
      summarySection(input, words),
      profileSection(input, words),
      ...(comparison ? [changeSection(input, comparison, words)] : []),
      competenciesSection(input, words),
      heatmapSection(input, words),
      ...(roadmap ? [roadmapSection(input, roadmap, words)] : []),
      answersSection(input, words),
      methodSection(input, words),
    ]
  },

  board: (input, words) => [boardStanding(input, words), boardNext(input, words)],

  roadmap(input, words) {
    const { roadmap } = input
    return [
      ...(roadmap
        ? [planSection(input, roadmap, words), ...cardsSection(input, roadmap, words)]
        : [noPlanSection(words)]),
      methodSection(input, words),
    ]
  },

  review(input, words) {
    const { comparison } = input
    const held = latestCheckIn(input.engagement)
    return [
      quarterSection(input, words),
      ...(comparison ? [changeSection(input, comparison, words)] : []),
      ...(held ? [checkedActionsSection(held, input, words)] : []),
      measuresSection(input, words),
      ...(held ? [answeredSection(held, input, words)] : []),
      methodSection(input, words),
    ]
  },

  workshop(input, words) {
    const hasAnswers = input.assessment.participants.length > 0
    return [
      roundSection(input, words),
      ...(hasAnswers ? [settledSection(input, words), openSection(input, words)] : []),
      decidedSection(input, words),
      ...evidenceSection(input, words),
      ...spreadsSection(input, words),
      methodSection(input, words),
    ]
  },
}

/** What a kind of report says, in order, between the team's own words. A sheet carries those within its pages. */
export function sectionsOf(input: ReportInput, words: Words): Section[] {
  const sections = KINDS[input.kind](input, words)
  if (input.kind === 'board') return sections
  return [...textSection('introduction', input, words), ...sections, ...textSection('closing', input, words)]
}
