import { answersSection } from './sections/answers'
import { changeSection } from './sections/change'
import { competenciesSection } from './sections/competencies'
import { heatmapSection } from './sections/heatmap'
import { methodSection } from './sections/method'
import { profileSection } from './sections/profile'
import { roadmapSection } from './sections/roadmap'
import { summarySection } from './sections/summary'
import { stageScale } from './stage-scale'
import type { Cover, ReportInput, ReportModel, Section } from './types'
import { Words } from './words'

/** What the full assessment report says, from the numbers alone. Pure: the clock and the words come in. */
export function buildReport(input: ReportInput): ReportModel {
  const { engagement, translator, framework, actionTexts, now } = input
  const words = new Words(translator, framework, actionTexts)
  return {
    language: translator.language,
    direction: translator.direction,
    title: words.say('title'),
    organisation: engagement.profile.name,
    cover: cover(input, words),
    contentsTitle: words.say('contents'),
    sections: sections(input, words),
    pageLabel: {
      text: words.say('page', { page: '{page}', pages: '{pages}' }),
      digits: Array.from({ length: 10 }, (_, digit) => words.count(digit)).join(''),
    },
    createdAt: now,
  }
}

function sections(input: ReportInput, words: Words): Section[] {
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
}

function cover({ engagement, assessment, translator, now }: ReportInput, words: Words): Cover {
  const round = engagement.rounds[assessment.round]
  const score = assessment.overall.joined.score
  return {
    kicker: words.say('cover.kicker'),
    facts: [
      {
        label: words.say('cover.round'),
        value: round ? `${round.name} · ${words.date(round.openedAt)}` : '–',
      },
      {
        label: words.say('cover.lenses'),
        value: words.list(assessment.lenses.map((lens) => words.lens(lens))),
      },
      {
        label: words.say('cover.answered'),
        value: words.say('cover.people', {}, assessment.participants.length),
      },
      { label: words.say('cover.made'), value: words.date(now) },
    ],
    scale: score === null ? null : stageScale(score, words, translator.direction === 'rtl'),
    note: words.say('cover.note', { name: engagement.profile.name }),
  }
}
