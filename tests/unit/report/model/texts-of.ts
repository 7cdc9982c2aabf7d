import type { Block, ReportModel } from '@/report/model'

/** Every text of a block, charts' words included. */
export const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return [...block.items, ...(block.labels ?? [])]
    case 'quotes':
      return [...block.items]
    case 'callout':
      return [block.title, ...block.items]
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value])
    case 'chart':
      return [block.drawing.alt, ...block.legend.map(({ text }) => text)]
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat().map(({ text }) => text)]
  }
}

export const section = (model: ReportModel, id: string) => model.sections.find((each) => each.id === id)!
export const textOf = (model: ReportModel, id: string) =>
  section(model, id).blocks.flatMap(textsOf).join('\n')
export const allTexts = (model: ReportModel) => [
  model.title,
  model.cover.kicker,
  model.cover.note,
  ...model.cover.facts.flatMap(({ label, value }) => [label, value]),
  ...model.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]),
]
