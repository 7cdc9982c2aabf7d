import { quarterOf } from '@/shared/quarter'
import { countStates, latestCheckIn, type HeldCheckIn } from '../../check-ins'
import { trackedMeasures } from '../../measures'
import type { Block, ReportInput, Section } from '../../types'
import type { Words } from '../../words'
import { next } from '../summary'
import { sentences } from '../lists'
import { inShort } from './measures'
import { moved } from './moved'
import { slips } from './actions'

/** The quarter on one page: what was done, what moved, what slipped, what comes next. */
export function quarterSection(input: ReportInput, words: Words): Section {
  const { comparison, engagement, kpis = [], roadmap, now } = input
  const held = latestCheckIn(engagement)
  const measures = trackedMeasures(engagement, kpis)
  const movements = [
    ...(comparison ? [moved(input, comparison, words)] : []),
    ...(measures.length ? [inShort(measures, words)] : []),
  ]
  return {
    id: 'quarter',
    title: held
      ? words.say('review.title', { quarter: words.quarter(held.quarter) })
      : words.say('review.short'),
    blocks: [
      ...(held ? done(held, words) : [{ kind: 'paragraph', text: words.say('review.none') } as const]),
      ...sentences('review.moved', movements, words),
      ...(held ? sentences('review.slipped', slips(held, input, words), words) : []),
      ...(roadmap ? next(roadmap, quarterOf(new Date(now)), words) : []),
    ],
  }
}

function done({ quarter, checkIn }: HeldCheckIn, words: Words): Block[] {
  const { all, done, underway, dropped, slipped } = countStates(checkIn)
  const lead = done
    ? words.say('review.done', { quarter: words.quarter(quarter) }, done)
    : words.say('review.none-done', { quarter: words.quarter(quarter) })
  const rest = (
    [
      ['underway', underway],
      ['dropped', dropped],
      ['slipped', slipped],
    ] as const
  ).flatMap(([key, count]) => (count ? [words.say(`review.${key}-count`, {}, count)] : []))
  return [
    { kind: 'paragraph', tone: 'lead', text: [lead, ...rest].join(' ') },
    {
      kind: 'facts',
      facts: [
        { label: words.say('review.fact.all'), value: words.count(all) },
        { label: words.say('state.done'), value: words.count(done) },
        { label: words.say('state.underway'), value: words.count(underway) },
        { label: words.say('state.dropped'), value: words.count(dropped) },
        { label: words.say('review.fact.slipped'), value: words.count(slipped) },
      ],
    },
    {
      kind: 'paragraph',
      tone: 'small',
      text: words.say('review.held', { date: words.date(checkIn.heldOn) }),
    },
  ]
}
