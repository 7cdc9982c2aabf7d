import { describe, expect, it } from 'vitest'
import type { StageDistribution } from '@/content/types'
import { completePercents, placeScore } from '@/assessment/benchmark'

const distribution: StageDistribution = {
  id: 'cx-2025',
  year: 2025,
  n: 223,
  percent: { investigate: 29, initiate: 36, mobilize: 21, scale: null, embed: 3 },
  margin: 6.6,
}

describe('benchmark', () => {
  it('[SC5] puts a score into its stage among the published ones', () => {
    expect(placeScore(2.7, distribution)).toMatchObject({
      ...{ stage: 'mobilize', percent: 21, isRemainder: false, below: 65, above: 14, cumulative: 86 },
    })
  })

  it('[SC5] takes the one missing share for what is left of 100, and says so', () => {
    expect(placeScore(3.5, distribution)).toMatchObject({
      stage: 'scale',
      percent: 11,
      isRemainder: true,
      above: 3,
    })
  })

  it('[SC5] leaves two missing shares unknown', () => {
    const sparse = { ...distribution, percent: { ...distribution.percent, embed: null } }
    expect(completePercents(sparse)).toMatchObject({ investigate: 29, scale: null, embed: null })
    expect(placeScore(3.5, sparse)).toMatchObject({
      percent: null,
      isRemainder: false,
      below: 86,
      above: null,
    })
  })
})
