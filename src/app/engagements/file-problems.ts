import { currentLanguage, hasMessage, translate } from '@/i18n'
import { formatterFor } from '@/i18n/format'
import type { FileProblem, PackFault, ValueProblem } from '@/storage/file/engagement-file'
import type { ImportProblem } from '../dialogs'

const SHOWN_DETAILS = 50

/** Why a file was not taken in, in the reader's language. */
export function describe(problem: FileProblem): ImportProblem {
  const format = formatterFor(currentLanguage.value)
  const megabytes = (bytes: number) => format.number(bytes / 1_000_000, 0)
  switch (problem.code) {
    case 'too-large':
      return sentence(problem.code, { size: megabytes(problem.size), limit: megabytes(problem.limit) })
    case 'newer-version':
      return sentence(problem.code, {
        version: format.plain(problem.version),
        supported: format.plain(problem.supported),
      })
    case 'invalid': {
      const codes = new Set(problem.problems.map(({ code }) => code))
      // One kind of problem has its own sentence; a mixture has a general one. The list names each.
      const [only] = codes.size === 1 ? codes : []
      const lines = problem.problems.map(lineOf)
      // Two rules may find the same fault.
      const details = [...new Set(lines)].slice(0, SHOWN_DETAILS)
      return { ...sentence(only && hasMessage(`files.${only}`) ? only : 'invalid'), details }
    }
    default:
      return sentence(problem.code)
  }
}

const sentence = (code: string, params: Record<string, string> = {}): ImportProblem => ({
  text: translate(`files.${code}`, params),
  details: [],
})

function lineOf(problem: ValueProblem | PackFault): string {
  const { path } = problem
  return problem.code === 'pack'
    ? translate('files.detail.pack', { path, problem: packSentence(problem) })
    : translate(`files.detail.${problem.code}`, { path, value: String(problem.value ?? '') })
}

function packSentence({ fault, params }: PackFault): string {
  const format = formatterFor(currentLanguage.value)
  const written = Object.entries(params).map(([name, value]) => {
    if (typeof value === 'string') return [name, value]
    return [name, typeof value === 'number' ? format.number(value) : format.list(value)]
  })
  return translate(`packs.problem.${fault}`, Object.fromEntries(written))
}
