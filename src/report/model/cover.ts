import { latestCheckIn } from './check-ins'
import { stageScale } from './stage-scale'
import type { Cover, Fact, ReportInput } from './types'
import type { Words } from './words'

/** What it is, about whom, from when. */
export function cover(input: ReportInput, words: Words): Cover {
  const { engagement, assessment, translator, kind, now } = input
  const score = assessment.overall.joined.score
  return {
    kicker: words.say(`kind.${kind}.kicker`),
    facts: [...about(input, words), { label: words.say('cover.made'), value: words.date(now) }],
    scale: score === null ? null : stageScale(score, words, translator.direction === 'rtl'),
    note: words.say('cover.note', { name: words.own(engagement.profile.name) }),
  }
}

function about({ engagement, assessment, kind }: ReportInput, words: Words): Fact[] {
  const round = engagement.rounds[assessment.round]
  const held = kind === 'review' ? latestCheckIn(engagement) : null
  const lenses = words.list(assessment.lenses.map((lens) => words.lens(lens)))
  return [
    held
      ? { label: words.say('cover.check-in'), value: words.quarter(held.quarter) }
      : {
          label: words.say('cover.round'),
          value: round ? `${words.own(round.name)} · ${words.date(round.openedAt)}` : '–',
        },
    { label: words.say('cover.lenses'), value: lenses },
    {
      label: words.say('cover.answered'),
      value: words.say('cover.people', {}, assessment.participants.length),
    },
  ]
}
