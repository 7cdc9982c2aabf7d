import { onScopeDispose, watch } from 'vue'
import { tinykeys } from 'tinykeys'
import { availableCommands, type Command } from './commands'

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** True where keys belong to the person's text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches(
      'input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]',
    )
  )
}

/** Lets the keyboard run the registry's commands. */
export function useShortcuts(target: Window = window): void {
  let release = () => {}
  const bind = (commands: readonly Command[]) => {
    release()
    const bindings = commands.flatMap((command) =>
      (command.keys ?? []).map((keys) => [keys, (event: KeyboardEvent) => press(command, event)] as const),
    )
    release = tinykeys(target, Object.fromEntries(bindings))
  }
  watch(availableCommands, bind, { immediate: true })
  onScopeDispose(() => release())
}

function press(command: Command, event: KeyboardEvent) {
  if (event.defaultPrevented) return
  if (isTyping(event.target) && !command.whileTyping) return
  event.preventDefault()
  command.run()
}

const NAMES: Record<string, string> = {
  $mod: isApple ? '⌘' : 'Ctrl',
  Control: 'Ctrl',
  Shift: isApple ? '⇧' : 'Shift',
  Alt: isApple ? '⌥' : 'Alt',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backslash: '\\',
  Comma: ',',
  Slash: '/',
}

/** A shortcut as it is printed on the keys. */
export function describeKeys(keys: string): string {
  const parts = keys.split('+').map((part) => NAMES[part] ?? part.replace(/^(Key|Digit)/, ''))
  return parts.join(isApple ? '' : '+')
}
