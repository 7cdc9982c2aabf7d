import type { Comparison } from '@/assessment/comparison'
import type { ReportInput } from '../../types'
import type { Words } from '../../words'

/** How the overall score moved since the round before, in a sentence. [SC10] */
export function moved({ engagement }: ReportInput, { before, overall }: Comparison, words: Words): string {
  const { before: from, after: to, verdict } = overall.joined
  const round = engagement.rounds[before.round]
  return words.say(`moved.${verdict}`, {
    from: words.score(from),
    to: words.score(to),
    round: words.own(round?.name ?? ''),
    date: round ? words.date(round.openedAt) : '',
  })
}
