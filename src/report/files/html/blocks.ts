import type { Block, Fact, LegendEntry, ReportModel, Section } from '../../model/types'
import { inksWith, type Inks } from '../../pdf/inks'
import { svgElement } from '../image/svg'
import { titleOfChart } from '../image/title'
import { element, escaped } from '../../xml'
import { tableHtml } from './table'

type Chart = Extract<Block, { kind: 'chart' }>

/** What is longer may be parted between two printed pages: kept whole, it could be higher than a page. */
const LONG = 600
export const lengthClass = (text: string) => (text.length > LONG ? 'long' : undefined)

export function blockHtml(block: Block, section: Section, model: ReportModel): string {
  switch (block.kind) {
    case 'heading':
      return element(block.level === 3 ? 'h4' : 'h3', {}, escaped(block.text))
    case 'paragraph':
      return element('p', { class: block.tone === 'body' ? undefined : block.tone }, escaped(block.text))
    case 'list':
      return block.labels ? labelled(block.items, block.labels) : list(block.items)
    case 'quotes':
      return block.items
        .map((item) => element('blockquote', { class: lengthClass(item) }, escaped(item)))
        .join('\n')
    case 'facts':
      return factsHtml(block.facts, block.size)
    case 'callout': {
      const title = element('p', { class: 'label' }, escaped(block.title))
      const isLong = block.items.join('').length > LONG
      return element('div', { class: isLong ? 'callout long' : 'callout' }, title + list(block.items))
    }
    case 'chart':
      return chart(block, titleOfChart(section, block), model)
    case 'table':
      return tableHtml(block)
  }
}

const list = (items: readonly string[]) =>
  element(
    'ul',
    {},
    items.map((item) => element('li', { class: lengthClass(item) }, escaped(item))).join('\n'),
  )

const labelled = (items: readonly string[], labels: readonly string[]) =>
  element(
    'ul',
    { class: 'labelled', role: 'list' },
    items
      .map((item, at) => element('li', {}, element('span', {}, escaped(labels[at] ?? '')) + escaped(item)))
      .join('\n'),
  )

export const factsHtml = (facts: readonly Fact[], size?: 'small') =>
  element(
    'dl',
    { class: size },
    facts
      .map(({ label, value }) =>
        element('div', {}, element('dt', {}, escaped(label)) + element('dd', {}, escaped(value))),
      )
      .join('\n'),
  )

function chart(
  { drawing, legend, share }: Chart,
  title: string,
  { language, direction, brand }: ReportModel,
): string {
  const inks = inksWith(brand.accent)
  const names = legend.length
    ? element('figcaption', {}, legend.map((each) => entry(each, inks)).join('\n'))
    : ''
  const width = share && share < 1 ? `inline-size:${Math.round(share * 100)}%` : undefined
  return element(
    'figure',
    { style: width },
    svgElement(drawing, { title, language, direction, inks }) + names,
  )
}

const entry = ({ text, ink, shape }: LegendEntry, inks: Inks) =>
  element('span', { class: shape, style: `--swatch:${inks[ink]}` }, escaped(text))
