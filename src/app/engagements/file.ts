import { loadMessages, translate } from '@/i18n'
import { download, fileName, pickFile } from '@/composables/files'
import { say } from '@/composables/notices'
import { useStorage } from '@/storage'
import { dialog } from '../dialogs'
import { router } from '../router'

/** Saves the engagement as the documented JSON file. */
export async function exportEngagementFile(id: string): Promise<void> {
  const { engagements } = useStorage()
  const [{ exportEngagement }, handle] = await Promise.all([
    import('@/storage/file/engagement-file'),
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
  const [{ readEngagementFile, importCopy, importMerge }, { loadKnown }] = await Promise.all([
    import('@/storage/file/engagement-file'),
    import('@/content/pack/engagement'),
  ])
  const result = await readEngagementFile(file, await loadKnown())
  if (!result.ok && result.error.code === 'not-ours') {
    // There is a screen for questionnaires.
    const { leaveFile } = await import('@/packs/views/inbox')
    if (await leaveFile(file)) return void router.push({ name: 'packs' })
  }
  if (!result.ok) {
    const [{ describe }] = await Promise.all([import('./file-problems'), loadMessages('files', 'packs')])
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
