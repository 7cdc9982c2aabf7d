import * as hb from 'harfbuzzjs'
import type { Script } from '../text/scripts'

/** A placed glyph, as HarfBuzz gives it: in font units, in visual order. */
export interface ShapedGlyph {
  readonly gid: number
  /** Index in the paragraph of the first character it stands for. */
  readonly cluster: number
  readonly advance: number
  readonly x: number
  readonly y: number
}

/** How far around a run HarfBuzz looks to join Arabic letters. */
const CONTEXT = 5

export interface RunRequest {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly rtl: boolean
  readonly script: Script
  readonly language: string
}

/** Shapes runs of text with one font, remembering what it has shaped. */
export class Shaper {
  private readonly font: hb.Font
  private readonly buffer = new hb.Buffer()
  private readonly known = new Map<string, readonly ShapedGlyph[]>()
  readonly coverage: ReadonlySet<number>

  constructor(bytes: Uint8Array) {
    // HarfBuzz takes a whole ArrayBuffer, and ours may be a window into a larger one.
    const face = new hb.Face(new hb.Blob(bytes.slice().buffer))
    this.font = new hb.Font(face)
    this.coverage = new Set(face.collectUnicodes())
  }

  shape({ text, start, end, rtl, script, language }: RunRequest): ShapedGlyph[] {
    const before = text.slice(Math.max(0, start - CONTEXT), start)
    const run = text.slice(start, end)
    const after = text.slice(end, end + CONTEXT)
    const key = [before, run, after, rtl, script, language].join('\u0001')
    let glyphs = this.known.get(key)
    if (!glyphs) {
      glyphs = this.run(before + run + after, before.length, run.length, { rtl, script, language })
      this.known.set(key, glyphs)
    }
    return glyphs.map((glyph) => ({ ...glyph, cluster: glyph.cluster + start }))
  }

  /** Clusters of the result count from the run's start. */
  private run(
    text: string,
    offset: number,
    length: number,
    { rtl, script, language }: Pick<RunRequest, 'rtl' | 'script' | 'language'>,
  ): ShapedGlyph[] {
    const { buffer } = this
    buffer.reset()
    buffer.addText(text, offset, length)
    buffer.setDirection(rtl ? hb.Direction.RTL : hb.Direction.LTR)
    buffer.setScript(script)
    buffer.setLanguage(language)
    buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS)
    hb.shape(this.font, buffer)
    const positions = buffer.getGlyphPositions()
    return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index]!
      return { gid: codepoint, cluster: cluster - offset, advance: xAdvance, x: xOffset, y: yOffset }
    })
  }
}
