import type { Page } from 'playwright'
import { downloaded } from '../../browser/download'
import type { Visit } from './visit'

/** A file as a person picks one. */
export interface Picked {
  name: string
  mimeType: string
  buffer: Buffer
}

/** Answers the file chooser that `act` opens. */
export async function pickFile(page: Page, file: Picked, act: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()])
  await chooser.setFiles(file)
}

/** A file on the disk, however large: the browser is told its path, where Playwright would carry all of it over. */
async function pickFromDisk(page: Page, path: string, act: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.enable')
  await session.send('Page.setInterceptFileChooserDialog', { enabled: true })
  const opened = new Promise<number>((resolve) =>
    session.once('Page.fileChooserOpened', ({ backendNodeId }) => resolve(backendNodeId!)),
  )
  await act()
  await session.send('DOM.setFileInputFiles', { files: [path], backendNodeId: await opened })
  await session.detach()
}

/** Saves the engagement that is on the screen as its JSON file, by the keys of the old "save as". */
export async function exportJson({ page }: Visit) {
  const { name, bytes } = await downloaded(page, () => page.keyboard.press('Control+Shift+KeyS'))
  return { name, text: bytes.toString('utf8') }
}

/** Lets the app open a file: one made up, or one on the disk by its path. */
export function importFile({ page }: Visit, file: Picked | string): Promise<void> {
  const open = () => page.keyboard.press('Control+KeyO')
  return typeof file === 'string' ? pickFromDisk(page, file, open) : pickFile(page, file, open)
}

export const jsonFile = (name: string, text: string): Picked => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})
