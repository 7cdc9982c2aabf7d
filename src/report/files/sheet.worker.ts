import type { SheetReply, SheetRequest } from './sheet-aside'

addEventListener('message', async ({ data: { tables, direction } }: MessageEvent<SheetRequest>) => {
  const reply = (message: SheetReply) => postMessage(message)
  try {
    const { writeSheet } = await import('./sheet')
    reply({ file: await writeSheet(tables, direction) })
  } catch (error) {
    reply({ trouble: String(error) })
  }
})
