import {
  Archive,
  ArchiveRestore,
  Columns2,
  Copy,
  Download,
  PanelLeft,
  Pencil,
  Square,
  Trash2,
  X,
} from '@lucide/vue'
import { useCommands, type Command } from '@/composables/commands'
import { useScreen } from '@/composables/screen'
import type { CatalogEntry } from '@/storage'
import { useCurrentEngagement } from '../engagements/current'
import { exportEngagementFile } from '../engagements/file'
import { engagementVerbs } from '../engagements/verbs'
import { router, routeTo } from '../router'
import { ACTIVITIES, VIEWS } from '../views'
import { explorerOpen } from '../workbench/explorer'
import type { ViewId } from '../workbench/layout'
import { useWorkbench } from '../workbench/store'

/** Commands that make sense while the workbench is on screen. */
export function useWorkbenchCommands(): void {
  const workbench = useWorkbench()
  const { isPhone } = useScreen()
  const { entry } = useCurrentEngagement()
  const about = () => workbench.place.engagement ?? entry.value?.id ?? null

  const go = (view: ViewId, keys: string): Command => ({
    id: `go.${view}`,
    title: VIEWS[view].title,
    group: 'go',
    icon: VIEWS[view].icon,
    keys: [keys],
    when: () => !VIEWS[view].aboutEngagement || about() !== null,
    run: () =>
      router.push(routeTo({ view, engagement: VIEWS[view].aboutEngagement ? about() : null, round: null })),
  })

  const withEntry = (
    command: Omit<Command, 'group' | 'run' | 'when'>,
    run: (entry: CatalogEntry) => unknown,
    when?: (entry: CatalogEntry) => boolean,
  ): Command => ({
    ...command,
    group: 'engagement',
    when: () => entry.value !== null && (when?.(entry.value) ?? true),
    run: () => entry.value && run(entry.value),
  })

  useCommands([
    ...ACTIVITIES.map((view, index) => go(view, `Alt+Digit${index + 1}`)),
    go('packs', 'Alt+KeyQ'),
    go('guide', 'Alt+KeyG'),
    go('settings', '$mod+Comma'),
    withEntry(
      { id: 'engagement.rename', title: 'shell.command.rename', icon: Pencil, keys: ['F2'] },
      engagementVerbs.rename,
    ),
    withEntry(
      { id: 'engagement.duplicate', title: 'shell.command.duplicate', icon: Copy },
      engagementVerbs.duplicate,
    ),
    withEntry(
      { id: 'engagement.export', title: 'shell.command.export', icon: Download, keys: ['$mod+Shift+KeyS'] },
      ({ id }) => exportEngagementFile(id),
    ),
    withEntry(
      { id: 'engagement.archive', title: 'shell.command.archive', icon: Archive },
      engagementVerbs.archive,
      ({ archivedAt }) => archivedAt === null,
    ),
    withEntry(
      { id: 'engagement.unarchive', title: 'shell.command.unarchive', icon: ArchiveRestore },
      engagementVerbs.unarchive,
      ({ archivedAt }) => archivedAt !== null,
    ),
    withEntry(
      { id: 'engagement.delete', title: 'shell.command.delete', icon: Trash2 },
      engagementVerbs.remove,
    ),
    {
      id: 'view.explorer',
      title: 'shell.command.explorer',
      group: 'view',
      icon: PanelLeft,
      keys: ['$mod+KeyB'],
      run: () => (explorerOpen.value = !explorerOpen.value),
    },
    {
      id: 'view.split',
      title: 'shell.command.split',
      group: 'view',
      icon: Columns2,
      keys: ['$mod+Backslash'],
      when: () => !workbench.isSplit && !isPhone.value,
      run: workbench.split,
    },
    {
      id: 'view.join',
      title: 'shell.command.join',
      group: 'view',
      icon: Square,
      keys: ['$mod+Backslash'],
      when: () => workbench.isSplit,
      run: workbench.join,
    },
    ...[0, 1].map((index): Command => ({
      id: `view.focus.${index + 1}`,
      title: `shell.command.focus.${index + 1}`,
      group: 'view',
      keys: [`$mod+Digit${index + 1}`],
      when: () => workbench.isSplit,
      run: () => focusGroup(index),
    })),
    {
      id: 'view.closeTab',
      title: 'shell.command.closeTab',
      group: 'view',
      icon: X,
      keys: ['Alt+KeyW'],
      run: () => {
        const { layout } = workbench
        workbench.close(layout.focused, layout.groups[layout.focused]?.active ?? 0)
      },
    },
  ])

  function focusGroup(index: number) {
    workbench.focus(index)
    document.getElementById(`editor-${index}`)?.focus()
  }
}
