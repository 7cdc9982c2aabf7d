/**
 * Holds the content to the rules of docs/content-guide.md: `npm run check:content` prints every problem
 * with its file, its line and the way to mend it, and fails when there is any. The build asks the same.
 * Another folder than ours can be named: `node build/check-content.js ../our-pack`.
 *
 * Plain JavaScript, so that Node 20 runs it as it is; Vite reads the rules, which are TypeScript.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'

const home = fileURLToPath(new URL('..', import.meta.url))

/**
 * @typedef {import('../src/content/check').Verdict} Verdict
 * @typedef {import('../src/content/check').Problem} Problem
 */

/** @param {string} root @param {string} folder @param {RegExp} names @returns {Promise<[string, string][]>} */
async function filesIn(root, folder, names) {
  const found = await readdir(join(root, folder), { recursive: true })
  const paths = found
    .filter((name) => names.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
  return Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')]))
}

/** Content, and the code that shows it, by path. @param {string} root */
export async function readFiles(root = home) {
  const content = await filesIn(root, 'content', /\.json$/)
  // The check itself names keys only to explain them.
  const code = (await filesIn(root, 'src', /\.(ts|vue)$/)).filter(
    ([path]) => !path.startsWith('src/content/check/'),
  )
  return Object.fromEntries([...content, ...code])
}

/** @param {string} path */
async function load(path) {
  const alias = { '@': join(home, 'src') }
  const { module } = await runnerImport(join(home, path), {
    root: home,
    configFile: false,
    resolve: { alias },
  })
  return module
}

/** @param {string} root a folder with content/ and src/ @returns {Promise<Verdict>} */
export async function checkContent(root = home) {
  const [check, { LANGUAGES }, { pluralCategories }] = await Promise.all(
    ['src/content/check/index.ts', 'src/i18n/languages.ts', 'src/i18n/plurals.ts'].map(load),
  )
  const facts = Object.entries(LANGUAGES).map(([code, { name, locale }]) => [
    code,
    { name, variants: pluralCategories(locale).length },
  ])
  return check.checkContent(await readFiles(root), Object.fromEntries(facts))
}

/** @param {Problem} problem */
const line = ({ file, line, rule, what, mend }) => `${file}:${line}  [${rule}] ${what} — ${mend}`

/** @param {Verdict} verdict */
export function problemsInWords({ problems, waiting }) {
  const later = `${waiting.join(', ')} could not be asked: mend the files above that they need, then run this again.`
  return [...problems.map(line), ...(waiting.length > 0 ? [later] : [])]
}

/** @param {Verdict} verdict */
function countsInWords({ counts }) {
  const languages = Object.keys(counts[0]?.byLanguage ?? {})
  const row = (/** @type {string} */ name, /** @type {unknown[]} */ cells) =>
    name.padEnd(14) + cells.map((cell) => String(cell).padStart(8)).join('')
  return [row('', languages), ...counts.map(({ kind, byLanguage }) => row(kind, Object.values(byLanguage)))]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const verdict = await checkContent(process.argv[2])
  const count = verdict.problems.length
  const summary =
    count === 0
      ? 'The content holds to every rule.'
      : `${count} to mend; docs/content-guide.md explains the rules.`
  console.log([...problemsInWords(verdict), '', ...countsInWords(verdict), '', summary].join('\n'))
  process.exitCode = count === 0 ? 0 : 1
}
