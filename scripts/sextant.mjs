// @ts-check
/**
 * `npm run sextant -- …`: engagements, scores, roadmaps and reports on the command line (docs/command-line.md).
 * Plain JavaScript, so that Node 20 runs it as it is; Vite runs the rest, which is TypeScript, without a build.
 */
import { join } from 'node:path'
import { ROOT, checkNode } from './prepare.mjs'
import { Trouble, inWords } from './words.mjs'

/** Neither done nor the file's fault nor the caller's: see src/cli/command.ts. */
const FAULT = 4

// Libraries warn of things that only their users' developers can mend.
process.env.NODE_ENV = 'production'

/** @param {string} name a module that comes with `npm ci` */
const installed = (name) =>
  import(name).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Trouble(
      'The packages that Sextant stands on are missing. Run `npm ci` in its folder, then this again.',
    )
  })

try {
  checkNode()
  const { runnerImport } = /** @type {typeof import('vite')} */ (await installed('vite'))
  // The PDF is set in faces that the build makes; it does so in no time when they are there.
  if (process.argv[2] === 'report') await (await installed('../build/fonts.js')).buildFonts()
  const { module } = await runnerImport(join(ROOT, 'src/cli/run.ts'), {
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@content': join(ROOT, 'content'), '@': join(ROOT, 'src') } },
  })
  process.exitCode = module.exitCode
} catch (error) {
  console.error(inWords(error))
  process.exitCode = FAULT
}
