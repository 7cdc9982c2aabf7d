import { useCommands } from '@/composables/commands'
import type { AnswerValue } from '@/shared/engagement'
import { LEVELS } from '@/shared/terms'

interface AnswerVerbs {
  next(): void
  back(): void
  leave(): void
  /** Gives an answer to the lens that is next in turn. */
  rate(value: AnswerValue): void
}

/** Answering by keyboard alone: digits rate, Enter goes on. Keys are places, so every keyboard layout works. */
export function useAnswerCommands({ next, back, leave, rate }: AnswerVerbs): void {
  useCommands([
    ...LEVELS.map((level) => ({
      id: `answer.level.${level}`,
      title: `assessment.command.level.${level}`,
      group: 'answer' as const,
      keys: [`Digit${level}`, `Numpad${level}`],
      run: () => rate(level),
    })),
    { id: 'answer.na', title: 'assessment.na', group: 'answer', keys: ['KeyN'], run: () => rate('na') },
    { id: 'answer.dk', title: 'assessment.dk', group: 'answer', keys: ['KeyD'], run: () => rate('dk') },
    { id: 'answer.next', title: 'assessment.next', group: 'answer', keys: ['Enter', 'PageDown'], run: next },
    {
      id: 'answer.back',
      title: 'assessment.back',
      group: 'answer',
      keys: ['Backspace', 'PageUp'],
      run: back,
    },
    { id: 'answer.leave', title: 'assessment.leave', group: 'answer', keys: ['Escape'], run: leave },
  ])
}
