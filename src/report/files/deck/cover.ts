import type { DeckModel } from '../../model/deck/types'
import { heightOf, textWidth } from './measure'
import { factsPiece } from './pieces/facts'
import type { Box, Reading, Slide } from './pieces/piece'
import { FRAME, paragraphs, placed, written } from './pieces/text'
import { BODY, colour, MARGIN, PAGE, TEXT, type Style } from './theme'

const NAME_ROOM = 1.7
const NAME_SIZES = [32, 28, 24, 20, 16, 12, 10] as const
export const COVER_TITLE = { y: 1.5, height: 0.9, style: { size: 40, bold: true, ink: 'ink' } } as const

/** What it is, about whom, from when. */
export function drawCover(slide: Slide, model: DeckModel, reading: Reading): void {
  const { cover, title, organisation } = model
  slide.addShape('rect', { x: 0, y: 0, w: '100%', h: 0.22, fill: { color: colour('accent', reading.inks) } })
  drawLogo(slide, model, reading)
  let y = 1
  const say = (text: string, style: Style, height = heightOf(text, BODY.width, style)) => {
    const box: Box = { start: MARGIN, y, width: BODY.width, height }
    slide.addText(paragraphs(text, written(style, reading)), { ...placed(box, reading), ...FRAME })
    y += height + 0.12
  }
  say(cover.kicker, { ...TEXT.heading, size: 16 })
  slide.addText(title, { placeholder: 'title', ...written(COVER_TITLE.style, reading) })
  y = COVER_TITLE.y + COVER_TITLE.height + 0.2
  say(organisation, nameStyle(organisation), NAME_ROOM)
  const facts = factsPiece(cover.facts, BODY.width, TEXT, { ...TEXT.value, size: 15 })
  facts.draw(slide, { start: MARGIN, y, width: BODY.width, height: facts.height }, reading)
  y = PAGE.height - 0.9
  say(cover.note, TEXT.small)
}

const LOGO = { y: 0.6, width: 2.6, height: 0.8 } as const

/** In the corner where reading ends, as large as its room allows. */
function drawLogo(slide: Slide, { brand: { logo } }: DeckModel, reading: Reading): void {
  if (!logo) return
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height)
  const [width, height] = [logo.width * scale, logo.height * scale]
  slide.addImage({
    ...placed({ start: PAGE.width - MARGIN - width, y: LOGO.y, width, height }, reading),
    data: `image/${logo.type};base64,${logo.data}`,
    altText: logo.alt,
  })
}

/** As large as a name may be that has to fit. */
function nameStyle(name: string): Style {
  const size = NAME_SIZES.find((size) => heightOf(name, BODY.width, { size, ink: 'ink' }) <= NAME_ROOM)
  return { size: size ?? NAME_SIZES.at(-1)!, ink: 'muted' }
}

/** The name as far as a line has room for it, with an ellipsis where it goes on: it stands in full on the cover. */
export function nameOnLine(name: string, width: number, style: Style): string {
  const line = name.replace(/\s+/g, ' ').trim()
  if (textWidth(line, style) <= width) return line
  let shown = ''
  for (const character of line) {
    if (textWidth(`${shown}${character}…`, style) > width) break
    shown += character
  }
  return `${shown.trimEnd()}…`
}
