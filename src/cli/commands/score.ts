import { assessRound } from '@/assessment/assess'
import { latestAssessment } from '@/assessment/latest'
import { roundsOf } from '@/assessment/rounds'
import { libraryOfRound } from '@/content/library'
import type { Engagement } from '@/shared/engagement'
import { wrongUse } from '../arguments'
import { EXIT, type Command } from '../command'
import { stableJson } from '../json'
import { readEngagement } from '../read'
import { shown } from '../words'
import { deliver } from '../write'

export const score: Command = {
  name: 'score',
  summary: 'Prints the scores of a round as JSON.',
  files: 'one',
  options: {
    round: 'id of the round; when left out, the latest that has scores',
    out: 'a file to write to instead of printing',
  },
  details: [
    'Numbers are not rounded, and null stands for “not enough answers”.',
    'The fields: docs/command-line.md. The rules: docs/scoring.md.',
  ],
  example: 'sextant score acme.json --out scores.json',

  async run(request, surroundings) {
    const { id, engagement } = await readEngagement(request.files[0] ?? '', surroundings)
    const assessment = assess(engagement, request.options.round)
    const { name } = engagement.profile
    const head = { format: 'sextant-scores', version: 1, id, name }
    deliver(stableJson({ ...head, assessment }), request, surroundings)
    return EXIT.done
  },
}

function assess(engagement: Engagement, round: string | undefined) {
  if (round === undefined) return latestAssessment(engagement)
  const known = roundsOf(engagement).map(({ id }) => id)
  if (known.includes(round)) return assessRound(engagement, round, libraryOfRound(engagement, round).model)
  const list = known.length > 0 ? `there are: ${known.map(shown).join(', ')}` : 'there is none yet'
  throw wrongUse(`The engagement has no round “${shown(round)}”; ${list}.`, 'score --help')
}
