import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openWith, packagedBrowser, startBrowser } from '../../../scripts/browser.mjs'

const hasPackage = process.platform === 'linux' && process.arch === 'x64'

describe('the browser for the tests', () => {
  it('is the one that CHROME_BIN names, and says so when that one does not start', async () => {
    vi.stubEnv('CHROME_BIN', '/nowhere/chrome')
    onTestFinished(() => void vi.unstubAllEnvs())
    await expect(startBrowser()).rejects.toThrow('CHROME_BIN names /nowhere/chrome, and it does not start')
  })

  it.runIf(hasPackage)(
    'opens a page where the machine has none, out of node_modules',
    { timeout: 60_000 },
    async () => {
      const browser = await packagedBrowser()
      expect(browser?.name).toBe('@sparticuz/chromium')
      const server = await openWith(browser!)
      await server.close()
    },
  )
})
