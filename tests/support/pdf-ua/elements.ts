import { attribute, below, type Node } from './structure'

/** The standard types (ISO 32000-1, 14.8.4), as far as they need no mapping. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'
  ).split(' '),
)
/** What may hold an element, for the types that may not stand anywhere. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
}
/** What an element may hold, for the types that may not hold just anything. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
}

/** Each element is of a known type, in its place, with what its type asks for (02, 09, 13–16). */
export function elementFaults(top: Node): string[] {
  const nodes = [...below(top)]
  return [
    ...(top.children.map(({ role }) => role).join() === 'Document'
      ? []
      : ['[01-002] the top is no Document']),
    ...nodes.flatMap(placeFaults),
    ...headingFaults(nodes),
    ...nodes.filter(({ role }) => role === 'Figure').flatMap(figureFaults),
    ...nodes.filter(({ role }) => role === 'Table').flatMap(tableFaults),
    ...nodes.filter(({ role }) => role === 'LI').flatMap(itemFaults),
    ...nodes.filter(({ role }) => role === 'L').flatMap(listFaults),
  ]
}

function placeFaults({ role, parent, children, marks, annotations }: Node): string[] {
  const allowed = HOLDS[role]
  const strange = allowed ? children.filter((child) => !allowed.includes(child.role)) : []
  const isIn = !WITHIN[role] || WITHIN[role].includes(parent?.role ?? '')
  const isEmpty = children.length + marks.length + annotations.length === 0
  return [
    ...(STANDARD.has(role) ? [] : [`[02-001] ${role} is no standard type`]),
    ...(isIn ? [] : [`[09-004] ${role} in ${parent?.role}`]),
    ...strange.map((child) => `[09-004] ${role} holds ${child.role}`),
    // An empty cell is a cell all the same.
    ...(isEmpty && !['TD', 'TH'].includes(role) ? [`[09-004] ${role} holds nothing`] : []),
  ]
}

function headingFaults(nodes: readonly Node[]): string[] {
  const levels = nodes.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []))
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0
    return level > before + 1 ? [`[14-003] H${level} after ${before ? `H${before}` : 'nothing'}`] : []
  })
}

function figureFaults(node: Node): string[] {
  const alt = node.element.at('Alt').text?.trim()
  const box = attribute(node, 'BBox')?.items.map(({ number }) => number ?? 0) ?? []
  const [left = 0, bottom = 0, right = 0, top = 0] = box
  return [
    ...(alt ? [] : ['[13-004] a Figure without alternative text']),
    ...(box.length === 4 && right > left && top > bottom ? [] : ['[13-000] a Figure without its place']),
  ]
}

function tableFaults(table: Node): string[] {
  const rows = [...below(table)].filter(({ role }) => role === 'TR')
  const widths = rows.map(({ children }) =>
    children.reduce((sum, cell) => sum + (attribute(cell, 'ColSpan')?.number ?? 1), 0),
  )
  const heads = [...below(table)].filter(({ role }) => role === 'TH')
  const unscoped = heads.filter((head) => !/^(Column|Row|Both)$/.test(attribute(head, 'Scope')?.name ?? ''))
  return [
    ...(new Set(widths).size > 1
      ? [`[15-004] a Table with rows of ${[...new Set(widths)].join(' and ')}`]
      : []),
    ...(heads.length ? [] : ['[15-001] a Table without header cells']),
    ...(unscoped.length ? ['[15-003] a TH without Scope'] : []),
  ]
}

/** Labels count or mark the items: a list that has them says which. */
function listFaults(list: Node): string[] {
  const hasLabels = list.children.some(({ children }) => children.some(({ role }) => role === 'Lbl'))
  return hasLabels && !attribute(list, 'ListNumbering')?.name
    ? ['[16-001] a L that does not say how it counts']
    : []
}

function itemFaults({ children }: Node): string[] {
  const bodies = children.filter(({ role }) => role === 'LBody').length
  return bodies === 1 ? [] : [`[16-003] a LI with ${bodies} LBody`]
}
