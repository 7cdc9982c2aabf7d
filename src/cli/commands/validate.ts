import type { EngagementFile } from '@/storage/engagement-file'
import { EXIT, type Command, type ExitCode } from '../command'
import { tell, worst } from '../failures'
import { readEngagement } from '../read'
import { shown } from '../words'

export const validate: Command = {
  name: 'validate',
  summary: 'Says whether files are sound engagements, and lists every problem with its place.',
  files: 'some',
  options: {},
  details: ['The checks are those of the import in the app: docs/storage-format.md, “Reading a file”.'],
  example: 'sextant validate clients/*.json',

  async run({ files }, surroundings) {
    const codes: ExitCode[] = []
    for (const path of files) {
      try {
        surroundings.print(soundness(path, await readEngagement(path, surroundings)))
        codes.push(EXIT.done)
      } catch (error) {
        // What is wrong is what was asked for, so it goes where the rest of the answer goes.
        codes.push(tell(error, { complain: surroundings.print }))
      }
    }
    return worst(codes)
  },
}

function soundness(path: string, { engagement }: EngagementFile): string {
  const { profile, rounds, respondents, answers, actions } = engagement
  const counts = Object.entries({ rounds, respondents, answers, actions }).map(
    ([name, collection]) => `${name} ${Object.keys(collection).length}`,
  )
  return `${shown(path)}: No problems. ${[shown(profile.name) || 'No name', ...counts].join(', ')}.`
}
