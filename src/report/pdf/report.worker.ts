import { ExportError } from './export-error'
import { loadFonts } from './fonts'
import type { WriteReply, WriteRequest } from './messages'

const reply = (message: WriteReply, transfer: Transferable[] = []) => postMessage(message, { transfer })

addEventListener('message', async ({ data: { model } }: MessageEvent<WriteRequest>) => {
  try {
    // HarfBuzz waits for its wasm at the top level of its module: imported above, it would let
    // the request pass before this listener is there.
    const writer = import('./write')
    const fonts = await loadFonts(model.language, JSON.stringify(model))
    const { writeReport } = await writer
    const file = writeReport(model, { fonts, onProgress: (share) => reply({ kind: 'progress', share }) })
    reply({ kind: 'done', file }, [file.buffer])
  } catch (error) {
    const code = error instanceof ExportError ? error.code : 'failed'
    reply({ kind: 'failed', code, detail: String(error instanceof Error ? (error.stack ?? error) : error) })
  }
})
