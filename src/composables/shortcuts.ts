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
  if (event.defaultPrevented || isTaken(event, command)) return
  event.preventDefault()
  command.run()
}

/** A dialog over the page keeps every key; menus and the palette leave the commands that work while typing. */
const DIALOG = 'dialog[open]'
const OVERLAY = '[role=dialog], [role=menu]'
/** What Enter alone presses, follows or unfolds. */
const PRESSED_BY_ENTER = 'button, a[href], summary'

/** True where a key means something to what has the focus or lies on top. */
function isTaken(event: KeyboardEvent, command: Command): boolean {
  if (document.querySelector(DIALOG)) return true
  if (!command.whileTyping && (isTyping(event.target) || document.querySelector(OVERLAY))) return true
  const isBareEnter = event.key === 'Enter' && !event.altKey && !event.ctrlKey && !event.metaKey
  return isBareEnter && event.target instanceof Element && event.target.matches(PRESSED_BY_ENTER)
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
