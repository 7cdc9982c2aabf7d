import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { agreementBand, agreementOf } from '@/assessment/agreement'
import type { Level } from '@/shared/terms'

const of = (...levels: Level[]) => agreementOf(levels)

describe('agreement', () => {
  it('[SC7] r_wg is one minus the variance over that of uniform answers, which is 2', () => {
    // 2, 3, 3, 3, 4: mean 3, s² = 2/4 = .5, r_wg = 1 − .5/2 = .75; AD = (1 + 1)/5 = .4
    expect(of(2, 3, 3, 3, 4)).toEqual({ rwg: 0.75, band: 'strong', meanDeviation: 0.4, split: false })
  })

  it('[SC7] is 1 when all say the same', () => {
    expect(of(4, 4, 4, 4, 4)).toEqual({ rwg: 1, band: 'very-strong', meanDeviation: 0, split: false })
  })

  it('[SC7] is cut off at 0 when opinions are further apart than chance', () => {
    // 1, 1, 1, 5, 5, 5: s² = 24/5 = 4.8, 1 − 2.4 < 0; AD = 2 > 5/6
    expect(of(1, 1, 1, 5, 5, 5)).toEqual({ rwg: 0, band: 'none', meanDeviation: 2, split: true })
  })

  it('[SC7] flags a mean absolute deviation above A/6, and not at it', () => {
    // Around a mean of 3: deviations 1, 1, 0, 0, 1, 1 of 6 make 4/6; 2, 1, 0, 0, 1, 2 make 6/6.
    expect(of(2, 2, 3, 3, 4, 4)).toMatchObject({ split: false, meanDeviation: expect.closeTo(2 / 3, 12) })
    expect(of(1, 2, 3, 3, 4, 5)).toMatchObject({ split: true, meanDeviation: 1 })
    // Deviations of 10 over 12 answers: exactly A/6.
    expect(of(1, 1, 2, 3, 3, 3, 3, 3, 3, 4, 5, 5)).toMatchObject({
      split: false,
      meanDeviation: expect.closeTo(5 / 6, 12),
    })
  })

  it('[SC7] gives no coefficient under five answers', () => {
    expect(of(3, 3, 3, 3)).toBeNull()
    expect(of()).toBeNull()
  })

  it('[SC7] names the bands of LeBreton & Senter, each bound belonging to the lower one', () => {
    expect([0, 0.3, 0.31, 0.5, 0.51, 0.7, 0.71, 0.9, 0.91, 1].map(agreementBand)).toEqual([
      ...[
        'none',
        'none',
        'weak',
        'weak',
        'moderate',
        'moderate',
        'strong',
        'strong',
        'very-strong',
        'very-strong',
      ],
    ])
  })

  it('[SC7] lies within 0–1 for all answers', () => {
    const levels = fc.array(fc.constantFrom<Level>(1, 2, 3, 4, 5), { minLength: 5, maxLength: 60 })
    fc.assert(
      fc.property(levels, (all) => {
        const rwg = of(...all)?.rwg ?? -1
        expect(rwg >= 0 && rwg <= 1).toBe(true)
      }),
    )
  })
})
