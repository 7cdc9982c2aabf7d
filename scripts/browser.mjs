// @ts-check
/** A browser for the tests: the best one this machine has, and if it has none, the one that npm brought. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'
import { ROOT } from './prepare.mjs'
import { npm, run } from './process.mjs'
import { Trouble, systemWords } from './words.mjs'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((base) =>
    base
      ? [
          `${base}\\Google\\Chrome\\Application\\chrome.exe`,
          `${base}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : [],
  ),
]

/**
 * @typedef {object} Browser
 * @property {string} name for people
 * @property {string} executablePath
 * @property {Record<string, string>} [env] what it needs besides our own environment
 *
 * @typedef {{ executablePath: string, args: string[], env?: Record<string, string | undefined> }} LaunchOptions
 */

/** @param {Browser} browser @returns {LaunchOptions} for `chromium.launch` and its kin */
export const launchOptions = ({ executablePath, env }) => ({
  executablePath,
  args: FLAGS,
  ...(env && { env: { ...process.env, ...env } }),
})

/** @returns {Browser[]} */
function onThisMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const installed = [...ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE]
  return [chromium.executablePath(), ...installed]
    .filter((path) => existsSync(path))
    .map((path) => ({ name: path, executablePath: path }))
}

/** Run apart from us, since the package settles its folders and libraries by changing the environment it is in. */
const UNPACK = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"

/**
 * `@sparticuz/chromium` is a browser with its libraries in one npm package, for Linux on x64.
 * It unpacks into the folder for temporary files and trusts whatever lies there: so we give it a folder of our
 * own, which gets its final name only when it is complete.
 * @returns {Promise<Browser | undefined>}
 */
export async function packagedBrowser(cache = join(ROOT, '.cache')) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const manifest = await readFile(
    join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json'),
    'utf8',
  )
  const { version } = JSON.parse(manifest)
  const home = join(cache, `chromium-${version}`)
  if (!existsSync(home)) {
    const draft = `${home}.${process.pid}`
    await mkdir(draft, { recursive: true })
    const env = { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
    const { code, words } = await run(process.execPath, ['--eval', UNPACK], { cwd: ROOT, env, quiet: true })
    // Another run may have been quicker; its copy is as good as ours.
    if (code === 0) await rename(draft, home).catch(() => undefined)
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(home)) {
      throw new Trouble(
        systemWords(words) ?? `The browser in node_modules could not be unpacked: ${words.trim()}`,
      )
    }
  }
  return {
    name: '@sparticuz/chromium',
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  }
}

/** The last resort, where there is neither a browser nor a packaged one: Playwright fetches its own. */
async function fetchedBrowser() {
  console.log('No browser on this machine: fetching one …')
  const { code } = await npm(['exec', '--no', '--', 'playwright', 'install', 'chromium'], { cwd: ROOT })
  const path = chromium.executablePath()
  return code === 0 && existsSync(path) ? { name: path, executablePath: path } : undefined
}

/** In order of preference. Those later in the row cost time, so they are made only when asked for. */
async function* candidates() {
  yield* onThisMachine()
  for (const make of [packagedBrowser, fetchedBrowser]) {
    const browser = await make()
    if (browser) yield browser
  }
}

/**
 * A browser that is on the disk may still lack a library or a permission: only one that opens a page counts.
 * @param {Browser} browser
 */
export async function openWith(browser) {
  const server = await chromium.launchServer(launchOptions(browser))
  try {
    const client = await chromium.connect(server.wsEndpoint())
    const page = await client.newPage()
    await page.goto('data:text/html,<title>open</title>')
    await client.close()
    return server
  } catch (error) {
    await server.close()
    throw error
  }
}

/** @param {unknown} error */
const firstLine = (error) => String(error instanceof Error ? error.message : error).split('\n')[0]

/**
 * Starts the browser that `CHROME_BIN` names, else the first of the machine's that opens a page.
 * @returns {Promise<{ server: import('playwright').BrowserServer, browser: Browser }>}
 */
export async function startBrowser() {
  const named = process.env.CHROME_BIN
  if (named) {
    const browser = { name: named, executablePath: named }
    const server = await openWith(browser).catch((error) => {
      throw new Trouble(
        `CHROME_BIN names ${named}, and it does not start: ${firstLine(error)}. Correct it, or leave it unset.`,
      )
    })
    return { server, browser }
  }
  const reasons = []
  for await (const browser of candidates()) {
    try {
      return { server: await openWith(browser), browser }
    } catch (error) {
      reasons.push(`  ${browser.name}: ${firstLine(error)}`)
    }
  }
  throw new Trouble(
    [
      'No browser for the tests could be started. Install Chrome or Chromium, or set CHROME_BIN to one.',
      ...reasons,
    ].join('\n'),
  )
}
