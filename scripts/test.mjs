// @ts-check
/** `npm test`: everything that must hold, from a fresh clone, ending with one line `N passed, N failed`. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT, checkNode, ensureInstalled } from './prepare.mjs'
import { beside, ensurePdftotext } from './pdftotext.mjs'
import { npm, run } from './process.mjs'
import { FAILED, PASSED, countTests, total } from './report.mjs'
import { inWords, main } from './words.mjs'

/** @typedef {import('./report.mjs').Count} Count */
/** @typedef {{ name: string, needs?: string[], run: () => Promise<Count | void> }} Step */

/** @param {string} name of a script in package.json @returns {() => Promise<Count>} */
const script = (name) => async () => {
  const { code } = await npm(['run', '--silent', name], { cwd: ROOT })
  return code === 0 ? PASSED : FAILED
}

/** @param {string[]} projects of vitest.config.ts @returns {() => Promise<Count>} */
const vitest =
  (...projects) =>
  async () => {
    const dir = await mkdtemp(join(tmpdir(), 'sextant-test-'))
    const report = join(dir, 'report.json')
    const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const chosen = projects.flatMap((project) => ['--project', project])
    const vitestBin = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
    try {
      const { code } = await run(process.execPath, [vitestBin, 'run', ...chosen, ...args], { cwd: ROOT })
      const text = await readFile(report, 'utf8').catch(() => undefined)
      return countTests(text === undefined ? undefined : JSON.parse(text), code)
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  }

// Imported only when its turn comes: it needs a package that `npm ci` brings.
const browser = async () => {
  const { startBrowser } = await import('./browser.mjs')
  const { server, browser } = await startBrowser()
  await server.close()
  console.log(`Browser: ${browser.name}`)
}

const pdftotext = async () => {
  process.env.PDFTOTEXT = await ensurePdftotext()
  process.env.PDFINFO = beside(process.env.PDFTOTEXT, 'pdfinfo')
  process.env.PDFTOPPM = beside(process.env.PDFTOTEXT, 'pdftoppm')
  console.log(`pdftotext: ${process.env.PDFTOTEXT}`)
}

/** @type {Step[]} */
const STEPS = [
  { name: 'node', run: async () => checkNode() },
  { name: 'packages', needs: ['node'], run: () => ensureInstalled() },
  { name: 'browser', needs: ['packages'], run: browser },
  { name: 'pdftotext', run: pdftotext },
  { name: 'content', needs: ['packages'], run: script('check:content') },
  // The build also makes src/generated, which types and tests read.
  { name: 'build', needs: ['packages'], run: script('build') },
  { name: 'first load', needs: ['build'], run: script('budget') },
  { name: 'types', needs: ['packages'], run: script('check:types') },
  { name: 'lint', needs: ['packages'], run: script('lint') },
  { name: 'unit and component tests', needs: ['packages'], run: vitest('unit', 'component') },
  { name: 'browser tests', needs: ['browser', 'build'], run: vitest('browser') },
]

/** @param {Step} step @returns {Promise<Count>} */
async function carryOut(step) {
  const began = Date.now()
  console.log(`\n── ${step.name}`)
  const count = await step.run().catch((error) => {
    console.error(inWords(error))
    return FAILED
  })
  const outcome = count?.failed ? 'FAILED' : 'passed'
  console.log(`   ${step.name}: ${outcome} in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return count ?? PASSED
}

await main(async () => {
  /** @type {Map<string, Count>} */
  const done = new Map()
  /** @type {string[]} */
  const notRun = []
  for (const step of STEPS) {
    const ready = (step.needs ?? []).every((name) => done.get(name)?.failed === 0)
    if (!ready) notRun.push(step.name)
    done.set(step.name, ready ? await carryOut(step) : FAILED)
  }
  const { passed, failed } = total([...done.values()])
  const broken = [...done].filter(([name, count]) => count.failed > 0 && !notRun.includes(name))
  if (broken.length > 0) console.log(`\nFailed: ${broken.map(([name]) => name).join(', ')}`)
  if (notRun.length > 0) console.log(`Not run, because they need what failed: ${notRun.join(', ')}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
