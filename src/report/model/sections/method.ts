import { STAGE_FROM } from '@/assessment/stages'
import { STAGES } from '@/shared/terms'
import type { ReportInput, Section } from '../types'
import type { Words } from '../words'

/** How the numbers came about, so that each can be checked; and who is not behind them. */
export function methodSection({ kind }: ReportInput, words: Words): Section {
  const limits = STAGES.slice(1).map((stage) => `${words.stage(stage)} ${words.score(STAGE_FROM[stage])}`)
  return {
    id: 'method',
    title: words.say(kind === 'full' ? 'method-section.title' : 'method-section.short-title'),
    isShort: true,
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
    ],
  }
}
