import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { DeckModel } from '../../../model/deck/types'
import type { Reading } from '../pieces/piece'
import { chartXml } from './chart-xml'
import { slideXml, styleXml } from './slide-xml'
import { workbooks } from './workbooks'

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/**
 * Says in the file what the library has no word for: which way tables, charts and master texts read, in which
 * language, that a missing score is missing. Its charts' workbooks are written anew, since Excel asks to repair them.
 */
export async function finished(draft: Uint8Array, model: DeckModel, reading: Reading): Promise<Blob> {
  const parts = unzipSync(draft)
  const books = await workbooks(model, reading)
  const mtime = new Date(model.createdAt)
  const entries = Object.entries(parts).filter(([path]) => !path.endsWith('/'))
  const files: Zippable = {}
  for (const [path, bytes] of entries) {
    const isText = /\.(xml|rels)$/.test(path)
    const content = isText ? strToU8(rewritten(path, strFromU8(bytes), model, reading)) : bytes
    files[path] = [content, { mtime }]
  }
  // Numbered in the order in which the charts were drawn.
  Object.keys(files)
    .filter((path) => path.startsWith('ppt/embeddings/'))
    .sort((a, b) => numberIn(a) - numberIn(b))
    .forEach((path, index) => (files[path] = [books[index]!, { mtime }]))
  return new Blob([zipSync(files)], { type: TYPE })
}

const numberIn = (path: string) => Number(/(\d+)\.xlsx$/.exec(path)?.[1])

function rewritten(path: string, xml: string, { createdAt }: DeckModel, reading: Reading): string {
  const spoken = xml.replaceAll('"en-US"', `"${reading.tag}"`)
  if (/\/charts\/chart\d+\.xml$/.test(path)) return chartXml(spoken, reading)
  if (/\/slides\/slide\d+\.xml$/.test(path)) return slideXml(spoken)
  if (/presentation\.xml$|\/slideMasters\/|\/slideLayouts\/|\/theme\//.test(path))
    return styleXml(spoken, reading)
  if (path === 'docProps/core.xml') return spoken.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, createdAt)
  return xml
}
