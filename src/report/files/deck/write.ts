import PptxGenJS from 'pptxgenjs'
import type { DeckModel } from '../../model/deck/types'
import { inksWith } from '../../pdf/inks'
import { carried } from '../../xml'
import { pagesOf, type Page } from './arrange'
import { COVER_TITLE, drawCover, nameOnLine } from './cover'
import { finished } from './finish/finish'
import type { Reading } from './pieces/piece'
import { placed, written } from './pieces/text'
import { BODY, colour, FOOT, MARGIN, PAGE, TITLE, tongueOf, type Style } from './theme'

/** Writes a deck as a presentation: all of it text, tables and charts that the program itself can edit. */
export async function writeDeck(wanted: DeckModel): Promise<Blob> {
  const model = cleaned(wanted)
  const inks = inksWith(model.brand.accent)
  const reading = { rtl: model.direction === 'rtl', inks, ...tongueOf(model.language) }
  const pptx = new PptxGenJS()
  pptx.defineLayout({ name: 'wide', ...PAGE })
  pptx.layout = 'wide'
  pptx.rtlMode = reading.rtl
  pptx.theme = { headFontFace: reading.font, bodyFontFace: reading.font }
  pptx.title = `${model.organisation} – ${model.title}`
  pptx.company = model.organisation
  pptx.author = 'Sextant'
  defineMasters(pptx, model, reading)
  drawCover(pptx.addSlide({ masterName: 'cover' }), model, reading)
  for (const slide of model.slides)
    for (const page of pagesOf(slide))
      drawPage(pptx.addSlide({ masterName: 'page' }), slide.title, page, reading)
  const draft = (await pptx.write({ outputType: 'arraybuffer' })) as ArrayBuffer
  return finished(new Uint8Array(draft), model, reading)
}

/** The same model with every text in it as XML can carry it. */
const cleaned = (model: DeckModel): DeckModel =>
  JSON.parse(JSON.stringify(model), (_, value: unknown) =>
    typeof value === 'string' ? carried(value.replace(/\r\n?/g, '\n')) : value,
  ) as DeckModel

const TITLE_STYLE: Style = { size: 28, bold: true, ink: 'ink' }
const FOOT_STYLE: Style = { size: 10, ink: 'muted' }
const HALF = { y: FOOT.y, height: FOOT.height, width: BODY.width / 2 } as const

type OnMaster = NonNullable<PptxGenJS.SlideMasterProps['objects']>[number]

function defineMasters(pptx: PptxGenJS, model: DeckModel, reading: Reading): void {
  const background = { color: colour('paper') }
  const cover = titlePlace(COVER_TITLE, COVER_TITLE.style, reading)
  pptx.defineSlideMaster({ title: 'cover', background, objects: [cover] })
  pptx.defineSlideMaster({
    title: 'page',
    background,
    objects: [titlePlace(TITLE, TITLE_STYLE, reading), titleRule(reading), foot(model, reading)],
    slideNumber: {
      ...placed({ ...HALF, start: MARGIN + HALF.width }, reading),
      ...written(FOOT_STYLE, reading, 'end'),
      margin: 0,
      valign: 'middle',
    },
  })
}

const titlePlace = (
  { y, height }: { y: number; height: number },
  style: Style,
  reading: Reading,
): OnMaster => ({
  placeholder: {
    options: {
      name: 'title',
      type: 'title',
      ...placed({ start: MARGIN, width: BODY.width, y, height }, reading),
      ...written(style, reading),
      margin: 0,
      valign: 'middle',
    } as PptxGenJS.PlaceholderProps,
    text: '',
  },
})

const titleRule = (reading: Reading): OnMaster => ({
  rect: {
    ...placed({ start: MARGIN, y: TITLE.y + TITLE.height, width: 0.6, height: 0.04 }, reading),
    fill: { color: colour('accent', reading.inks) },
  },
})

const foot = ({ organisation, title }: DeckModel, reading: Reading): OnMaster => ({
  text: {
    text: nameOnLine(`${organisation} · ${title}`, HALF.width, FOOT_STYLE),
    options: { ...placed({ ...HALF, start: MARGIN }, reading), ...written(FOOT_STYLE, reading), margin: 0 },
  },
})

function drawPage(slide: PptxGenJS.Slide, title: string, page: Page, reading: Reading): void {
  const { text, style } = titleWithin(title)
  slide.addText(text, { placeholder: 'title', ...written(style, reading) })
  for (const { piece, box } of page) piece.draw(slide, box, reading)
}

/** On one line if it can be, else smaller on two; what is longer than that is named in full below. */
function titleWithin(title: string): { text: string; style: Style } {
  const small = { ...TITLE_STYLE, size: 20 }
  // With room to spare: two lines of this size would run into the rule below.
  const isOneLine = nameOnLine(title, BODY.width * 0.88, TITLE_STYLE) === title
  return isOneLine
    ? { text: title, style: TITLE_STYLE }
    : { text: nameOnLine(title, BODY.width * 1.9, small), style: small }
}
