import { STAGES } from '@/shared/terms'
import { STAGE_FROM, stageOf } from '@/assessment/stages'
import type { Drawing, Mark } from '@/shared/chart/drawing'
import type { Words } from './words'

const WIDTH = 520
const BAND = { top: 26, height: 22, gap: 2 }
const HEIGHT = 68
const RANGE = { from: 1, to: 5 }

/** The five stages as a band, with a pointer where the score stands. */
export function stageScale(score: number, words: Words, rtl: boolean): Drawing {
  const x = (distance: number) => (rtl ? WIDTH - distance : distance)
  const along = (value: number) => ((value - RANGE.from) / (RANGE.to - RANGE.from)) * WIDTH
  const bands = STAGES.flatMap((stage, index): Mark[] => {
    const level = (index + 1) as 1 | 2 | 3 | 4 | 5
    const start = along(STAGE_FROM[stage])
    const end = along(STAGE_FROM[STAGES[index + 1] ?? stage] ?? RANGE.to)
    const width = (end > start ? end : WIDTH) - start - BAND.gap
    const middle = x(start + width / 2)
    return [
      {
        kind: 'rect',
        x: rtl ? x(start + width) : start,
        y: BAND.top,
        width,
        height: BAND.height,
        fill: `level-${level}`,
      },
      {
        kind: 'text',
        x: middle,
        y: BAND.top + BAND.height + 16,
        text: words.stage(stage),
        size: 11,
        bold: stage === stageOf(score),
        ink: stage === stageOf(score) ? 'ink' : 'muted',
        align: 'center',
      },
    ]
  })
  const at = Math.min(WIDTH - 8, Math.max(8, along(score)))
  const pointer: Mark[] = [
    {
      kind: 'polygon',
      points: [
        { x: x(at) - 6, y: BAND.top - 10 },
        { x: x(at) + 6, y: BAND.top - 10 },
        { x: x(at), y: BAND.top - 1 },
      ],
      fill: 'ink',
    },
    {
      kind: 'text',
      x: x(at),
      y: BAND.top - 14,
      text: words.score(score),
      size: 13,
      bold: true,
      ink: 'ink',
      align: 'center',
    },
  ]
  const alt = words.say('scale.alt', { score: words.score(score), stage: words.stage(stageOf(score)) })
  return { width: WIDTH, height: HEIGHT, alt, marks: [...bands, ...pointer] }
}
