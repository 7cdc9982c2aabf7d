import { ExportError } from './export-error'
import { loadFonts } from './fonts'
import type { WriteReply, WriteRequest } from './messages'
import { writeReport } from './write'

const reply = (message: WriteReply, transfer: Transferable[] = []) => postMessage(message, { transfer })

addEventListener('message', async ({ data }: MessageEvent<WriteRequest>) => {
  try {
    const { model } = data
    const fonts = await loadFonts(model.language, JSON.stringify(model))
    const file = writeReport(model, { fonts, onProgress: (share) => reply({ kind: 'progress', share }) })
    reply({ kind: 'done', file }, [file.buffer])
  } catch (error) {
    const code = error instanceof ExportError ? error.code : 'failed'
    reply({ kind: 'failed', code, detail: String(error instanceof Error ? (error.stack ?? error) : error) })
  }
})
