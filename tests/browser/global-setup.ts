import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { launchOptions, startBrowser } from '../../scripts/browser.mjs'
import { ROOT } from '../../scripts/prepare.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of this run listens. */
    browserEndpoint: string
    /** How to launch another like it, for a test that has to kill one or keep its profile on disk. */
    browserLaunch: ReturnType<typeof launchOptions>
  }
}

/** One browser for all files: each app that a test opens has a context, and so a storage, of its own. */
export default async function setup(project: TestProject) {
  const built = ['index.html', 'sw.js'].every((file) => existsSync(join(ROOT, 'dist', file)))
  if (!built) throw new Error('There is no build to test. Run npm run build first.')
  const { server, browser } = await startBrowser()
  project.provide('browserEndpoint', server.wsEndpoint())
  project.provide('browserLaunch', launchOptions(browser))
  return () => server.close()
}
