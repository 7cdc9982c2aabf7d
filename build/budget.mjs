// @ts-check
/**
 * Holds the first load to its budget: what must arrive before the first question can be answered, in one language.
 * `npm run budget` prints the table and fails when a language is over, or when a library that must wait is in it.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { ROOT } from '../scripts/prepare.mjs'
import { Trouble, main } from '../scripts/words.mjs'

/** In bytes after gzip. We aim at 110,000. */
export const LIMIT = 130_000

/** What a newcomer passes through: the app's frame, the home page, the dialog that makes an engagement, the question. */
export const ENTRIES = [
  'index.html',
  'src/app/workbench/Workbench.vue',
  'src/app/home/HomeView.vue',
  'src/app/dialogs/NewEngagement.vue',
  'src/app/AnswerRoute.vue',
]

/** @param {string} language the content without which no question can be shown */
export const contentOf = (language) =>
  ['framework.json', 'skills/lead.json', 'ui/shell.json', 'ui/home.json', 'ui/assessment.json'].map(
    (file) => `content/locales/${language}/${file}`,
  )

/** Writers, chart libraries, and our list of later content: asked for when they are needed, never before. */
const MUST_WAIT =
  /^src\/content\/load-later\.ts$|(^|\/)node_modules\/(jspdf[^/]*|svg2pdf\.js|pptxgenjs|jszip|write-excel-file|harfbuzzjs|bidi-js|linebreak|html2canvas|canvg|d3(-[^/]+)?|chart\.js|echarts|zrender|apexcharts|highcharts|plotly[^/]*|recharts|victory[^/]*|vega[^/]*|uplot|nivo)\//

const LARGEST = 12

/**
 * @typedef {{ file: string, src?: string, imports?: string[], css?: string[] }} ManifestChunk
 * @typedef {{ manifest: Record<string, ManifestChunk>, modules: Record<string, string[]>, page: string[] }} Build
 * @typedef {{ file: string, raw: number, gzip: number, brotli: number }} Part
 * @typedef {{ language: string, parts: Part[], raw: number, gzip: number, brotli: number }} Load
 */

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** The scripts and styles that index.html itself names. @param {string} html */
function namedByPage(html) {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? []
  return tags
    .filter((tag) => tag.startsWith('<script') || /\brel="?(stylesheet|modulepreload)/.test(tag))
    .map((tag) => /\b(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1])
    .filter((path) => path !== undefined)
    .map((path) => path.replace(/^\.?\//, ''))
}

/** @param {string} dist @returns {Build} */
export function readBuild(dist) {
  return {
    manifest: readJson(join(dist, '.vite', 'manifest.json')),
    modules: readJson(join(dist, '.vite', 'modules.json')),
    page: namedByPage(readFileSync(join(dist, 'index.html'), 'utf8')),
  }
}

/**
 * The manifest's key for a source file. One that has no chunk of its own is found in the chunk that holds it.
 * @param {Build} build
 * @param {string} source
 */
function keyOf({ manifest, modules }, source) {
  if (manifest[source]) return source
  const file = Object.keys(modules).find((chunk) => modules[chunk]?.includes(source))
  const key = Object.keys(manifest).find((name) => manifest[name]?.file === file)
  if (file && key) return key
  throw new Trouble(`${source} is in no chunk of the build. If it was renamed, say so in build/budget.mjs.`)
}

/**
 * The files that must be there: those of the starting points, of all they import statically, and their styles.
 * @param {Build} build
 * @param {string[]} sources
 */
export function filesNeeded(build, sources) {
  const files = new Set(['index.html', ...build.page])
  const seen = new Set()
  const visit = (/** @type {string} */ key) => {
    const chunk = build.manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    files.add(chunk.file)
    chunk.css?.forEach((file) => files.add(file))
    chunk.imports?.forEach(visit)
  }
  sources.forEach((source) => visit(keyOf(build, source)))
  return [...files]
}

/** @param {string} dist @param {string} file @returns {Part} */
function weigh(dist, file) {
  const body = readFileSync(join(dist, file))
  const gzip = gzipSync(body, { level: 9 }).length
  return { file, raw: body.length, gzip, brotli: brotliCompressSync(body).length }
}

/** @param {Part[]} parts @param {'raw' | 'gzip' | 'brotli'} unit */
const sum = (parts, unit) => parts.reduce((total, part) => total + part[unit], 0)

/** @param {string} dist @param {string[]} languages @returns {Load[]} */
export function firstLoads(dist, languages) {
  const build = readBuild(dist)
  return languages.map((language) => {
    const files = filesNeeded(build, [...ENTRIES, ...contentOf(language)])
    const parts = files.map((file) => weigh(dist, file)).sort((a, b) => b.gzip - a.gzip)
    return { language, parts, raw: sum(parts, 'raw'), gzip: sum(parts, 'gzip'), brotli: sum(parts, 'brotli') }
  })
}

/** What is wrong with them, in sentences; none if all is well. @param {string} dist @param {Load[]} loads */
export function faults(dist, loads) {
  const { modules } = readBuild(dist)
  const over = loads
    .filter(({ gzip }) => gzip > LIMIT)
    .map(
      ({ language, gzip }) =>
        `${language}: ${number(gzip)} bytes gzip is ${number(gzip - LIMIT)} over the budget.`,
    )
  const files = new Set(loads.flatMap(({ parts }) => parts.map(({ file }) => file)))
  const early = [...files].flatMap((file) =>
    (modules[file] ?? []).filter((id) => MUST_WAIT.test(id)).map((id) => ({ file, id })),
  )
  return [
    ...over,
    ...early.map(
      ({ file, id }) => `${id} is in the first load (${file}): import it where it is used, with import().`,
    ),
  ]
}

/** @param {number} value */
const number = (value) => value.toLocaleString('en')

/** @param {Load} load */
function table({ language, parts, ...whole }) {
  const row = (/** @type {Omit<Part, 'file'>} */ { raw, gzip, brotli }, /** @type {string} */ name) =>
    `${[raw, gzip, brotli].map((bytes) => number(bytes).padStart(9)).join('')}  ${name}`
  const rest = parts.slice(LARGEST)
  const others = { raw: sum(rest, 'raw'), gzip: sum(rest, 'gzip'), brotli: sum(rest, 'brotli') }
  return [
    `First load, ${language}: ${number(whole.gzip)} of ${number(LIMIT)} bytes gzip`,
    ['raw', 'gzip', 'brotli'].map((head) => head.padStart(9)).join(''),
    ...parts.slice(0, LARGEST).map((part) => row(part, part.file)),
    ...(rest.length > 0 ? [row(others, `${rest.length} smaller`)] : []),
    row(whole, 'together'),
  ].join('\n')
}

/** The languages that are offered. @param {string} locales */
const languagesIn = (locales) =>
  readdirSync(locales).filter((name) => existsSync(join(locales, name, 'framework.json')))

function weighAll() {
  const dist = join(ROOT, 'dist')
  const built = ['index.html', '.vite/manifest.json', '.vite/modules.json'].every((file) =>
    existsSync(join(dist, file)),
  )
  if (!built) throw new Trouble('There is no complete build to weigh. Run npm run build first.')
  const languages = languagesIn(join(ROOT, 'content', 'locales'))
  if (languages.length === 0) throw new Trouble('No language under content/locales has a framework.json.')
  const loads = firstLoads(dist, languages)
  console.log(loads.map(table).join('\n\n'))
  const wrong = faults(dist, loads)
  if (wrong.length > 0) throw new Trouble(wrong.join('\n'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(async () => weighAll())
