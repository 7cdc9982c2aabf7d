import type PptxGenJS from 'pptxgenjs'
import type { Block, ChartData } from '../../../model/types'
import { colour } from '../theme'
import type { Piece, Reading } from './piece'
import { placed } from './text'

export type Chart = Extract<Block, { kind: 'chart' }> & { readonly data: ChartData }

/** A chart without its numbers could only be a picture, and is left to the other writers. */
export const isChart = (block: Block): block is Chart => block.kind === 'chart' && block.data !== undefined

const LABEL = 12
/** A chart is as high as it may be, but never so low that it cannot be read. */
export const CHART = { least: 2.6, most: 5.2 } as const

/** Charts beside each other that the program itself can edit, the first where reading begins. */
export function chartsPiece(charts: readonly Chart[], width: number, height: number): Piece {
  const gap = 0.4
  const each = (width - gap * (charts.length - 1)) / charts.length
  return {
    height,
    split: () => null,
    draw(slide, box, reading) {
      charts.forEach(({ data, drawing }, index) => {
        const at = { ...box, start: box.start + index * (each + gap), width: each }
        slide.addChart(
          data.kind === 'bars' ? 'bar' : data.kind === 'lines' ? 'line' : 'radar',
          seriesOf(data, reading),
          {
            ...placed(at, reading),
            ...look(data, reading),
            altText: drawing.alt,
            objectName: data.series.map(({ name }) => name).join(' – '),
          },
        )
      })
    },
  }
}

/** Begins a date or a name in the right place in programs whose charts know no direction. */
const RIGHT_TO_LEFT = '\u200f'

/** A missing score stays missing: the library's types know numbers only, its charts take null for a gap. */
function seriesOf({ categories, series }: ChartData, { rtl }: Reading): PptxGenJS.OptsChartData[] {
  const begun = (text: string) => (rtl ? RIGHT_TO_LEFT + text : text)
  return series.map(({ name, values }) => ({
    name: begun(name),
    labels: categories.map(begun),
    values: values as number[],
  }))
}

/** As the tables have them. `0.#` would do for all, if Office did not write 27 as “27.” with it. */
function formatOf({ unit, series }: ChartData): string {
  const size = unit === 'share' ? 1000 : 10
  const isWhole = series.every(({ values }) =>
    values.every((value) => Math.round((value ?? 0) * size) % 10 === 0),
  )
  const decimal = unit === 'score' || !isWhole ? '.0' : ''
  return { score: `0${decimal}`, share: `0${decimal}%`, number: `#,##0${decimal}` }[unit]
}

const AXIS_FORMATS = { score: '0;;', share: '0%', number: 'General' } as const

function look(data: ChartData, reading: Reading): PptxGenJS.IChartOpts {
  const { digits, font, tag, rtl } = reading
  const isScore = data.unit === 'score'
  const ink = { color: colour('ink'), grid: { color: colour('grid'), size: 0.75 } }
  return {
    chartColors: data.series.map(({ ink }) => colour(ink, reading.inks)),
    lang: tag,
    showLegend: data.series.length > 1 || data.kind !== 'bars',
    legendPos: 'b',
    legendFontFace: font,
    legendFontSize: LABEL,
    legendColor: ink.color,
    catAxisLabelFontFace: font,
    catAxisLabelFontSize: LABEL,
    catAxisLabelColor: ink.color,
    catAxisLineShow: data.kind === 'lines',
    valAxisLabelFontFace: font,
    valAxisLabelFontSize: 11,
    valAxisLabelColor: colour('muted'),
    valAxisLineShow: false,
    valGridLine: ink.grid,
    valAxisLabelFormatCode: digits + AXIS_FORMATS[data.unit],
    dataLabelFormatCode: digits + formatOf(data),
    dataLabelFontFace: font,
    dataLabelFontSize: LABEL,
    dataLabelColor: ink.color,
    displayBlanksAs: 'gap',
    ...(isScore && { valAxisMinVal: 0, valAxisMaxVal: 5, valAxisMajorUnit: 1 }),
    ...OF_KIND[data.kind],
    ...(rtl && MIRRORED[data.kind]),
  }
}

/** The library's types know one orientation, its charts both. */
const REVERSED = 'maxMin' as 'minMax'

const OF_KIND: Readonly<Record<ChartData['kind'], PptxGenJS.IChartOpts>> = {
  // The first competency on top, as in a list.
  bars: { barDir: 'bar', catAxisOrientation: REVERSED, barGapWidthPct: 60, showValue: true },
  lines: { showValue: true, dataLabelPosition: 't', lineSize: 2.25, lineDataSymbolSize: 8 },
  radar: { radarStyle: 'marker', lineSize: 2.25, lineDataSymbolSize: 8 },
}

/** Bars grow from the right, and time runs to the left. */
const MIRRORED: Readonly<Record<ChartData['kind'], PptxGenJS.IChartOpts>> = {
  bars: { valAxisOrientation: REVERSED },
  lines: { catAxisOrientation: REVERSED },
  radar: { catAxisOrientation: REVERSED },
}
