import { answerKey } from '@/shared/engagement'
import type { Lens, SkillId } from '@/shared/terms'
import type { ReportInput } from '../types'
import type { Words } from '../words'

/** What was written beside the answers on a question, in no order that tells who wrote it. */
export function notesOn(
  skill: SkillId,
  lens: Lens,
  { engagement, assessment }: ReportInput,
  words: Words,
): string[] {
  const { round, participants } = assessment
  return participants
    .map((id) => engagement.answers[answerKey(round, id, skill, lens)]?.note.trim() ?? '')
    .filter((note) => note !== '')
    .sort()
    .map((note) => words.own(note))
}
