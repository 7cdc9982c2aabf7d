import type { Block, ReportInput, Section } from '../../types'
import type { Words } from '../../words'
import { notesOn } from '../notes'
import { questionsOf } from './questions'

/** What was noted on the questions that needed no talk; never by whom. */
export function evidenceSection(input: ReportInput, words: Words): Section[] {
  const { assessment } = input
  const quiet = questionsOf(assessment).filter(({ isSplit, result }) => !isSplit && !result.agreed)
  const blocks = assessment.skills.flatMap(({ skill }): Block[] => {
    const items = quiet
      .filter((question) => question.skill.skill === skill)
      .flatMap(({ lens }) =>
        notesOn(skill, lens, input, words).map((note) =>
          words.say('answers.note', { lens: words.lens(lens, 'short'), note }),
        ),
      )
    if (items.length === 0) return []
    return [
      { kind: 'paragraph', tone: 'label', text: words.skill(skill) },
      { kind: 'quotes', items },
    ]
  })
  if (blocks.length === 0) return []
  const reading: Block = { kind: 'paragraph', text: words.say('evidence.reading') }
  return [{ id: 'evidence', title: words.say('evidence.title'), isShort: true, blocks: [reading, ...blocks] }]
}
