import { computed, onScopeDispose, shallowReactive, type Component } from 'vue'

/**
 * One thing a person can tell the app to do. The palette, the menus and the keyboard all
 * read this one registry; a view adds its own commands while it is on screen.
 */
export interface Command {
  /** `room.verb`; stable, since shortcuts and tests refer to it. */
  readonly id: string
  /** Message key of its name. */
  readonly title: string
  readonly group: CommandGroup
  readonly icon?: Component
  /** In tinykeys' notation; the first is the one that is shown. */
  readonly keys?: readonly string[]
  /** Keys also work while a text field has the focus. */
  readonly whileTyping?: boolean
  /** Left out wherever this says no; absent means always there. */
  readonly when?: () => boolean
  readonly run: () => unknown
}

export const COMMAND_GROUPS = ['engagement', 'answer', 'plan', 'go', 'edit', 'view', 'help'] as const
export type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** In the order in which they were added. Two views of one kind, side by side, add the same commands twice. */
const added = shallowReactive<Command[]>([])
const registry = computed(() => new Map(added.map((command) => [command.id, command])))

/** Adds commands for as long as the caller's scope lives. A later one of the same id stands in for the earlier. */
export function useCommands(commands: readonly Command[]): void {
  added.push(...commands)
  onScopeDispose(() => {
    for (const command of commands) added.splice(added.indexOf(command), 1)
  })
}

/** The commands that can be run now, in the order of their groups. */
export const availableCommands = computed(() =>
  COMMAND_GROUPS.flatMap((group) =>
    [...registry.value.values()].filter((command) => command.group === group && isAvailable(command)),
  ),
)

export const isAvailable = (command: Command) => command.when?.() ?? true

export function findCommand(id: string): Command | undefined {
  return registry.value.get(id)
}

/** Runs a command if it is there and may run; says whether it did. */
export function runCommand(id: string): boolean {
  const command = findCommand(id)
  if (!command || !isAvailable(command)) return false
  command.run()
  return true
}
