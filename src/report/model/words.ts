import type { ActionText, Framework, Kpi } from '@/content/types'
import type { PlannedAction } from '@/planner/types'
import type { CompetencyId, FunctionId, Lens, SkillId, Stage } from '@/shared/terms'
import type { Quarter } from '@/shared/quarter'
import type { Translator } from './types'

/** Keeps a number or name in one piece and in its own direction, whatever stands around it. */
const isolate = (text: string) => `\u2066${text}\u2069`

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u

/** Points, scores, counts and amounts of money are plain numbers: their measure's name says which. */
const UNITS: Partial<Record<Kpi['unit'], Intl.NumberFormatOptions>> = {
  percent: { style: 'percent' },
  days: { style: 'unit', unit: 'day' },
  hours: { style: 'unit', unit: 'hour' },
  minutes: { style: 'unit', unit: 'minute' },
  seconds: { style: 'unit', unit: 'second' },
}

/** The reader's language: sentences, names and numbers as every section of the report needs them. */
export class Words {
  private readonly lists: Intl.ListFormat

  constructor(
    private readonly translator: Translator,
    private readonly framework: Framework,
    private readonly actionTexts: Readonly<Record<string, ActionText>>,
  ) {
    this.lists = new Intl.ListFormat(translator.language, { type: 'conjunction' })
  }

  /** A sentence of the report's room; with a count, its plural form for it. */
  say(key: string, params: Record<string, unknown> = {}, count?: number): string {
    return count === undefined
      ? this.translator.t(`report.${key}`, params)
      : this.translator.t(`report.${key}`, { count: this.count(count), ...params }, count)
  }

  list(items: readonly string[]): string {
    return this.lists.format(items)
  }

  /**
   * What people wrote, in one piece and in its own direction: a note in English keeps its full stop where it belongs
   * in a report that reads from the right.
   */
  own(text: string): string {
    return text
      .split('\n')
      .map((line) => (this.readsAsWe(line) ? line : `\u2068${line}\u2069`))
      .join('\n')
  }

  private readsAsWe(text: string): boolean {
    const [letter] = /\p{L}/u.exec(text) ?? []
    return !letter || RIGHT_TO_LEFT.test(letter) === (this.translator.direction === 'rtl')
  }

  /** A whole number. */
  count(value: number): string {
    return this.translator.number(value, { maximumFractionDigits: 0 })
  }

  /** A level, or what lies between two in the deep form. */
  level(value: number): string {
    return this.translator.number(value, { maximumFractionDigits: 1 })
  }

  /** A year: no grouping. */
  year(value: number): string {
    return this.translator.number(value, { useGrouping: false, maximumFractionDigits: 0 })
  }

  /** A score, always with one decimal; a dash when there is none. */
  score(value: number | null): string {
    return value === null
      ? '–'
      : this.translator.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  }

  /** A factor or a product of factors. */
  factor(value: number): string {
    return this.translator.number(value, { maximumFractionDigits: 2 })
  }

  /** A difference, with its sign. */
  signed(value: number | null): string {
    if (value === null) return '–'
    const options = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const
    return isolate(this.translator.number(value, options))
  }

  percent(share: number): string {
    return this.translator.number(share, { style: 'percent', maximumFractionDigits: 0 })
  }

  /** Person-days: halves matter in small actions, tenths do not. */
  days(value: number): string {
    return this.translator.number(value, { maximumFractionDigits: 0 })
  }

  /** A measure's value in its unit. */
  measure(value: number | null, unit: Kpi['unit'], sign: 'auto' | 'exceptZero' = 'auto'): string {
    if (value === null) return '–'
    const options = { maximumFractionDigits: 1, signDisplay: sign, ...UNITS[unit] }
    const shown = this.translator.number(unit === 'percent' ? value / 100 : value, options)
    return sign === 'auto' ? shown : isolate(shown)
  }

  date(iso: string): string {
    return this.translator.date(iso)
  }

  quarter(quarter: Quarter): string {
    return this.say('quarter', {
      quarter: this.count(Number(quarter.slice(6))),
      year: this.year(Number(quarter.slice(0, 4))),
    })
  }

  range(from: string, to: string): string {
    return isolate(`${from}–${to}`)
  }

  stage(stage: Stage | null): string {
    return stage === null ? '–' : this.framework.stages[stage].name
  }

  stageDescription(stage: Stage): string {
    return this.framework.stages[stage].description
  }

  competency(id: CompetencyId): string {
    return this.framework.competencies[id].name
  }

  purpose(id: CompetencyId): string {
    return this.framework.competencies[id].purpose
  }

  /** A skill that a pack has since dropped goes by its id. */
  skill(id: SkillId): string {
    return this.framework.skills[id]?.name ?? id
  }

  lens(lens: Lens | 'joined', form: 'full' | 'short' = 'full'): string {
    return this.say(`lens.${form}.${lens}`)
  }

  function(id: FunctionId): string {
    return this.say(`function.${id}`)
  }

  /** Who answers for an action: a person by name, else a function. */
  owner({ owner, ownerName }: Pick<PlannedAction, 'owner' | 'ownerName'>): string {
    return ownerName || this.function(owner)
  }

  /** What the library says of an action; nothing of one that the team added. */
  library(id: string): ActionText | undefined {
    return this.actionTexts[id]
  }

  /** The team's wording, else the library's. */
  action({ id, title }: Pick<PlannedAction, 'id' | 'title'>): string {
    return title || this.actionTexts[id]?.title || id
  }
}
