import type { SkillLensResult, SkillResult } from '@/assessment/types'
import { dotsChart } from '@/shared/chart/dots'
import { LEVELS, type Lens } from '@/shared/terms'
import type { Block, LegendEntry, ReportInput } from '../types'
import type { Words } from '../words'
import { lensLegend } from './charts'

interface SpreadOptions {
  readonly skills: readonly SkillResult[]
  readonly lenses: readonly Lens[]
  /** Names and legend are left out where the words around the chart say as much. */
  readonly withNames?: boolean
}

/** How the answers on some skills spread over the levels, a dot each. */
export function spreadChart(
  { skills, lenses, withNames = true }: SpreadOptions,
  { translator }: ReportInput,
  words: Words,
): Block[] {
  const groups = skills.flatMap(({ skill, lenses: results }) => {
    const rows = lenses.flatMap((lens) => (results[lens]?.n ? [rowOf(lens, results[lens], words)] : []))
    return rows.length ? [{ name: withNames ? words.skill(skill) : '', skill, rows }] : []
  })
  if (groups.length === 0) return []
  const said = groups.flatMap(({ skill, rows }) =>
    rows.map(({ lens, counts, agreed }) => inWords(words.skill(skill), { lens, counts, agreed }, words)),
  )
  const drawing = dotsChart({
    groups,
    levelLabels: LEVELS.map((level) => words.count(level)),
    alt: words.say('spread.alt', { answers: said.join(' ') }),
    rtl: translator.direction === 'rtl',
  })
  const hasAgreed = groups.some(({ rows }) => rows.some(({ agreed }) => agreed !== null))
  return [{ kind: 'chart', drawing, legend: withNames ? legend(lenses, hasAgreed, words) : [] }]
}

const rowOf = (lens: Lens, { distribution, agreed }: SkillLensResult, words: Words) => {
  return { name: words.lens(lens, 'short'), lens, counts: distribution, agreed: agreed?.level ?? null }
}

function inWords(
  skill: string,
  { lens, counts, agreed }: Omit<ReturnType<typeof rowOf>, 'name'>,
  words: Words,
): string {
  const given = counts.flatMap((count, index) =>
    count ? [words.say('spread.level', { level: words.count(index + 1) }, count)] : [],
  )
  const row = words.say('spread.row', { skill, lens: words.lens(lens, 'short'), levels: words.list(given) })
  return agreed === null ? row : `${row} ${words.say('spread.agreed', { level: words.count(agreed) })}`
}

/** As many swatches as the chart has kinds of marks. */
function legend(lenses: readonly Lens[], hasAgreed: boolean, words: Words): LegendEntry[] {
  const agreed: LegendEntry = { text: words.say('spread.legend-agreed'), ink: 'ink', shape: 'hollow' }
  return [...lensLegend(lenses, words), ...(hasAgreed ? [agreed] : [])]
}
