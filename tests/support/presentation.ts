import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import readSheets from 'read-excel-file/universal'

export interface ChartRead {
  readonly kind: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  /** The workbook inside, with the same numbers. */
  readonly sheet: readonly (readonly unknown[])[]
  readonly xml: Document
}

export interface SlideRead {
  readonly title: string
  /** Each paragraph, in order; those in tables too. */
  readonly lines: readonly string[]
  /** What charts are called for whoever cannot see them. */
  readonly alts: readonly string[]
  readonly charts: readonly ChartRead[]
  readonly xml: Document
}

/** Reads a presentation by its parts, with libraries that had no hand in writing it. Any fault in its XML is an error. */
export async function readDeck(file: Blob) {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const xml = (path: string): Document => {
    const onError = (level: string, message: string) => {
      if (level !== 'warning') throw new Error(`${path}: ${message}`)
    }
    return new DOMParser({ onError }).parseFromString(strFromU8(parts[path]!), 'text/xml')
  }
  for (const path of Object.keys(parts).filter((path) => /\.(xml|rels)$/.test(path))) xml(path)
  const count = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length
  const slides: SlideRead[] = []
  for (let number = 1; number <= count; number++) {
    const slide = xml(`ppt/slides/slide${number}.xml`)
    const targets = all(xml(`ppt/slides/_rels/slide${number}.xml.rels`), 'Relationship')
      .map((relation) => relation.getAttribute('Target')!)
      .filter((target) => target.includes('/charts/'))
    slides.push({
      title: titleOf(slide),
      lines: all(slide, 'a:p').map(textOf),
      alts: all(slide, 'p:cNvPr').map((each) => each.getAttribute('descr') ?? ''),
      charts: await Promise.all(targets.map((target) => readChart(inPackage(target), xml, parts))),
      xml: slide,
    })
  }
  return { slides, presentation: xml('ppt/presentation.xml'), parts: Object.keys(parts), xml }
}

async function readChart(
  path: string,
  xml: (path: string) => Document,
  parts: Readonly<Record<string, Uint8Array>>,
): Promise<ChartRead> {
  const chart = xml(path)
  const [relation] = all(xml(path.replace('charts/', 'charts/_rels/') + '.rels'), 'Relationship')
  const book = parts[inPackage(relation!.getAttribute('Target')!)]!
  const [sheet] = await readSheets(new Blob([book as Uint8Array<ArrayBuffer>]))
  const [plot] = [...all(chart, 'c:barChart'), ...all(chart, 'c:lineChart'), ...all(chart, 'c:radarChart')]
  const series = all(plot!, 'c:ser')
  const points = (from: Element | undefined, size: number) => {
    const values: (string | null)[] = Array.from({ length: size }, () => null)
    for (const point of all(from!, 'c:pt')) values[Number(point.getAttribute('idx'))] = point.textContent
    return values
  }
  const size = Number(all(series[0]!, 'c:ptCount')[1]!.getAttribute('val'))
  return {
    kind: plot!.tagName,
    categories: points(all(series[0]!, 'c:cat')[0], size).map((name) => plainly(name ?? '')),
    series: series.map((one) => ({
      name: plainly(all(one, 'c:tx')[0]!.textContent!.replace(/^\s*Sheet1!\$\w+\$1\s*/, '')),
      values: points(all(one, 'c:val')[0], size).map((value) => (value === null ? null : Number(value))),
    })),
    sheet: sheet!.data,
    xml: chart,
  }
}

/** A part by the name that another part has for it. */
const inPackage = (target: string) => target.replace(/^\//, '').replace(/^\.\./, 'ppt')

function titleOf(slide: Document): string {
  const shape = all(slide, 'p:sp').find((each) =>
    all(each, 'p:ph').some((place) => place.getAttribute('type') === 'title'),
  )
  return shape ? textOf(shape) : ''
}

export const all = (from: Document | Element, name: string): Element[] =>
  Array.from(from.getElementsByTagName(name))

const textOf = (from: Element) =>
  all(from, 'a:t')
    .map(({ textContent }) => textContent)
    .join('')

/** Without what is never seen, and with blanks as blanks. */
export const plainly = (text: string) =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
