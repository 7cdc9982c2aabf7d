import { computed } from 'vue'
import { Redo2, Undo2 } from '@lucide/vue'
import { useCommands } from '@/composables/commands'
import { offeredUndo } from '@/composables/undo-offer'
import { say } from '@/composables/notices'
import { hasMessage, translate } from '@/i18n'
import { useCurrentEngagement } from '../engagements/current'

/** A change by its name in the reader's language, for a sentence about it. */
function sentence(key: 'undo' | 'redo' | 'undone' | 'redone', label: string): string {
  // A room that is not always there names its changes itself.
  const name = label.includes('.') ? label : `shell.change.${label}`
  return translate(`shell.undo.${key}`, { change: hasMessage(name) ? translate(name) : label })
}

/** What undo and redo would do, in words; null when there is nothing to. */
export function useUndo() {
  const { handle } = useCurrentEngagement()
  const history = computed(() => handle.value ?? offeredUndo.value)
  const undoLabel = computed(() => history.value?.undoLabel.value ?? null)
  const redoLabel = computed(() => history.value?.redoLabel.value ?? null)
  return {
    undoText: computed(() => undoLabel.value && sentence('undo', undoLabel.value)),
    redoText: computed(() => redoLabel.value && sentence('redo', redoLabel.value)),

    undo() {
      const label = undoLabel.value
      if (!label) return
      history.value?.undo()
      say(sentence('undone', label))
    },
    redo() {
      const label = redoLabel.value
      if (!label) return
      history.value?.redo()
      say(sentence('redone', label))
    },
  }
}

export function useUndoCommands(): void {
  const { undoText, redoText, undo, redo } = useUndo()
  useCommands([
    {
      id: 'edit.undo',
      title: 'shell.command.undo',
      group: 'edit',
      icon: Undo2,
      keys: ['$mod+KeyZ'],
      when: () => undoText.value !== null,
      run: undo,
    },
    {
      id: 'edit.redo',
      title: 'shell.command.redo',
      group: 'edit',
      icon: Redo2,
      keys: ['$mod+Shift+KeyZ', '$mod+KeyY'],
      when: () => redoText.value !== null,
      run: redo,
    },
  ])
}
