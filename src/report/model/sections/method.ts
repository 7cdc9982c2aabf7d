import { STAGE_FROM } from '@/assessment/stages'
import { STAGES } from '@/shared/terms'
import type { ReportInput, Section } from '../types'
import type { Words } from '../words'
import { paragraphs } from './summary'

/** How the numbers came about, so that each can be checked; and who is not behind them. */
export function methodSection({ engagement }: ReportInput, words: Words): Section {
  const closing = engagement.reports.full?.closing.trim()
  const limits = STAGES.slice(1).map((stage) => `${words.stage(stage)} ${words.score(STAGE_FROM[stage])}`)
  return {
    id: 'method',
    title: words.say('method-section.title'),
    blocks: [
      {
        kind: 'list',
        items: [
          words.say('method-section.answers'),
          words.say('method-section.skill'),
          words.say('method-section.competency'),
          words.say('method-section.stages', { limits: words.list(limits) }),
          words.say('method-section.limiting'),
          words.say('method-section.roadmap'),
        ],
      },
      { kind: 'heading', text: words.say('method-section.source-title') },
      { kind: 'paragraph', text: words.say('method-section.source') },
      ...(closing
        ? [{ kind: 'heading', text: words.say('method-section.closing') } as const, ...paragraphs(closing)]
        : []),
    ],
  }
}
