import { pathText, type PackProblem, type PackWarning } from '@/content/pack/problem'
import { readPack } from '@/content/pack/read'
import type { Pack } from '@/content/pack/types'
import { EXIT, Refusal } from './command'
import { loadPackSentences, type PackSentence } from './pack-words'
import { shown } from './words'

/** Whether a file says that it is a pack; an engagement, which may hold packs, says first that it is one. */
export async function isPack(file: Blob): Promise<boolean> {
  const [, format] = /"format"\s*:\s*"([^"]*)"/.exec(await file.text()) ?? []
  return format === 'sextant-pack'
}

/** The pack in a file with what should be known of it, a line each; refused with all that is wrong in it. */
export async function readPackFile(path: string, file: Blob): Promise<{ pack: Pack; notes: string[] }> {
  const read = await readPack(file)
  const sentence = await loadPackSentences()
  if (read.ok) return { pack: read.pack, notes: read.warnings.map((warning) => line(warning, sentence)) }
  const problems = read.problems.map((problem) => line(problem, sentence))
  throw new Refusal(EXIT.badFile, [`${shown(path)}: ${REFUSED}`, ...problems].join('\n'))
}

const REFUSED =
  'The questionnaire cannot be used as it is. Nothing was changed. Mend the places below; docs/packs.md tells what a pack may hold.'

function line({ path, line: at, code, params }: PackProblem | PackWarning, sentence: PackSentence): string {
  const place = [at === null ? '' : `line ${at}`, shown(pathText(path))].filter(Boolean).join(', ')
  return `  ${place ? `${place}: ` : ''}${sentence(code, params)}`
}
