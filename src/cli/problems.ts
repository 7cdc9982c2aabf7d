import type { FileProblem, PackFault, ValueProblem } from '@/storage/file/engagement-file'
import type { PackSentence } from './pack-words'
import { shown } from './words'

const SENTENCES: Readonly<Record<FileProblem['code'], string>> = {
  empty: 'The file is empty. Nothing was changed. Export the engagement once more.',
  unreadable:
    'The file could not be read: it may have been moved, or may not be opened. Nothing was changed. Check the path and run the command again.',
  'not-json':
    'The file is no engagement: it cannot be read as JSON. Nothing was changed. Name a file that Sextant exported.',
  truncated:
    'The file is an engagement that was cut off: its end is missing. Nothing was changed. Copy it again, or export it once more.',
  'not-ours':
    'The file is JSON, yet no engagement of Sextant. Nothing was changed. Name a file that Sextant exported.',
  'too-large':
    'The file is larger than an engagement can be. It was not read, and nothing was changed. Check that it is the right file.',
  'newer-version':
    'The file was saved by a newer version of Sextant. Nothing was changed. Update Sextant and run the command again.',
  invalid:
    'Parts of the file are not what an engagement holds. It was not used, and nothing was changed. Correct the places below, or export it once more.',
}

/** What is wrong with a file: a paragraph, and below it every place that is wrong, a line each. */
export function problemInWords(problem: FileProblem, packSentence: PackSentence): string {
  const sentence = SENTENCES[problem.code] + figures(problem)
  if (problem.code !== 'invalid') return sentence
  // Two rules may find the same fault.
  const places = new Set(problem.problems.map((place) => placeInWords(place, packSentence)))
  return [sentence, ...[...places].map((place) => `  ${place}`)].join('\n')
}

function figures(problem: FileProblem): string {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`
  if (problem.code === 'too-large')
    return ` (${megabytes(problem.size)}; at most ${megabytes(problem.limit)}.)`
  if (problem.code === 'newer-version')
    return ` (Format ${problem.version}; this version reads up to ${problem.supported}.)`
  return ''
}

function placeInWords(problem: ValueProblem | PackFault, packSentence: PackSentence): string {
  const place = shown(problem.path)
  switch (problem.code) {
    case 'pack':
      return `${place}: ${packSentence(problem.fault, problem.params)}`
    case 'unknown-skill':
      return `${place}: the questionnaire has no skill “${shown(String(problem.value))}”`
    case 'unknown-pack':
      return `${place}: the file does not hold the questionnaire “${shown(String(problem.value))}”`
    case 'level-out-of-range':
      return `${place}: ${problem.value} is no level; levels are 1, 2, 3, 4 and 5`
    case 'forbidden-key':
      return `${place}: this name is not allowed`
    case 'wrong-shape':
      return `${place}: missing, or not of the kind that docs/engagement.schema.json asks for`
  }
}
