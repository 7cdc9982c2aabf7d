import { MODEL } from '@/content/load'
import { currentLanguage, hasMessage, loadMessages, translate } from '@/i18n'
import { formatterFor } from '@/i18n/format'
import { download, fileName, pickFile } from '@/composables/files'
import { say } from '@/composables/notices'
import { useStorage } from '@/storage'
import type { FileProblem } from '@/storage/engagement-file'
import { dialog, type ImportProblem } from '../dialogs'
import { router } from '../router'

const SHOWN_DETAILS = 50

/** Saves the engagement as the documented JSON file. */
export async function exportEngagementFile(id: string): Promise<void> {
  const { engagements } = useStorage()
  const [{ exportEngagement }, handle] = await Promise.all([
    import('@/storage/engagement-file'),
    engagements.open(id),
  ])
  if (!handle) return
  const now = new Date()
  const text = exportEngagement(id, handle.data, now)
  download(new Blob([text], { type: 'application/json' }), fileName(handle.data.profile.name, 'json', now))
  handle.close()
}

/** Lets the person choose a file and brings it in. */
export async function importEngagementFile(): Promise<void> {
  const file = await pickFile('.json,application/json')
  if (file) await receiveFile(file)
}

/** Brings in a file: as a new engagement, or into the one it was exported from. Says why not when it cannot. */
export async function receiveFile(file: File): Promise<void> {
  const { catalog, engagements } = useStorage()
  const { readEngagementFile, importCopy, importMerge } = await import('@/storage/engagement-file')
  const skills = new Set([...MODEL.competencies.flatMap((competency) => competency.skills), ...MODEL.retired])
  const result = await readEngagementFile(file, { skills })
  if (!result.ok) {
    await loadMessages('files')
    dialog.value = { kind: 'import-failed', file: file.name, problem: describe(result.error) }
    return
  }
  const { name } = result.engagement.profile
  const how = catalog.has(result.id) ? await askHow(name) : 'copy'
  if (how === null) return
  let id = result.id
  if (how === 'copy') id = importCopy(catalog, result)
  else {
    const handle = await engagements.open(result.id)
    if (!handle) return
    importMerge(handle, result)
    handle.close()
  }
  await router.push({ name: 'results', params: { engagement: id } })
  say(translate(`shell.import.${how === 'copy' ? 'done' : 'merged'}`, { name }))
}

function askHow(name: string): Promise<'copy' | 'merge' | null> {
  return new Promise((answer) => {
    dialog.value = { kind: 'import-known', name, answer }
  })
}

function describe(problem: FileProblem): ImportProblem {
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
      const lines = problem.problems.map(({ path, code, value }) =>
        translate(`files.detail.${code}`, { path, value: String(value ?? '') }),
      )
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
