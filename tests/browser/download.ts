import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'

/** What a page hands out as a file when `act` is done, such as a report or a backup. */
export async function downloaded(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const dir = await mkdtemp(join(tmpdir(), 'sextant-download-'))
  try {
    const path = join(dir, 'file')
    await download.saveAs(path)
    return { name: download.suggestedFilename(), bytes: await readFile(path) }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
