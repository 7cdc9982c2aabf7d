import type { Page } from 'playwright'
import { downloaded } from '../../browser/download'
import type { Visit } from './visit'

/** A file as a person picks one: from the disk by its path, or made up. */
export type Picked = string | { name: string; mimeType: string; buffer: Buffer }

export async function pickFile(page: Page, file: Picked, act: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()])
  await chooser.setFiles(file)
}

/** Saves the engagement that is on the screen as its JSON file, by the keys of the old "save as". */
export async function exportJson({ page }: Visit) {
  const { name, bytes } = await downloaded(page, () => page.keyboard.press('Control+Shift+KeyS'))
  return { name, text: bytes.toString('utf8') }
}

/** Lets the app open a file. */
export const importFile = ({ page }: Visit, file: Picked) =>
  pickFile(page, file, () => page.keyboard.press('Control+KeyO'))

export const jsonFile = (name: string, text: string): Picked => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})
