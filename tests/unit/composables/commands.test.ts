import { describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, watch } from 'vue'
import {
  availableCommands,
  COMMAND_GROUPS,
  findCommand,
  runCommand,
  useCommands,
  type Command,
} from '@/composables/commands'

const command = (id: string, rest: Partial<Command> = {}): Command => ({
  id,
  title: `title.${id}`,
  group: 'view',
  run: vi.fn(),
  ...rest,
})

/** A view that has these commands while it is on screen. */
function view(...commands: Command[]) {
  const scope = effectScope()
  scope.run(() => useCommands(commands))
  return { leave: () => scope.stop() }
}
const ids = () => availableCommands.value.map(({ id }) => id)

describe('commands', () => {
  it('are there for as long as their view is', () => {
    const { leave } = view(command('a.one'), command('a.two'))
    expect(ids()).toEqual(['a.one', 'a.two'])
    leave()
    expect(ids()).toEqual([])
    expect(findCommand('a.one')).toBeUndefined()
  })

  it('stand in the order of their groups, then in the order of their coming', () => {
    const commands = COMMAND_GROUPS.toReversed().map((group) => command(group, { group }))
    const { leave } = view(...commands, command('answer.late', { group: 'answer' }))
    expect(ids()).toEqual(['engagement', 'answer', 'answer.late', 'plan', 'go', 'edit', 'view', 'help'])
    leave()
  })

  it('give way to a later one of the same id, and come back when it goes', () => {
    const [first, second] = [command('same'), command('same')]
    const left = view(first)
    const right = view(second)
    runCommand('same')
    expect([first.run, second.run].map((run) => vi.mocked(run).mock.calls.length)).toEqual([0, 1])
    expect(ids()).toEqual(['same'])
    right.leave()
    expect(findCommand('same')).toBe(first)
    left.leave()
  })

  it('stay when an earlier view of the same kind goes', () => {
    const left = view(command('same'))
    const second = command('same')
    const right = view(second)
    left.leave()
    expect(findCommand('same')).toBe(second)
    right.leave()
  })
})

describe('a command that may not run now', () => {
  it('is known but neither offered nor run', () => {
    const hidden = command('hidden', { when: () => false })
    const { leave } = view(hidden)
    expect(ids()).toEqual([])
    expect(runCommand('hidden')).toBe(false)
    expect(hidden.run).not.toHaveBeenCalled()
    expect(findCommand('hidden')).toBe(hidden)
    leave()
  })

  it('is offered as soon as it may', async () => {
    const may = ref(false)
    const { leave } = view(command('maybe', { when: () => may.value }))
    const seen: string[][] = []
    const stop = watch(availableCommands, () => seen.push(ids()))
    may.value = true
    await nextTick()
    expect(seen).toEqual([['maybe']])
    expect(runCommand('maybe')).toBe(true)
    stop()
    leave()
  })
})

it('says that a command nobody knows was not run', () => {
  expect(runCommand('nobody.knows')).toBe(false)
})
