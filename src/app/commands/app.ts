import {
  CircleHelp,
  Command as CommandIcon,
  FilePlus2,
  FolderOpen,
  FlaskConical,
  Languages,
  Moon,
  Save,
  Search,
  MonitorDown,
} from '@lucide/vue'
import { isDark, preferences } from '@/composables/preferences'
import { useCommands, type Command } from '@/composables/commands'
import { say } from '@/composables/notices'
import { currentLanguage, translate } from '@/i18n'
import { useStorage } from '@/storage'
import { dialog } from '../dialogs'
import { chooseLanguage, OFFERED } from '../language'
import { canInstall, install } from '../install'
import { palette } from './palette'
import { useUndoCommands } from './undo'

/** Commands that are there on every screen. */
export function useAppCommands(): void {
  useUndoCommands()
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
      id: 'help.install',
      title: 'shell.command.install',
      group: 'help',
      icon: MonitorDown,
      when: canInstall,
      run: install,
    },
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
