import {
  CircleHelp,
  Command as CommandIcon,
  FilePlus2,
  FolderOpen,
  FlaskConical,
  Languages,
  Moon,
  Redo2,
  Save,
  Search,
  Undo2,
} from '@lucide/vue'
import { isDark, preferences } from '@/composables/preferences'
import { useCommands, type Command } from '@/composables/commands'
import { say } from '@/composables/notices'
import { currentLanguage, translate } from '@/i18n'
import { useStorage } from '@/storage'
import { dialog } from '../dialogs'
import { useCurrentEngagement } from '../engagements/current'
import { chooseLanguage, OFFERED } from '../language'
import { palette } from './palette'

/** Commands that are there on every screen. */
export function useAppCommands(): void {
  const { handle } = useCurrentEngagement()

  useCommands([
    {
      id: 'engagement.new',
      title: 'shell.command.new',
      group: 'engagement',
      icon: FilePlus2,
      keys: ['Alt+KeyN'],
      run: () => (dialog.value = { kind: 'new-engagement' }),
    },
    {
      id: 'engagement.import',
      title: 'shell.command.import',
      group: 'engagement',
      icon: FolderOpen,
      keys: ['$mod+KeyO'],
      run: openFile,
    },
    {
      id: 'engagement.sample',
      title: 'shell.command.sample',
      group: 'engagement',
      icon: FlaskConical,
      run: openSample,
    },
    {
      id: 'engagement.save',
      title: 'shell.command.save',
      group: 'engagement',
      icon: Save,
      keys: ['$mod+KeyS'],
      whileTyping: true,
      run: saveNow,
    },
    {
      id: 'edit.undo',
      title: 'shell.command.undo',
      group: 'edit',
      icon: Undo2,
      keys: ['$mod+KeyZ'],
      when: () => handle.value?.undoLabel.value != null,
      run: () => handle.value?.undo(),
    },
    {
      id: 'edit.redo',
      title: 'shell.command.redo',
      group: 'edit',
      icon: Redo2,
      keys: ['$mod+Shift+KeyZ', '$mod+KeyY'],
      when: () => handle.value?.redoLabel.value != null,
      run: () => handle.value?.redo(),
    },
    {
      id: 'view.palette',
      title: 'shell.command.palette',
      group: 'view',
      icon: CommandIcon,
      keys: ['$mod+Shift+KeyP', 'F1'],
      whileTyping: true,
      run: () => (palette.value = 'commands'),
    },
    {
      id: 'go.quickOpen',
      title: 'shell.command.quickOpen',
      group: 'go',
      icon: Search,
      keys: ['$mod+KeyP'],
      whileTyping: true,
      run: () => (palette.value = 'places'),
    },
    {
      id: 'view.theme',
      title: 'shell.command.theme',
      group: 'view',
      icon: Moon,
      keys: ['Alt+KeyD'],
      run: () => (preferences.value.theme = isDark.value ? 'light' : 'dark'),
    },
    ...languageCommands(),
    {
      id: 'help.shortcuts',
      title: 'shell.command.shortcuts',
      group: 'help',
      icon: CircleHelp,
      keys: ['$mod+Slash'],
      run: () => (dialog.value = { kind: 'shortcuts' }),
    },
  ])
}

function languageCommands(): Command[] {
  return OFFERED.map((code) => ({
    id: `view.language.${code}`,
    // A language is offered by its own name, whatever the language of the screen.
    title: `shell.command.language.${code}`,
    group: 'view',
    icon: Languages,
    when: () => currentLanguage.value !== code,
    run: () => chooseLanguage(code),
  }))
}

// What few use is fetched when it is used.
const openFile = async () => (await import('../engagements/file')).importEngagementFile()
const openSample = async () => (await import('../engagements/create')).openSample()

/** Everything is saved by itself; who presses the old keys is told so once it is true. */
async function saveNow() {
  const saved = await useStorage().flush()
  say(translate(saved ? 'shell.save.done' : 'shell.save.not'), saved ? {} : { tone: 'problem' })
}
