/** What a page's operators paint, and what each painted thing is said to be. */
export interface Painted {
  readonly operator: string
  /** The number of its marked content, `artifact`, or null where it is said to be nothing. */
  readonly mark: number | 'artifact' | null
  /** For text: the name of the font, and the character codes. */
  readonly font: string | null
  readonly codes: readonly number[]
}

export interface PageContent {
  readonly painted: readonly Painted[]
  /** Numbers of marked content, in order. */
  readonly marks: readonly number[]
  /** Brackets of marked content that do not match, or stand within each other. */
  readonly faults: readonly string[]
}

const TOKEN =
  /\s+|%[^\n]*|<<|>>|\[|\]|<[0-9a-fA-F\s]*>|\((?:\\[\s\S]|[^\\()])*\)|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+/g
const OPERAND = /^([<(/[\]+.\d-]|>>)/
const PAINTS = new Set([
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Do',
  'EI',
  'Tj',
  'TJ',
  "'",
  '"',
])

/** Reads the operators of a page. Fonts of one byte a code are none of ours: every code has two. */
export function readContent(source: string): PageContent {
  const painted: Painted[] = []
  const marks: number[] = []
  const faults: string[] = []
  const open: (number | 'artifact' | 'other')[] = []
  let font: string | null = null
  let operands: string[] = []

  function begin() {
    const mcid = /\/MCID (\d+)/.exec(operands.join(' '))?.[1]
    const mark = operands[0] === '/Artifact' ? 'artifact' : mcid === undefined ? 'other' : Number(mcid)
    const within = open.at(-1)
    if (within !== undefined && within !== 'other' && mark !== 'other')
      faults.push(`${mark === 'artifact' ? 'an artifact' : 'tagged content'} within ${within}`)
    if (typeof mark === 'number') marks.push(mark)
    open.push(mark)
  }

  for (const [token] of source.matchAll(TOKEN)) {
    if (/^[\s%]/.test(token)) continue
    if (OPERAND.test(token)) {
      operands.push(token)
      continue
    }
    if (token === 'BDC' || token === 'BMC') begin()
    else if (token === 'EMC' && open.pop() === undefined) faults.push('an EMC that ends nothing')
    else if (token === 'Tf') font = operands[0]?.slice(1) ?? null
    else if (PAINTS.has(token)) {
      const mark = open.findLast((each) => each !== 'other')
      const isText = /^(TJ|Tj|'|")$/.test(token)
      const codes = isText ? operands.flatMap(codesIn) : []
      painted.push({ operator: token, mark: mark ?? null, font: isText ? font : null, codes } as Painted)
    }
    operands = []
  }
  if (open.length) faults.push('marked content that never ends')
  return { painted, marks, faults }
}

const codesIn = (operand: string): number[] =>
  /^<[0-9a-fA-F]/.test(operand) ? operand.match(/[0-9a-fA-F]{4}/g)!.map((hex) => parseInt(hex, 16)) : []
