import type { Assessment, Coverage } from '../../types'

/** What became of all the questions that were put to those taking part. */
export function coverageOf({ skills }: Assessment): Coverage {
  const all = skills.flatMap(({ lenses }) => Object.values(lenses)).map(({ coverage }) => coverage)
  const sum = (part: keyof Coverage) => all.reduce((total, coverage) => total + coverage[part], 0)
  return {
    rated: sum('rated'),
    notApplicable: sum('notApplicable'),
    dontKnow: sum('dontKnow'),
    open: sum('open'),
    of: sum('of'),
  }
}

/** Why what nobody rated has no score. */
export function missingBecause(coverage: Coverage | undefined): 'open' | 'na' | 'dk' {
  if (!coverage || coverage.of === 0 || coverage.open > 0) return 'open'
  return coverage.notApplicable >= coverage.dontKnow ? 'na' : 'dk'
}
