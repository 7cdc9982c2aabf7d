import { latestAssessment } from '@/assessment/latest'
import { quarterOf } from '@/shared/quarter'
import { EXIT, type Command } from '../command'
import { stableJson } from '../json'
import { roadmapOf } from '../roadmap'
import { readEngagement } from '../read'
import { nowFrom } from '../settings'
import { deliver } from '../write'

export const plan: Command = {
  name: 'plan',
  summary: 'Prints the roadmap as JSON: what the team decided, and for the rest what Sextant proposes.',
  files: 'one',
  options: {
    now: 'the day that counts as today: nothing new starts before its quarter',
    out: 'a file to write to instead of printing',
  },
  details: [
    'Numbers are not rounded. The roadmap is null when nothing is answered yet.',
    'The fields: docs/command-line.md. The rules: docs/planning.md.',
  ],
  example: 'sextant plan acme.json --now 2026-11-22',

  async run(request, surroundings) {
    const now = nowFrom(request.options, surroundings)
    const { id, engagement } = await readEngagement(request.files[0] ?? '', surroundings)
    const assessment = latestAssessment(engagement)
    const roadmap = assessment && (await roadmapOf(engagement, assessment, now))
    const { name } = engagement.profile
    const head = { format: 'sextant-roadmap', version: 1, id, name, now: quarterOf(now) }
    const result = { ...head, round: assessment?.round ?? null, roadmap }
    deliver(stableJson(result), request, surroundings)
    return EXIT.done
  },
}
