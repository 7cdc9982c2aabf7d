import { say } from '@/composables/notices'
import { translate } from '@/i18n'
import { useStorage, type CatalogEntry } from '@/storage'
import { dialog } from '../dialogs'
import { router } from '../router'
import { useWorkbench } from '../workbench/store'

/** What can be done with an engagement as a whole; the explorer, the home page and the palette offer the same. */
export const engagementVerbs = {
  open: (entry: CatalogEntry) => router.push({ name: 'assess', params: { engagement: entry.id } }),

  rename(entry: CatalogEntry) {
    dialog.value = { kind: 'rename', engagement: entry.id, name: entry.name }
  },

  async duplicate(entry: CatalogEntry) {
    const copy = await useStorage().catalog.duplicate(
      entry.id,
      translate('shell.engagement.copyOf', { name: entry.name }),
    )
    if (copy) say(translate('shell.engagement.duplicated', { name: entry.name }))
  },

  async archive(entry: CatalogEntry) {
    const { catalog } = useStorage()
    await catalog.archive(entry.id)
    say(
      translate('shell.engagement.archived', { name: entry.name }),
      undoing(() => catalog.unarchive(entry.id)),
    )
  },

  unarchive: (entry: CatalogEntry) => useStorage().catalog.unarchive(entry.id),

  async remove(entry: CatalogEntry) {
    const { catalog } = useStorage()
    // The workbench then shows what is left in front.
    useWorkbench().closeEngagement(entry.id)
    await catalog.remove(entry.id)
    say(
      translate('shell.engagement.deleted', { name: entry.name }),
      undoing(() => catalog.restore(entry.id)),
    )
  },

  restore: (entry: CatalogEntry) => useStorage().catalog.restore(entry.id),
}

const undoing = (run: () => unknown) => ({ action: { label: translate('shell.command.undo'), run } })
