import type { QuarterLoad, Roadmap, Step } from '@/planner/types'
import type { Engagement } from '@/shared/engagement'
import type { Block } from '../../types'
import type { Words } from '../../words'

/** How the plan was made, or that there is none. */
export function planReading(
  { planning: { method, capacity, parallelLimit } }: Pick<Engagement, 'planning'>,
  { actions }: Roadmap,
  words: Words,
): Block[] {
  const text = words.say('roadmap.reading', {
    method: words.say(`method.${method}`),
    capacity: words.days(capacity),
    limit: words.count(parallelLimit),
  })
  const empty: Block = { kind: 'paragraph', text: words.say('roadmap.empty') }
  return [{ kind: 'paragraph', text }, ...(actions.length === 0 ? [empty] : [])]
}

/** How full a quarter is. */
export const loadText = ({ load, capacity, running }: QuarterLoad, words: Words): Block => ({
  kind: 'paragraph',
  tone: 'small',
  text: words.say('roadmap.load', {
    load: words.days(load),
    capacity: words.days(capacity),
    running: words.count(running),
  }),
})

/** "Vision CX: 2 → 3", the arrow in words, for the fonts have none. */
export const stepText = ({ skill, lens, from }: Step, words: Words) =>
  words.say('roadmap.step', {
    skill: words.skill(skill),
    lens: words.lens(lens, 'short'),
    from: words.count(from),
    to: words.count(from + 1),
  })
