import type { EngagementFile } from '@/storage/file/engagement-file'
import { EXIT, type Command, type ExitCode } from '../command'
import { tell, worst } from '../failures'
import { openFile, readEngagementIn } from '../read'
import { isPack, readPackFile } from '../read-pack'
import { shown } from '../words'

export const validate: Command = {
  name: 'validate',
  summary: 'Says whether files are sound engagements or packs, and lists every problem with its place.',
  files: 'some',
  options: {},
  details: [
    'The checks are those of the import in the app: docs/storage-format.md, “Reading a file”, and docs/packs.md.',
  ],
  example: 'sextant validate clients/*.json',

  async run({ files }, surroundings) {
    const codes: ExitCode[] = []
    for (const path of files) {
      try {
        const file = await openFile(path, surroundings)
        surroundings.print(await verdict(path, file))
        codes.push(EXIT.done)
      } catch (error) {
        // What is wrong is what was asked for, so it goes where the rest of the answer goes.
        codes.push(tell(error, { complain: surroundings.print }))
      }
    }
    return worst(codes)
  },
}

async function verdict(path: string, file: Blob): Promise<string> {
  if (!(await isPack(file))) return soundness(path, await readEngagementIn(path, file))
  const { pack, notes } = await readPackFile(path, file)
  const counts = Object.entries({ skills: pack.skills, actions: pack.actions, measures: pack.kpis }).map(
    ([name, entries]) => `${name} ${Object.keys(entries).length}`,
  )
  const of = [`${pack.id} version ${pack.version}`, ...counts, `languages ${pack.languages.join(' ')}`]
  return [`${shown(path)}: No problems. ${of.join(', ')}.`, ...notes].join('\n')
}

function soundness(path: string, { engagement }: EngagementFile): string {
  const { profile, rounds, respondents, answers, actions } = engagement
  const counts = Object.entries({ rounds, respondents, answers, actions }).map(
    ([name, collection]) => `${name} ${Object.keys(collection).length}`,
  )
  return `${shown(path)}: No problems. ${[shown(profile.name) || 'No name', ...counts].join(', ')}.`
}
