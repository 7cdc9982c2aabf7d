import { brandOf } from './brand/brand'
import { cover } from './cover'
import { sectionsOf } from './kinds'
import type { ReportInput, ReportModel } from './types'
import { Words } from './words'

/** What a report says, from the numbers alone. Pure: the clock and the words come in. */
export function buildReport(input: ReportInput): ReportModel {
  const { engagement, translator, framework, actionTexts, kind, now } = input
  const words = new Words(translator, framework, actionTexts)
  return {
    form: kind === 'board' ? 'sheet' : 'booklet',
    language: translator.language,
    direction: translator.direction,
    title: words.say(`kind.${kind}.title`),
    organisation: engagement.profile.name,
    brand: brandOf(engagement.profile, words),
    cover: cover(input, words),
    contentsTitle: words.say('contents'),
    sections: sectionsOf(input, words),
    pageLabel: {
      text: words.say('page', { page: '{page}', pages: '{pages}' }),
      digits: Array.from({ length: 10 }, (_, digit) => words.count(digit)).join(''),
    },
    createdAt: now,
  }
}
