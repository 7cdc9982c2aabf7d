// @ts-check
/** What must be in place before anything else runs. Plain Node: nothing here may need an installed package. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { npm } from './process.mjs'
import { Trouble, systemWords } from './words.mjs'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Everything that ends up in dist/; src/generated is made by the build itself. */
const SOURCES = [
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'src',
  'content',
  'public',
  'build',
]
const NOT_SOURCES = [join('src', 'generated')]

/** The first and the last file that a build writes: one that broke off lacks the second. */
const BUILT = ['index.html', 'sw.js']

const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENETUNREACH)\b/

/** Vite 8 runs on Node 20.19, and in the 22 line from 22.12. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const fits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
  if (fits) return
  throw new Trouble(
    `Sextant needs Node 20.19 or newer (in the 22 line: 22.12 or newer), and this is Node ${version}. ` +
      'Install the current long-term version from https://nodejs.org and run the command again.',
  )
}

/** @param {string} path @returns {Promise<number>} milliseconds, or -Infinity if there is no such file */
async function changedAt(path) {
  try {
    return (await stat(path)).mtimeMs
  } catch {
    return -Infinity
  }
}

/**
 * When anything under a path last changed. Folders count too: their time tells that a file was taken away.
 * @param {string} root
 * @param {string} path relative to the root
 * @returns {Promise<number>}
 */
async function newestUnder(root, path) {
  if (NOT_SOURCES.includes(path)) return -Infinity
  const own = await changedAt(join(root, path))
  const entries = await readdir(join(root, path)).catch(() => [])
  const times = await Promise.all(entries.map((entry) => newestUnder(root, join(path, entry))))
  return Math.max(own, ...times)
}

export async function needsInstall(root = ROOT) {
  const installed = await changedAt(join(root, 'node_modules', '.package-lock.json'))
  return installed < (await changedAt(join(root, 'package-lock.json'))) || installed === -Infinity
}

export async function needsBuild(root = ROOT) {
  const built = await Promise.all(BUILT.map((file) => changedAt(join(root, 'dist', file))))
  const sources = await Promise.all(SOURCES.map((path) => newestUnder(root, path)))
  return Math.min(...built) < Math.max(...sources) || built.includes(-Infinity)
}

/** @param {string} words what npm printed when it failed */
export function whyInstallFailed(words) {
  const known = systemWords(words)
  if (known) return known
  if (UNREACHABLE.test(words)) {
    return (
      'The packages could not be fetched, because the npm registry does not answer. ' +
      'Check the network, the proxy or the registry set for npm, and run the command again; only the first time needs it.'
    )
  }
  if (/\b(E404|ETARGET|EINTEGRITY)\b/.test(words)) {
    return (
      'The npm registry does not have one of the packages as it is written in package-lock.json; npm names it above. ' +
      'If another registry is set for npm, try again with the public one.'
    )
  }
  if (/\bEUSAGE\b/.test(words)) {
    return 'package-lock.json does not fit package.json. Take both from the same commit, or write the lock anew with npm install.'
  }
  return 'The packages could not be installed; npm says why above. Put that right and run the command again.'
}

export async function ensureInstalled(root = ROOT) {
  if (!(await needsInstall(root))) return
  console.log('Installing what is missing (a minute, the first time only) …')
  // Development packages always: the build and the tests are made of them.
  const { code, words } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root })
  if (code !== 0) throw new Trouble(whyInstallFailed(words))
}

export async function ensureBuilt(root = ROOT) {
  if (!(await needsBuild(root))) return
  console.log('Building …')
  const { code, words } = await npm(['run', '--silent', 'build'], { cwd: root })
  if (code !== 0)
    throw new Trouble(systemWords(words) ?? 'The build failed; the lines above name the file and the reason.')
}
