import type { Block, ReportInput, Section } from '../../types'
import type { Words } from '../../words'
import { notesOn } from '../notes'
import { spreadChart } from '../spread'
import { questionsOf, type Question } from './questions'

/** Where the room was split and what it agreed, with the reasons written down. [SC7] */
export function settledSection(input: ReportInput, words: Words): Section {
  const questions = questionsOf(input.assessment).filter(({ isSplit, result }) => isSplit || result.agreed)
  const none: Block = { kind: 'paragraph', text: words.say('settled.none') }
  return {
    id: 'settled',
    title: words.say('settled.title'),
    blocks: [
      ...(questions.length ? [] : [none]),
      ...questions.flatMap((question) => card(question, input, words)),
    ],
  }
}

function card(question: Question, input: ReportInput, words: Words): Block[] {
  const { skill, lens, result } = question
  const notes = notesOn(skill.skill, lens, input, words)
  return [
    {
      kind: 'heading',
      isCard: true,
      text: words.say('settled.question', { skill: words.skill(skill.skill), lens: words.lens(lens) }),
    },
    { kind: 'paragraph', text: spreadInWords(question, words) },
    ...spreadChart({ skills: [skill], lenses: [lens], withNames: false }, input, words),
    { kind: 'paragraph', text: agreement(result.agreed, words) },
    ...(notes.length
      ? [
          { kind: 'paragraph', tone: 'label', text: words.say('settled.notes', {}, notes.length) } as const,
          { kind: 'quotes', items: notes } as const,
        ]
      : []),
  ]
}

function spreadInWords({ result, isSplit }: Question, words: Words): string {
  const { n, min, max, mean } = result
  if (min === null || max === null) return words.say('settled.unrated')
  const params = { min: words.level(min), max: words.level(max), mean: words.score(mean) }
  const ran = words.say(min === max ? 'settled.alike' : 'settled.ran', params, n)
  return isSplit ? `${ran} ${words.say('settled.split')}` : ran
}

function agreement(agreed: Question['result']['agreed'], words: Words): string {
  if (!agreed) return words.say('settled.not-agreed')
  const reason = agreed.reason.trim()
  const level = words.say('settled.agreed', { level: words.count(agreed.level) })
  return reason ? `${level} ${words.say('settled.reason', { reason: words.own(reason) })}` : level
}
